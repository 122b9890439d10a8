package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges which member of each union a value was read as: it must be one whose schema allows the value, as a validator
 * says, and of several the one with most of its properties present, of equals the first.
 */
final class UnionOracle {

    private final RawDocument document;
    private final DeclaredSchemas schemas;
    private final Validator validator;
    private final Set<String> tried = new TreeSet<>();
    private int values;

    UnionOracle(RawDocument document, DeclaredSchemas schemas, Validator validator) {
        this.document = document;
        this.schemas = schemas;
        this.validator = validator;
    }

    /** The unions of which values were judged. */
    Set<String> tried() {
        return tried;
    }

    /** How many values were judged. */
    int values() {
        return values;
    }

    /** Adds to the list what was chosen wrongly in a value that its schema allows. */
    void judge(TypeRef type, Object value, JsonNode json, List<String> wrong) throws ReflectiveOperationException {
        if (value == null || json == null || json.isNull()) {
            return;
        }
        if (type instanceof TypeRef.ListOf list && value instanceof List<?> items && json.isArray()) {
            for (int i = 0; i < items.size(); i++) {
                judge(list.item(), items.get(i), json.get(i), wrong);
            }
        } else if (type instanceof TypeRef.MapOf map && value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                judge(map.value(), member.getValue(), json.get((String) member.getKey()), wrong);
            }
        } else if (type instanceof TypeRef.Named named) {
            TypeDecl declared = schemas.type(named.name());
            if (declared instanceof UnionDecl union) {
                judgeChoice(union, value, json, wrong);
            } else if (declared instanceof RecordDecl object) {
                judgeProperties(object, value, json, wrong);
            }
        }
    }

    private void judgeProperties(RecordDecl object, Object value, JsonNode json, List<String> wrong)
            throws ReflectiveOperationException {
        for (Property property : object.properties()) {
            Object inner = value.getClass().getMethod(property.javaName()).invoke(value);
            judge(property.type(), inner, json.get(property.wireName()), wrong);
        }
    }

    private void judgeChoice(UnionDecl union, Object value, JsonNode json, List<String> wrong)
            throws ReflectiveOperationException {
        tried.add(union.name().toString());
        values++;
        List<RecordDecl> allowed = allowed(union, json);
        String chosen = value.getClass().getName();
        for (RecordDecl member : members(union)) {
            if (className(member.name()).equals(chosen)) {
                if (!allowed.contains(member)) {
                    wrong.add(union.name() + " read as " + chosen + ", but the validator allows " + names(allowed)
                            + ": " + json);
                } else if (!preferred(allowed, json).equals(member)) {
                    wrong.add(union.name() + " read as " + chosen + ", but "
                            + preferred(allowed, json).name() + " has more of its properties in, or is before it: "
                            + json);
                }
                judgeProperties(member, value, json, wrong);
                return;
            }
        }
        for (UnionDecl holder : unions(union)) {
            for (UnionDecl.Member member : holder.members()) {
                String wrapper = member.wrapper().orElse("no such");
                if (chosen.equals(className(holder.name()) + "$" + wrapper)) {
                    judge(member.type(), value.getClass().getMethod("value").invoke(value), json, wrong);
                    return;
                }
            }
        }
        if (!allowed.isEmpty() || !isDiscriminated(union)) {
            wrong.add(
                    union.name() + " read as " + chosen + ", but the validator allows " + names(allowed) + ": " + json);
        }
    }

    private boolean isDiscriminated(UnionDecl union) {
        return document.at(schemas.schemaOf(union)).has("discriminator");
    }

    private RecordDecl preferred(List<RecordDecl> allowed, JsonNode json) {
        return allowed.stream()
                .max(Comparator.comparing((RecordDecl member) -> namesAValue(member, json))
                        .thenComparing(member -> present(member, json))
                        .thenComparing(member -> -allowed.indexOf(member)))
                .orElseThrow();
    }

    /** Whether the member names a value that a property of the object has, be it the only one or one of an enum. */
    private boolean namesAValue(RecordDecl member, JsonNode json) {
        return constants(member, json, true) > 0
                || member.properties().stream()
                        .anyMatch(property -> property.type() instanceof TypeRef.Named named
                                && schemas.type(named.name()) instanceof EnumDecl values
                                && names(values, json.path(property.wireName())));
    }

    private static boolean names(EnumDecl type, JsonNode json) {
        return type.constants().stream()
                .anyMatch(constant -> json.isValueNode() && json.asText().equals(String.valueOf(constant.value())));
    }

    private static long present(RecordDecl member, JsonNode json) {
        return member.properties().stream()
                .filter(property -> json.hasNonNull(property.wireName()))
                .count();
    }

    /** How many properties that a member declares with one value only have that value, or have another one. */
    private static long constants(RecordDecl member, JsonNode json, boolean same) {
        return member.properties().stream()
                .filter(property -> property.constant().isPresent() && json.hasNonNull(property.wireName()))
                .filter(property -> same
                        == json.get(property.wireName())
                                .asText()
                                .equals(property.constant().get().toString()))
                .count();
    }

    /** The members that a discriminator names, where it does; else those whose schemas allow the value. */
    private List<RecordDecl> allowed(UnionDecl union, JsonNode json) {
        List<RecordDecl> members = members(union);
        for (UnionDecl each : unions(union)) {
            JsonNode discriminator = document.at(schemas.schemaOf(each)).path("discriminator");
            JsonNode tag = json.path(discriminator.path("propertyName").asText());
            List<RecordDecl> named = members.stream()
                    .filter(member -> isNamed(discriminator, tag.asText(), schemas.schemaOf(member)))
                    .filter(member -> constants(member, json, false) == 0) // or else the mapping is mistaken
                    .toList();
            if (tag.isTextual() && !named.isEmpty()) {
                return named;
            }
        }
        return members.stream()
                .filter(member -> json.isObject() && accepts(schemas.schemaOf(member), json))
                .toList();
    }

    /** Null is as good as absent, as it is wherever a value is read. */
    private boolean accepts(String schema, JsonNode json) {
        ObjectNode present = json.deepCopy();
        present.properties().removeIf(member -> member.getValue().isNull());
        return validator.accepts(schema, json) || present.size() < json.size() && validator.accepts(schema, present);
    }

    private boolean isNamed(JsonNode discriminator, String tag, String schema) {
        JsonNode mapped = discriminator.path("mapping").path(tag);
        String target = mapped.isTextual() ? mapped.asText() : tag;
        return discriminator.isObject() && schema.endsWith("/" + target.substring(target.lastIndexOf('/') + 1));
    }

    private List<UnionDecl> unions(UnionDecl union) {
        Set<UnionDecl> found = new LinkedHashSet<>();
        addUnions(union, found);
        return List.copyOf(found);
    }

    private void addUnions(UnionDecl union, Set<UnionDecl> found) {
        if (found.add(union)) {
            for (UnionDecl.Member member : union.members()) {
                if (member.type() instanceof TypeRef.Named named
                        && schemas.type(named.name()) instanceof UnionDecl inner) {
                    addUnions(inner, found);
                }
            }
        }
    }

    /** The records that the union may be, those of the unions in it included. */
    private List<RecordDecl> members(UnionDecl union) {
        Set<RecordDecl> found = new LinkedHashSet<>();
        for (UnionDecl each : unions(union)) {
            for (UnionDecl.Member member : each.members()) {
                if (member.type() instanceof TypeRef.Named named
                        && schemas.type(named.name()) instanceof RecordDecl object) {
                    found.add(object);
                }
            }
        }
        return List.copyOf(found);
    }

    private static String className(JavaName name) {
        return name.packageName() + "." + String.join("$", name.simpleNames());
    }

    private static List<String> names(List<RecordDecl> members) {
        return members.stream()
                .map(member -> String.join(".", member.name().simpleNames()))
                .toList();
    }
}
