package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.TemporaryFolder;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.ApiModel;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.StreamOverride;
import dev.sluice.naming.FixedNames;
import dev.sluice.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document given as text, mapped. */
record Mapping(ApiModel model, List<Diagnostic> problems) {

    static Mapping ofSchemas(String schemas) {
        return of("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + schemas.indent(4));
    }

    /** That the schemas become these types. */
    static void assertMaps(String schemas, String types) {
        assertEquals(types, ofSchemas(schemas).types());
    }

    static Mapping of(String document) {
        return of(document, FixedNames.NONE);
    }

    static Mapping of(String document, FixedNames names) {
        return of(document, new MappingOptions("com.acme", false, Optional.empty(), names));
    }

    static Mapping of(String document, List<StreamOverride> streams) {
        return of(document, new Overrides(Map.of(), List.of(), streams, List.of()));
    }

    static Mapping of(String document, ResultOverride result) {
        return of(document, new Overrides(Map.of(), List.of(), List.of(), List.of(result)));
    }

    static Mapping of(String document, Overrides overrides) {
        return of(document, options(OperationFilter.ALL, overrides));
    }

    static Mapping of(String document, OperationFilter filter) {
        return of(document, options(filter, Overrides.NONE));
    }

    private static MappingOptions options(OperationFilter filter, Overrides overrides) {
        return new MappingOptions("com.acme", false, Optional.empty(), FixedNames.NONE, filter, overrides);
    }

    private static Mapping of(String document, MappingOptions options) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return of(folder.write("api.yaml", document), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that refers to other files. */
    static Mapping of(Path file) throws IOException {
        return of(file, options(OperationFilter.ALL, Overrides.NONE));
    }

    private static Mapping of(Path file, MappingOptions options) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        ApiModel model = ApiMapper.map(SpecLoader.load(file, null, diagnostics), options, diagnostics);
        return new Mapping(model, diagnostics.sorted());
    }

    List<String> codes() {
        return problems.stream().map(problem -> problem.code().toString()).toList();
    }

    List<String> messages() {
        return problems.stream().map(Diagnostic::message).toList();
    }

    String types() {
        return ModelText.types(model);
    }

    String client() {
        return ModelText.client(model);
    }
}
