package dev.sluice.spec;

import dev.sluice.model.SourceRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A node as a JSON Schema, with one meaning for the dialects of Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2. Keywords
 * beside a {@code $ref} are visible in every version. A keyword of the wrong type counts as absent; the structure
 * check has reported it.
 */
public final class Schema {
    private final LoadedSpec spec;
    private final Node node;

    Schema(LoadedSpec spec, Node node) {
        this.spec = spec;
        this.node = node;
    }

    public Node node() {
        return node;
    }

    /** See {@link Node#id()}. */
    public String id() {
        return node.id();
    }

    public SourceRef source() {
        return node.source();
    }

    public boolean isRef() {
        return node.isRef();
    }

    /** What the {@code $ref} leads to in one step; empty if there is none, or if it leads nowhere (which is reported). */
    public Optional<Schema> target() {
        return isRef() ? Optional.of(node.target()).filter(Node::exists).map(spec::schema) : Optional.empty();
    }

    /** Whether the schema is {@code true}: anything fits. */
    public boolean isBooleanTrue() {
        return node.bool(false);
    }

    /** Whether the schema is {@code false}: nothing fits. */
    public boolean isBooleanFalse() {
        return !node.bool(true);
    }

    /**
     * Whether nothing is constrained: {@code true}, no keyword but documentation, {@code nullable} and extensions, or
     * nothing at all, as where a YAML author left the value of a property out.
     */
    public boolean isEmpty() {
        return isBooleanTrue()
                || node.isNull()
                || (node.isObject() && node.entries().stream().noneMatch(entry -> Keywords.constrains(entry.key())));
    }

    /** The types that are declared, without {@code null}. */
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        declaredTypes().filter(type -> !type.equals("null")).forEach(types::add);
        return types;
    }

    private Stream<String> declaredTypes() {
        Node type = node.get("type");
        return type.isArray()
                ? type.items().stream().map(item -> item.isNull() ? "null" : TypeWord.meant(item.text()))
                : type.isNull() ? Stream.of("null") : type.textOpt().stream().map(TypeWord::meant);
    }

    /** Whether null is said to fit, in any of the ways of any version. */
    public boolean nullable() {
        return declaredTypes().anyMatch("null"::equals)
                || node.get("nullable").bool(false)
                || node.get("x-nullable").bool(false)
                || node.get("const").isNull()
                || node.get("enum").items().stream().anyMatch(Node::isNull);
    }

    /** Whether the schema says that null fits, and nothing about any other value: a member that makes a union nullable. */
    public boolean isNullOnly() {
        boolean saysSo = isEmpty()
                || declaredTypes().findAny().isPresent()
                || hasConst()
                || node.get("enum").exists();
        return saysSo && nullable() && types().isEmpty() && enumValues().isEmpty() && constant() == null;
    }

    public Optional<String> format() {
        return node.get("format").textOpt();
    }

    public Optional<String> title() {
        return node.get("title").textOpt();
    }

    public Optional<String> description() {
        return node.get("description").textOpt();
    }

    public boolean hasConst() {
        return node.get("const").exists();
    }

    /** The value of {@code const}, as {@link Node#value()} gives it. */
    public Object constant() {
        return literal(node.get("const"));
    }

    /**
     * The values of {@code enum} without null, none if there is no such keyword. In a schema of type string they are
     * text, even where an author left out the quotes ({@code [1.10, 1.20]}).
     */
    public List<Object> enumValues() {
        return node.get("enum").items().stream()
                .map(this::literal)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A literal of a schema of type string is text, even where an author left out the quotes. */
    private Object literal(Node literal) {
        boolean text = types().equals(Set.of("string")) && literal.textOpt().isPresent();
        return text ? literal.text() : literal.value();
    }

    /** The names that {@code x-enum-varnames} or {@code x-enumNames} give to the values, in their order; or none. */
    public List<String> enumNames() {
        return EnumLabels.of(node, "x-enum-varnames", "x-enumNames", "x-enum-names");
    }

    /** The descriptions that an extension gives to the values, in their order; or none. */
    public List<String> enumDescriptions() {
        return EnumLabels.of(node, "x-enum-descriptions", "x-enumDescriptions");
    }

    /**
     * The declared properties in document order. Where the whole map is a {@code $ref} (its value is text, so it is no
     * property of that name) they are those of its target.
     */
    public Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        node.get("properties")
                .resolved()
                .entries()
                .forEach(entry -> properties.put(entry.key(), spec.schema(entry.value())));
        return ParsedEvents.withContent(properties, spec.version());
    }

    /** The names of the required properties, declared or not, in document order. */
    public Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        node.get("required").items().forEach(item -> item.textOpt().ifPresent(names::add));
        return names;
    }

    /** The schema of the properties that are not declared, if there is one. */
    public Optional<Schema> additionalProperties() {
        return Stream.of("additionalProperties", "unevaluatedProperties")
                .map(node::get)
                .filter(Node::isObject)
                .findFirst()
                .map(spec::schema);
    }

    /** Whether properties that are not declared may be there: true unless the schema says false. */
    public boolean additionalPropertiesAllowed() {
        return node.get("additionalProperties").bool(true)
                && node.get("unevaluatedProperties").bool(true);
    }

    public List<Schema> patternProperties() {
        return node.get("patternProperties").entries().stream()
                .map(entry -> spec.schema(entry.value()))
                .toList();
    }

    /** The schema of the items of an array, after {@link #prefixItems()}. */
    public Optional<Schema> items() {
        return child(node.get("items").isArray() ? "additionalItems" : "items").or(() -> child("unevaluatedItems"));
    }

    /** The schemas of the first items, by position; {@code items} as an array is the older way to say so. */
    public List<Schema> prefixItems() {
        List<Schema> older = itemsAreMembers() ? List.of() : children("items");
        return older.isEmpty() ? children("prefixItems") : older;
    }

    /**
     * Whether {@code items} lists the members of a union, in a schema of no type: what becomes of {@code anyOf} in
     * documents that are brought down to Swagger 2.0, which knows neither that nor a list as {@code items}.
     */
    private boolean itemsAreMembers() {
        return spec.version().startsWith("2")
                && node.get("items").isArray()
                && !types().contains("array")
                && !node.get("anyOf").exists();
    }

    public List<Schema> allOf() {
        return children("allOf");
    }

    public List<Schema> anyOf() {
        return children(itemsAreMembers() ? "items" : "anyOf");
    }

    public List<Schema> oneOf() {
        return children("oneOf");
    }

    /** The schemas that apply on a condition: {@code then}, {@code else} and those of {@code dependentSchemas}. */
    public List<Schema> conditional() {
        Stream<Node> dependent = node.get("dependentSchemas").entries().stream().map(Node.Entry::value);
        return Stream.concat(Stream.of(node.get("then"), node.get("else")), dependent)
                .filter(Node::isObject)
                .map(spec::schema)
                .toList();
    }

    public Optional<Schema> not() {
        return child("not");
    }

    private Optional<Schema> child(String keyword) {
        return Optional.of(node.get(keyword))
                .filter(child -> child.isObject() || child.isBoolean())
                .map(spec::schema);
    }

    private List<Schema> children(String keyword) {
        return node.get(keyword).items().stream().map(spec::schema).toList();
    }

    /** The discriminator; Swagger 2.0 has only the name of its property. */
    public Optional<Discriminator> discriminator() {
        return Discriminator.of(this);
    }

    /**
     * What a value of a discriminator's mapping means: the name of a component, else the text of a {@code $ref}.
     * Empty if there is nothing of that name.
     */
    public Optional<Schema> mappingTarget(String refText) {
        return Optional.of(spec.components("schemas").get(refText))
                .filter(Node::exists)
                .or(() -> refText.isEmpty() ? Optional.empty() : node.lookUp(refText))
                .map(spec::schema);
    }

    public boolean deprecated() {
        return node.get("deprecated").bool(false);
    }

    public boolean readOnly() {
        return node.get("readOnly").bool(false);
    }

    public boolean writeOnly() {
        return node.get("writeOnly").bool(false);
    }

    public boolean hasDefault() {
        return node.get("default").exists();
    }

    /** The value of {@code default}, as {@link Node#value()} gives it. */
    public Object defaultValue() {
        return literal(node.get("default"));
    }

    /** The constraints for the documentation: {@code maxLength: 64}. */
    public List<String> constraints() {
        return Constraints.of(node);
    }

    public Optional<String> contentMediaType() {
        return node.get("contentMediaType").textOpt();
    }

    public Optional<String> contentEncoding() {
        return node.get("contentEncoding").textOpt();
    }

    public Optional<Schema> contentSchema() {
        return child("contentSchema");
    }

    /** An {@code x-} keyword, if it is there. */
    public Optional<Node> extension(String name) {
        return Optional.of(node.get(name)).filter(Node::exists);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && schema.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
