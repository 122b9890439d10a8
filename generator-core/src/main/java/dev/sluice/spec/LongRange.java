package dev.sluice.spec;

import java.math.BigDecimal;
import java.util.List;

/** Whether a schema of whole numbers says of itself that a {@code long} does not hold them all. */
public final class LongRange {

    private static final List<String> KEYWORDS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default", "example");

    private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MIN_VALUE).negate();

    private LongRange() {}

    /** Whether any limit, default or example is beyond. */
    public static boolean isExceededBy(Schema schema) {
        return KEYWORDS.stream().map(schema.node()::get).anyMatch(LongRange::exceeds);
    }

    /** The limits of a long themselves are often written as a double holds them: 9223372036854776000. */
    private static boolean exceeds(Node value) {
        if (!value.isNumber()) {
            return false;
        }
        BigDecimal size = new BigDecimal(value.text()).abs();
        return size.compareTo(LIMIT) > 0 && size.doubleValue() != LIMIT.doubleValue();
    }
}
