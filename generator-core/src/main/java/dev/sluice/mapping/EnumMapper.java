package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
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

    /** A constant takes up to 13 bytes of its type's initialiser, which can have 65,535 (JVMS 4.7.3). */
    private static final int MAX_CONSTANTS = 5_000;

    private final Diagnostics diagnostics;

    EnumMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    EnumDecl map(Schema schema, EnumShape shape, JavaName name, Map<String, String> before) {
        return new EnumDecl(
                name,
                shape.kind(),
                constants(schema, shape, before, name.simpleName()::equals),
                schema.deprecated(),
                Docs.ofType(schema, name),
                schema.source());
    }

    /** Constants for the strings that a union names; none is called like a type that the union's code names. */
    List<Constant> ofStrings(Schema schema, List<String> values, Map<String, String> before, Predicate<String> isType) {
        EnumShape shape = new EnumShape(ScalarKind.STRING, List.copyOf(values), List.of(), List.of());
        return constants(schema, shape, before, isType);
    }

    private List<Constant> constants(
            Schema schema, EnumShape shape, Map<String, String> before, Predicate<String> isType) {
        List<Constant> constants = constants(shape, before, isType);
        if (constants.size() <= MAX_CONSTANTS) {
            return constants;
        }
        diagnostics.warning(
                Code.TOO_MANY_VALUES,
                schema.source(),
                "only the first " + MAX_CONSTANTS + " of these " + constants.size() + " values get constants");
        return constants.subList(0, MAX_CONSTANTS);
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
