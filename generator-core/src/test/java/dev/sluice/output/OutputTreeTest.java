package dev.sluice.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.emit.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {
    private static final String MARK = "// Generated. Do not edit.\n";
    private static final GeneratedFile PET = file("shop/model/Pet.java", "record Pet() {}");
    private static final GeneratedFile OWNER = file("shop/model/Owner.java", "record Owner() {}");
    private static final GeneratedFile API = file("shop/PetApi.java", "interface PetApi {}");

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void root() {
        root = folder.resolve("out");
    }

    @Test
    void firstRunWritesEverything() throws IOException {
        OutputChanges changes = write(PET, OWNER, API);

        assertEquals(List.of("shop/PetApi.java", "shop/model/Owner.java", "shop/model/Pet.java"), changes.written());
        assertEquals(List.of(), changes.unchanged());
        assertEquals(List.of(), changes.deleted());
        assertEquals(3, changes.generated());
        assertEquals(PET.content(), read(PET.path()));
    }

    @Test
    void secondRunTouchesNothing() throws IOException {
        write(PET, OWNER);
        FileTime past = FileTime.fromMillis(1_000_000);
        for (Path file : files()) {
            Files.setLastModifiedTime(file, past);
        }

        OutputChanges changes = write(PET, OWNER);

        assertEquals(new OutputChanges(List.of(), List.of(PET.path(), OWNER.path()), List.of()), changes);
        for (Path file : files()) {
            assertEquals(past, Files.getLastModifiedTime(file), file.toString());
        }
    }

    @Test
    void onlyDifferencesAreWritten() throws IOException {
        write(PET, OWNER);

        OutputChanges changes = write(file(PET.path(), "record Pet(String name) {}"), OWNER, API);

        assertEquals(List.of(API.path(), PET.path()), changes.written());
        assertEquals(List.of(OWNER.path()), changes.unchanged());
        assertEquals(MARK + "record Pet(String name) {}", read(PET.path()));
    }

    @Test
    void whatIsGeneratedNoMoreIsDeletedWithItsEmptyFolders() throws IOException {
        write(PET, OWNER, API);
        Files.createDirectories(root.resolve("empty"));

        OutputChanges changes = write(API);

        assertEquals(List.of(OWNER.path(), PET.path()), changes.deleted());
        assertFalse(Files.exists(root.resolve("shop/model")));
        assertTrue(Files.exists(root.resolve("empty")), "an empty folder that is not ours");
    }

    @Test
    void whatSomebodyElseWroteIsNeverDeleted() throws IOException {
        write(PET, OWNER);
        Path stranger = root.resolve("shop/model/Mine.java");
        Files.writeString(stranger, "class Mine {}");
        Files.writeString(root.resolve(OWNER.path()), "class Owner { /* by hand, since it is generated no more */ }");

        OutputChanges changes = write(PET);

        assertEquals(List.of(), changes.deleted());
        assertEquals("class Mine {}", Files.readString(stranger));
        assertTrue(read(OWNER.path()).contains("by hand"));
    }

    @Test
    void editedAndDeletedFilesAreRestored() throws IOException {
        write(PET, OWNER);
        Files.writeString(root.resolve(PET.path()), "tampered");
        Files.delete(root.resolve(OWNER.path()));

        OutputChanges changes = write(PET, OWNER);

        assertEquals(List.of(OWNER.path(), PET.path()), changes.written());
        assertEquals(PET.content(), read(PET.path()));
    }

    @Test
    void aFileThatWasNotGeneratedIsNotReplaced() throws IOException {
        Path handWritten = root.resolve(PET.path());
        Files.createDirectories(handWritten.getParent());
        Files.writeString(handWritten, "package shop.model;\n");

        OutputException e = assertThrows(OutputException.class, () -> write(API, PET));

        assertTrue(e.getMessage().contains("Pet.java"), e.getMessage());
        assertEquals(List.of(handWritten), files(), "nothing was written");
    }

    @Test
    void aLostManifestIsNoObstacle() throws IOException {
        write(PET, OWNER);
        Files.delete(root.resolve(Manifest.FILE_NAME));

        assertEquals(
                List.of(PET.path()),
                write(file(PET.path(), "record Pet(int i) {}"), OWNER).written());
    }

    @Test
    void aKilledRunIsHealed() throws IOException {
        write(PET);
        String before = read(Manifest.FILE_NAME);
        write(PET, OWNER, API);
        String after = read(Manifest.FILE_NAME);
        // As it is when the process dies between the first replaced file and the last.
        Files.writeString(root.resolve(Manifest.FILE_NAME), before + after);
        Files.delete(root.resolve(API.path()));
        Files.writeString(root.resolve(AtomicWriter.TEMPORARY), "half of a fi");

        OutputChanges changes = write(PET);

        assertEquals(List.of(OWNER.path()), changes.deleted());
        assertEquals(before, read(Manifest.FILE_NAME));
        assertEquals(2, files().size(), "the file and the manifest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Pet.java",
                "shop/../../Pet.java",
                "/etc/passwd",
                "shop//Pet.java",
                "shop/./Pet.java",
                "shop\\Pet.java",
                "C:/Pet.java",
                "shop/Pet.java:stream",
                "shop/Pet\n.java",
                "shop/",
                "",
                ".sluice-manifest",
                ".SLUICE-manifest",
                ".sluice-temporary",
            })
    void refusesPathsThatLeadElsewhere(String path) throws IOException {
        assertThrows(OutputException.class, () -> write(PET, file(path, "")));
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop/model/Pet.java",
                "shop/model/PET.java",
                "Shop/Other.java",
                "shop/model",
                "shop/Model/A.java"
            })
    void refusesTwoFilesForOnePath(String path) {
        assertThrows(OutputException.class, () -> write(PET, file(path, "")));
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("shop"), outside);

        assertThrows(OutputException.class, () -> write(PET));
        assertEquals(0, outside.toFile().list().length);
    }

    @Test
    void aHostileManifestDeletesNothingOutside() throws IOException {
        Path outside = folder.resolve("precious.txt");
        Files.writeString(outside, PET.content());
        write(PET);
        String entry = read(Manifest.FILE_NAME).replace(PET.path(), "../precious.txt");
        Files.writeString(root.resolve(Manifest.FILE_NAME), entry + "no entry at all\n");

        write(OWNER);

        assertTrue(Files.exists(outside));
    }

    @Test
    void refusesObstacles() throws IOException {
        Files.writeString(root, "a file where the folder should be");
        assertThrows(OutputException.class, () -> write(PET));

        Files.delete(root);
        Files.createDirectories(root.resolve(PET.path()));
        assertThrows(OutputException.class, () -> write(PET));

        Files.delete(root.resolve(PET.path()));
        Files.delete(root.resolve("shop/model"));
        Files.writeString(root.resolve("shop/model"), "a file where a folder should be");
        assertThrows(OutputException.class, () -> write(PET));
    }

    private OutputChanges write(GeneratedFile... files) throws IOException {
        Origin origin = new Origin(folder.resolve("shop.yaml"), "shop", "");
        return new OutputTree(root, origin).write(List.of(files), List.of());
    }

    private static GeneratedFile file(String path, String declaration) {
        return new GeneratedFile(path, MARK + declaration);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
