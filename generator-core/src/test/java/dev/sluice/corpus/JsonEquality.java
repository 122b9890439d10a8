package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether two JSON values mean the same: numbers by value, date-times as instants, null like absent, an empty list or
 * object like an absent one.
 */
public final class JsonEquality {

    private JsonEquality() {}

    public static void assertSame(JsonNode expected, JsonNode actual) {
        List<String> differences = new ArrayList<>();
        compare("$", expected, actual, differences);
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences.subList(0, Math.min(10, differences.size()))));
        }
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (isNothing(expected) && isNothing(actual)) {
            return;
        }
        if (areBoth(JsonNodeType.OBJECT, expected, actual)) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, expected.get(name), actual.get(name), differences));
        } else if (areBoth(JsonNodeType.ARRAY, expected, actual)) {
            compareItems(path, expected, actual, differences);
        } else if (isNothing(expected) || isNothing(actual) || !sameScalar(expected, actual)) {
            differences.add(path + ": expected " + expected + " but was " + actual);
        }
    }

    private static boolean areBoth(JsonNodeType type, JsonNode expected, JsonNode actual) {
        return expected != null && actual != null && expected.getNodeType() == type && actual.getNodeType() == type;
    }

    private static void compareItems(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.size() != actual.size()) {
            differences.add(path + ": expected " + expected.size() + " items but was " + actual.size());
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i), differences);
        }
    }

    private static boolean sameScalar(JsonNode expected, JsonNode actual) {
        if (areBoth(JsonNodeType.NUMBER, expected, actual)) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual)
                || areBoth(JsonNodeType.STRING, expected, actual) && sameInstant(expected.asText(), actual.asText());
    }

    private static boolean sameInstant(String expected, String actual) {
        try {
            return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
        } catch (DateTimeParseException e) {
            return false; // no date-times, and not equal as text
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() && node.isEmpty();
    }
}
