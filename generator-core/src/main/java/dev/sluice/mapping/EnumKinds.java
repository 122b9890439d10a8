package dev.sluice.mapping;

import dev.sluice.model.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which Java type holds all the values of an enum. */
final class EnumKinds {

    private EnumKinds() {}

    /** The kind of all the values; empty when they are of several kinds, or no scalars. */
    static Optional<ScalarKind> kindOf(List<Object> values) {
        ScalarKind all = null;
        for (Object value : values) {
            ScalarKind kind = kindOf(value);
            if (kind == null) {
                return Optional.empty();
            }
            all = all == null || all == kind ? kind : common(all, kind);
            if (all == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(all);
    }

    /** The JSON type of a value, as {@code type} names it. */
    static String jsonType(Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : value instanceof Map ? "object" : "array";
    }

    private static ScalarKind kindOf(Object value) {
        if (value instanceof String) {
            return ScalarKind.STRING;
        }
        if (value instanceof Boolean) {
            return ScalarKind.BOOLEAN;
        }
        if (value instanceof Number number) {
            return isLong(number) ? ScalarKind.LONG : ScalarKind.DOUBLE;
        }
        return null;
    }

    private static ScalarKind common(ScalarKind one, ScalarKind other) {
        boolean numbers = one != ScalarKind.STRING
                && one != ScalarKind.BOOLEAN
                && other != ScalarKind.STRING
                && other != ScalarKind.BOOLEAN;
        return numbers ? ScalarKind.DOUBLE : null;
    }

    private static boolean isLong(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.stripTrailingZeros().scale() <= 0 && exact.toBigInteger().bitLength() < Long.SIZE;
    }
}
