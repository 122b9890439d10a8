package dev.sluice.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The constraints of a schema that no Java type says, and its default, as CommonMark for its documentation. */
final class Constraints {
    private static final List<String> KEYWORDS = List.of(
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "readOnly",
            "writeOnly");

    private static final Set<String> FLAGS = Set.of("uniqueItems", "readOnly", "writeOnly");

    private static final int LONGEST_DEFAULT = 60;

    private Constraints() {}

    /** {@code maxLength: 64}, in a fixed order; the boolean exclusive bounds of OpenAPI 3.0 join their bound. */
    static List<String> of(Node schema) {
        List<String> texts = new ArrayList<>();
        for (String keyword : KEYWORDS) {
            Node value = schema.get(keyword);
            if (value.isBoolean()) {
                if (FLAGS.contains(keyword) && value.bool(false)) {
                    texts.add(keyword);
                }
            } else if (value.textOpt().isPresent()) {
                texts.add(keyword + ": " + value.text() + exclusive(schema, keyword));
            }
        }
        defaultValue(schema).ifPresent(value -> texts.add("default: " + value));
        return texts;
    }

    /** As code, unless it is long, or an object or list. */
    private static Optional<String> defaultValue(Node schema) {
        Node value = schema.get("default");
        return value.textOpt()
                .filter(text -> text.length() <= LONGEST_DEFAULT)
                .map(text -> value.isText() ? "`" + text + "`" : text);
    }

    private static String exclusive(Node schema, String bound) {
        boolean exclusive = (bound.equals("minimum")
                        && schema.get("exclusiveMinimum").bool(false))
                || (bound.equals("maximum") && schema.get("exclusiveMaximum").bool(false));
        return exclusive ? " (exclusive)" : "";
    }
}
