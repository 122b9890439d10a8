package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which type of the model stands for which schema of the document. */
final class DeclaredSchemas {

    private final RawDocument document;
    private final Map<JavaName, TypeDecl> types = new LinkedHashMap<>();
    private final Map<String, TypeRef> bySchema = new HashMap<>();

    DeclaredSchemas(RawDocument document, ApiModel model) {
        this.document = document;
        model.types().forEach(this::add);
        List.copyOf(types.values()).forEach(this::addProperties);
    }

    private void add(TypeDecl type) {
        types.put(type.name(), type);
        if (!isOfItems(type)) {
            bySchema.put(schemaOf(type), new TypeRef.Named(type.name()));
        }
        List<TypeDecl> nested = type instanceof RecordDecl object
                ? object.nested()
                : type instanceof UnionDecl union ? union.nested() : List.of();
        nested.forEach(this::add);
    }

    private void addProperties(TypeDecl type) {
        if (type instanceof RecordDecl object) {
            for (Property property : object.properties()) {
                addElements(document.pointer(property.source()), property.type());
            }
        }
    }

    private void addElements(String schema, TypeRef type) {
        bySchema.putIfAbsent(schema, type);
        if (type instanceof TypeRef.ListOf list) {
            addElements(schema + "/items", list.item());
        } else if (type instanceof TypeRef.MapOf map) {
            addElements(schema + "/additionalProperties", map.value());
        }
    }

    /** Whether it is what the items of a list are that are described one by one: no schema is of all of them. */
    boolean isOfItems(TypeDecl type) {
        JsonNode list = document.at(schemaOf(type));
        return type instanceof UnionDecl && (list.path("items").isArray() || list.has("prefixItems"));
    }

    Iterable<TypeDecl> types() {
        return types.values();
    }

    TypeDecl type(JavaName name) {
        return types.get(name);
    }

    String schemaOf(TypeDecl type) {
        return document.pointer(type.source());
    }

    /** The type of a schema; empty where the model has none of its own, as for a parameter's. */
    Optional<TypeRef> typeOf(String schema) {
        String at = schema;
        for (int hops = 0; hops < 20; hops++) {
            if (bySchema.containsKey(at)) {
                return Optional.of(bySchema.get(at));
            }
            JsonNode node = document.at(at);
            if (!node.path("$ref").isTextual()) {
                return node.path("type").asText().equals("array") && node.has("items")
                        ? typeOf(at + "/items").map(TypeRef.ListOf::new)
                        : Optional.empty();
            }
            at = RawDocument.target(node);
        }
        return Optional.empty();
    }
}
