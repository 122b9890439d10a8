package dev.sluice.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that will be emitted for a document.
 *
 * @param types the top-level types, in the document's order
 * @param client the client, unless only models were asked for
 * @param origins what the types are made from
 * @param additions what types have besides, on the user's request
 */
public record ApiModel(
        List<TypeDecl> types,
        Optional<ClientDecl> client,
        List<TypeOrigin> origins,
        Map<JavaName, Additions> additions) {

    public ApiModel {
        types = List.copyOf(types);
        origins = List.copyOf(origins);
        additions = Map.copyOf(additions);
    }

    /** Without additions. */
    public ApiModel(List<TypeDecl> types, Optional<ClientDecl> client, List<TypeOrigin> origins) {
        this(types, client, origins, Map.of());
    }
}
