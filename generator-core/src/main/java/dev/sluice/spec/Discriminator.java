package dev.sluice.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which member of a union a value is (OpenAPI, Discriminator Object).
 *
 * @param propertyName the property whose value tells
 * @param mapping value of the property → {@code $ref} text or component name, in document order
 * @param defaultMapping for values that are not mapped, and for a missing property (OpenAPI 3.2)
 * @param holder the schema that declares it, in whose file the references of the mapping are meant
 */
public record Discriminator(
        String propertyName, Map<String, String> mapping, Optional<String> defaultMapping, Schema holder) {

    /** From an object, or from the text that Swagger 2.0 has. */
    static Optional<Discriminator> of(Schema holder) {
        Node declared = holder.node().get("discriminator");
        Optional<String> property =
                declared.isObject() ? declared.get("propertyName").textOpt() : declared.textOpt();
        return property.map(name -> {
            Map<String, String> mapping = new LinkedHashMap<>();
            for (Node.Entry entry : declared.get("mapping").entries()) {
                mapping.put(entry.key(), entry.value().text());
            }
            return new Discriminator(
                    name, mapping, declared.get("defaultMapping").textOpt(), holder);
        });
    }

    /** What its values are mapped to, as far as it exists. */
    public List<Schema> targets() {
        return mapping.keySet().stream()
                .map(this::target)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a value is mapped to; empty if there is nothing of that name. */
    public Optional<Schema> target(String value) {
        return Optional.ofNullable(mapping.get(value)).flatMap(holder::mappingTarget);
    }
}
