package dev.sluice.emit;

import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Additions;
import dev.sluice.model.ApiModel;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits a model as Java source, in memory: the same text for the same model and options, always. */
public final class Emitter {

    private static final String OPEN =
            "A value that the document does not declare is a value as well: see {@link #known()}.";

    private final EmitContext context;

    private Emitter(EmitContext context) {
        this.context = context;
    }

    public static List<GeneratedFile> emit(ApiModel model, EmitOptions options) {
        Emitter emitter = new Emitter(EmitContext.of(model, options));
        List<GeneratedFile> files = new ArrayList<>(model.types().parallelStream()
                .map(decl -> SourceFiles.of(decl.name(), emitter.topLevel(decl)))
                .toList());
        model.client()
                .filter(client -> !options.modelsOnly())
                .ifPresent(client -> files.addAll(new ClientFiles(client, emitter.context).emit()));
        if (options.jspecify()) {
            files.addAll(nullMarked(model));
        }
        if (options.emitsRuntime()) {
            files.addAll(RuntimeFiles.of(options));
        }
        return files;
    }

    private static List<GeneratedFile> nullMarked(ApiModel model) {
        Map<String, String> packages = new LinkedHashMap<>();
        model.types()
                .forEach(decl -> packages.put(decl.name().packageName(), "The values that the API takes and answers."));
        model.client().ifPresent(client -> packages.putIfAbsent(client.name().packageName(), "The client."));
        return packages.entrySet().stream()
                .map(entry -> SourceFiles.nullMarked(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TypeSpec topLevel(TypeDecl decl) {
        TypeSpec.Builder spec = complete(decl, javadoc(decl).source(decl.source()));
        spec.alwaysQualify(context.index().namesInScope(decl)); // JavaPoet heeds it in the whole file
        if (!decl.deprecated() && context.index().mentionsDeprecated(References.of(decl), decl.name())) {
            spec.addAnnotation(Annotations.suppressWarnings("deprecation"));
        }
        return spec.build();
    }

    private TypeSpec nested(TypeDecl owner, TypeDecl decl) {
        TypeSpec.Builder spec = complete(decl, javadoc(decl));
        // JavaPoet wants to be told of an interface's members what goes without saying, and then does not say it.
        return owner instanceof UnionDecl ? spec.addModifiers(Modifier.STATIC).build() : spec.build();
    }

    /** Adds what every type has. */
    private TypeSpec.Builder complete(TypeDecl decl, Javadoc javadoc) {
        List<TypeSpec> nested =
                ModelIndex.nested(decl).stream().map(each -> nested(decl, each)).toList();
        TypeSpec.Builder spec = type(decl, nested).addAnnotation(context.types().runtime("Generated"));
        if (decl.deprecated()) {
            spec.addAnnotation(Annotations.DEPRECATED);
        }
        Additions additions = context.additions().getOrDefault(decl.name(), Additions.NONE);
        additions.annotations().forEach(annotation -> spec.addAnnotation(Annotations.parse(annotation)));
        additions
                .interfaces()
                .forEach(type -> spec.addSuperinterface(context.types().of(JavaName.parse(type))));
        if (decl instanceof RecordDecl record && RecordEmitter.canHold(record.properties())) {
            record.properties().forEach(property -> javadoc.param(property.javaName(), property.doc()));
            javadoc.param(RecordMembers.ADDITIONAL, RecordMembers.ADDITIONAL_DOC);
        }
        return spec.addJavadoc(javadoc.deprecated(decl.deprecated()).block());
    }

    private static Javadoc javadoc(TypeDecl decl) {
        Javadoc javadoc = Javadoc.of(decl.doc());
        return decl instanceof EnumDecl ? javadoc.paragraph(OPEN) : javadoc;
    }

    /** The one place that knows which emitter a kind of type has. */
    private TypeSpec.Builder type(TypeDecl decl, List<TypeSpec> nested) {
        EmitContext inside = context.inside(decl);
        return decl.accept(new TypeDecl.Visitor<>() {
            @Override
            public TypeSpec.Builder visitRecord(RecordDecl record) {
                return RecordEmitter.canHold(record.properties())
                        ? new RecordEmitter(record, inside).emit(nested)
                        : new LargeRecordEmitter(record, inside).emit(nested);
            }

            @Override
            public TypeSpec.Builder visitEnum(EnumDecl enumDecl) {
                return new EnumEmitter(enumDecl, inside).emit();
            }

            @Override
            public TypeSpec.Builder visitUnion(UnionDecl union) {
                return new UnionEmitter(union, inside).emit(nested);
            }
        });
    }
}
