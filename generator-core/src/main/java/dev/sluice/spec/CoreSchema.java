package dev.sluice.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * The values of plain YAML scalars by the core schema of YAML 1.2 (section 10.3.2), not by the rules of YAML 1.1 that
 * turn {@code no} into false, {@code 010} into 8 and {@code 12:30:45} into a number.
 */
final class CoreSchema {
    /** No real document has a longer number; reading one takes time that grows with the square of its length. */
    private static final int MAX_DIGITS = 1_000;

    private static final int MAX_EXPONENT = 10_000;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");

    private CoreSchema() {}

    /**
     * Text, Boolean, Long, BigInteger, BigDecimal or null. Infinity and not-a-number stay text: JSON has neither.
     *
     * @throws ArithmeticException for a number beyond every reasonable size
     */
    static Object value(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> "+-.0123456789".indexOf(plain.charAt(0)) < 0 ? plain : numberOrText(plain);
        };
    }

    private static Object numberOrText(String plain) {
        if (INTEGER.matcher(plain).matches()) {
            return integer(plain, 10);
        }
        if (DECIMAL.matcher(plain).matches()) {
            return decimal(plain);
        }
        if (OCTAL.matcher(plain).matches()) {
            return integer(plain.substring(2), 8);
        }
        return HEX.matcher(plain).matches() ? integer(plain.substring(2), 16) : plain;
    }

    /** Long where it fits, else BigInteger. */
    static Number integer(String digits, int radix) {
        checkLength(digits);
        return digits.length() <= 15 ? Long.valueOf(digits, radix) : narrow(new BigInteger(digits, radix));
    }

    private static Number narrow(BigInteger exact) {
        return exact.bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
    }

    static BigDecimal decimal(String text) {
        checkLength(text);
        BigDecimal exact;
        try {
            exact = new BigDecimal(text);
        } catch (NumberFormatException overflow) {
            throw new ArithmeticException("its exponent is too large");
        }
        if (Math.abs((long) exact.scale()) > MAX_EXPONENT) {
            throw new ArithmeticException("its exponent is too large");
        }
        return exact;
    }

    private static void checkLength(String digits) {
        if (digits.length() > MAX_DIGITS) {
            throw new ArithmeticException("it has more than " + MAX_DIGITS + " digits");
        }
    }
}
