package dev.sluice.spec;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an OpenAPI document: Swagger 2.0, OpenAPI 3.0, 3.1 or 3.2, one file or many. */
public final class SpecLoader {
    private static final Pattern OPENAPI = Pattern.compile("3\\.[012](\\..*)?");
    private static final Pattern SWAGGER = Pattern.compile("2\\.0(\\..*)?");

    private SpecLoader() {}

    /**
     * Reads a document and checks its structure. Nothing is ever read from the network.
     *
     * @param document the main file
     * @param refRoot the folder that encloses every file that may be read; null for the main file's own
     * @param diagnostics is told what is wrong
     * @throws GenerationFailed if the document cannot be read or has errors, with all of {@code diagnostics}
     */
    public static LoadedSpec load(Path document, Path refRoot, Diagnostics diagnostics) throws GenerationFailed {
        Path main = document.toAbsolutePath().normalize();
        Path root =
                refRoot == null ? main.getParent() : refRoot.toAbsolutePath().normalize();
        SpecFiles files = new SpecFiles(main.getParent(), root, diagnostics);
        Optional<Node> tree = files.open(main).map(SpecFile::root);
        diagnostics.failIfErrors();

        String version = version(tree.orElseThrow(), diagnostics);
        diagnostics.failIfErrors();

        Node normal = version.startsWith("2") ? Swagger2.toOpenApi3(tree.get()) : tree.get();
        StructureCheck.check(normal, diagnostics);
        diagnostics.failIfErrors();
        return new LoadedSpec(files, normal, version);
    }

    private static String version(Node root, Diagnostics diagnostics) {
        if (!root.isObject()) {
            diagnostics.error(Code.WRONG_TYPE, root.source(), "an OpenAPI document must be an object");
            return "";
        }
        boolean swagger = root.get("swagger").exists();
        Node version = root.get(swagger ? "swagger" : "openapi");
        if (!version.exists()) {
            diagnostics.error(
                    Code.MISSING_VERSION, root.source(), "neither 'openapi' nor 'swagger' says that this is OpenAPI");
        } else if (!(swagger ? SWAGGER : OPENAPI).matcher(version.text()).matches()) {
            diagnostics.error(
                    Code.UNSUPPORTED_VERSION,
                    version.source(),
                    "'" + version.text() + "' is not supported: Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are");
        }
        return version.text();
    }
}
