package dev.sluice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules between packages, which keep each stage replaceable and testable by itself. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sluice");

    @Test
    void theModelKnowsNothingButJava() {
        check(classes()
                .that()
                .resideInAPackage("dev.sluice.model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.sluice.model..")));
    }

    @Test
    void theRuntimeCanBeCopied() {
        check(classes()
                .that()
                .resideInAPackage("dev.sluice.runtime..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.annotation..",
                        "dev.sluice.runtime..")));
    }

    @Test
    void onlySpecReadsDocuments() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sluice.spec..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.swagger..", "org.yaml..")));
    }

    @Test
    void onlyEmitKnowsJavaPoet() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sluice.emit..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.palantir.javapoet..")));
    }

    @Test
    void emitSeesNothingButTheModel() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.emit..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.sluice.spec..", "dev.sluice.mapping..")));
    }

    @Test
    void onlyOutputWritesFiles() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sluice.output..")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("it writes a file", call -> writes(call.getTarget()))));
    }

    private static final Set<String> READS = Set.of(
            "exists",
            "getLastModifiedTime",
            "isDirectory",
            "isReadable",
            "isRegularFile",
            "isSameFile",
            "lines",
            "list",
            "newBufferedReader",
            "newInputStream",
            "notExists",
            "readAllBytes",
            "readAllLines",
            "readString",
            "size",
            "walk");

    private static boolean writes(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        return owner.isEquivalentTo(Files.class) && !READS.contains(target.getName())
                || owner.isEquivalentTo(FileOutputStream.class)
                || owner.isEquivalentTo(FileWriter.class)
                || owner.isEquivalentTo(RandomAccessFile.class)
                || owner.isEquivalentTo(FileChannel.class)
                || owner.isEquivalentTo(File.class) && !target.getName().startsWith("to");
    }

    @Test
    void testsLeaveNothingBehind() {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(TemporaryFolder.class.getName())
                        .should()
                        .callCodeUnitWhere(DescribedPredicate.describe(
                                "it makes a temporary file that nobody removes: @TempDir and TemporaryFolder do",
                                call -> call.getTarget().getName().startsWith("createTemp"))),
                new ClassFileImporter().importPackages("dev.sluice", "golden"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        check(rule, MAIN);
    }

    private static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}
