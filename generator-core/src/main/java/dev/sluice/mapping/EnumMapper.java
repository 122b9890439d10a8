package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.model.Doc;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.EnumDecl.Constant;
import dev.sluice.model.JavaName;
import dev.sluice.model.ScalarKind;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import dev.sluice.spec.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Maps enums, and the string constants of unions. */
final class EnumMapper {

    private EnumMapper() {}

    static EnumDecl map(Schema schema, EnumShape shape, JavaName name, Map<String, String> before) {
        return new EnumDecl(
                name,
                shape.kind(),
                constants(shape, before, name.simpleName()::equals),
                schema.deprecated(),
                Docs.of(schema),
                schema.source());
    }

    /** Constants for the strings that a union names; none is called like a type that the union's code names. */
    static List<Constant> ofStrings(List<String> values, Map<String, String> before, Predicate<String> isType) {
        return constants(new EnumShape(ScalarKind.STRING, List.copyOf(values), List.of(), List.of()), before, isType);
    }

    private static List<Constant> constants(EnumShape shape, Map<String, String> before, Predicate<String> isType) {
        List<String> texts = shape.values().stream()
                .map(value -> String.valueOf(converted(value, shape.kind())))
                .toList();
        NameScope scope = NameScope.ofMembers(name -> ReservedNames.isKeyword(name) || isType.test(name))
                .keep(before, texts);
        List<Constant> constants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < shape.values().size(); i++) {
            Object value = converted(shape.values().get(i), shape.kind());
            String text = texts.get(i);
            if (!seen.add(text)) {
                continue; // listed twice
            }
            List<String> candidates = new ArrayList<>();
            if (i < shape.names().size()) {
                candidates.add(Identifiers.constantName(shape.names().get(i)));
            }
            candidates.add(Identifiers.constantName(text));
            candidates.add(Identifiers.spelledOutConstantName(text));
            candidates.add(Identifiers.constantName(text) + "_VALUE");
            String name = scope.claimOrHash(text, candidates);
            String words =
                    i < shape.descriptions().size() ? shape.descriptions().get(i) : "";
            constants.add(new Constant(name, value, Doc.of(words)));
        }
        return constants;
    }

    private static Object converted(Object value, ScalarKind kind) {
        return switch (kind) {
            case LONG -> new BigDecimal(value.toString()).longValueExact();
            case DOUBLE -> new BigDecimal(value.toString());
            default -> value;
        };
    }
}
