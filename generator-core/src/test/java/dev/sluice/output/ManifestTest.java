package dev.sluice.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.emit.GeneratedFile;
import dev.sluice.inputs.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the manifest remembers, and what follows from it. */
class ManifestTest {
    private static final GeneratedFile PET = new GeneratedFile("shop/model/Pet.java", "record Pet() {}");
    private static final GeneratedFile OWNER = new GeneratedFile("shop/model/Owner.java", "record Owner() {}");
    private static final String SHOP = "options of a shop";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void root() {
        root = folder.resolve("out");
    }

    /** Some files were there, others missing. What became of them, and of what was written, decides. */
    @Test
    void upToDateIsWhatCannotHaveChanged() throws IOException {
        Path types = Files.writeString(folder.resolve("types.yaml"), "types");
        Path missing = folder.resolve("missing.yaml");
        List<InputFile> inputs = List.of(InputFile.now(types), InputFile.now(missing));
        OutputChanges untouched = new OutputChanges(List.of(), List.of(PET.path(), OWNER.path()), List.of());
        Map<String, Change> changes = Map.of(
                "an input changed", () -> Files.writeString(types, "other types"),
                "an input deleted", () -> Files.delete(types),
                "an input created", () -> Files.writeString(missing, "here"),
                "an output edited", () -> Files.writeString(root.resolve(PET.path()), "tampered"),
                "an output deleted", () -> Files.delete(root.resolve(OWNER.path())),
                "the manifest deleted", () -> Files.delete(root.resolve(Manifest.FILE_NAME)),
                "the manifest shortened",
                        () -> Files.writeString(
                                root.resolve(Manifest.FILE_NAME),
                                Files.readString(root.resolve(Manifest.FILE_NAME))
                                        .replaceAll(".*Pet.java\n", "")),
                "a run killed", () -> Files.writeString(root.resolve(AtomicWriter.TEMPORARY), "half of a fi"));
        for (String what : changes.keySet()) {
            Files.writeString(types, "types");
            Files.deleteIfExists(missing);
            assertEquals(Optional.empty(), new OutputTree(folder.resolve("other"), origin(SHOP)).upToDate());
            tree(SHOP).write(List.of(PET, OWNER), inputs);
            assertEquals(Optional.of(untouched), tree(SHOP).upToDate());
            assertEquals(Optional.empty(), tree("other options").upToDate());

            changes.get(what).make();

            assertEquals(Optional.empty(), tree(SHOP).upToDate(), what);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    @Test
    void theManifestSaysNothingOfTheMachine() throws IOException {
        Path shared = Files.writeString(folder.resolve("shared.yaml"), "shared");
        Path document = folder.resolve("api/shop.yaml");
        tree(SHOP).write(List.of(PET), List.of(InputFile.absent(document), InputFile.now(shared)));

        String manifest = Files.readString(root.resolve(Manifest.FILE_NAME));

        assertTrue(
                manifest.matches("seal \\w{64}\n\\Qpackage shop\ninput absent  shop.yaml\ninput \\E\\w{64}"
                        + "\\Q  ../shared.yaml\n\\E\\w{64}\\Q  shop/model/Pet.java\n\\E"),
                manifest);
    }

    /** Whether a folder that holds the package {@code shop}, made from a document, is given to somebody else. */
    @ParameterizedTest
    @CsvSource({
        "shop, same, true",
        "shop, other, true",
        "zoo,  same, true",
        "zoo,  other, false",
    })
    void twoExecutionsCannotShareAFolder(String basePackage, String document, boolean accepted) throws IOException {
        Path first = Files.writeString(folder.resolve("shop.yaml"), "same");
        Path second = Files.writeString(folder.resolve("second.yaml"), document);
        tree(SHOP).write(List.of(PET), List.of(InputFile.now(first)));
        OutputTree tree = new OutputTree(root, new Origin(second, basePackage, ""));

        if (accepted) {
            tree.write(List.of(OWNER), List.of(InputFile.now(second)));
        } else {
            String message = assertThrows(
                            OutputException.class, () -> tree.write(List.of(OWNER), List.of(InputFile.now(second))))
                    .getMessage();
            assertEquals(
                    "the folder holds the package shop, generated from ../shop.yaml; two packages cannot share a folder: "
                            + "choose another for zoo, or delete this one: " + root,
                    message);
        }
        assertEquals(accepted, Files.exists(root.resolve(OWNER.path())));
        assertEquals(!accepted, Files.exists(root.resolve(PET.path())));
    }

    private OutputTree tree(String settings) {
        return new OutputTree(root, origin(settings));
    }

    private Origin origin(String settings) {
        return new Origin(folder.resolve("api/shop.yaml"), "shop", settings);
    }
}
