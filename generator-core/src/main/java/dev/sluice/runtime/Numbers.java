package dev.sluice.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;

/** When a number in JSON text and a Java number are one and the same. What has no such counterpart is null. */
final class Numbers {
    /** Up to here every integer is a double, and every integral double is written as that integer (2^53). */
    private static final double EXACT_INTEGERS = 1L << 53;

    /** From here on an integral double is written with an exponent, as JavaScript does. */
    private static final double PLAIN_INTEGERS = 1e21;

    private Numbers() {}

    /**
     * Whether a double is the decimal it was read from, told without looking closer: 16 characters, one of them a
     * point, are at most 15 digits, and these a double holds in the ordinary range.
     */
    static boolean isPlainlyExact(double value, int textLength) {
        double size = Math.abs(value);
        return textLength <= 16 && size > 1e-15 && size < 1e15;
    }

    /** An integer of a tree: an {@code Integer} where that holds it, as readers of JSON commonly do. */
    static Number integer(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    /** A decimal as a double if that is written as the same number. */
    static Double toDouble(BigDecimal number) {
        double value = number.doubleValue();
        boolean exact = Double.isFinite(value) && new BigDecimal(Double.toString(value)).compareTo(number) == 0;
        return exact ? (Double) value : null;
    }

    /** An integer as a double if that is written as the same number. */
    static Double toDouble(long value) {
        return Math.abs((double) value) < EXACT_INTEGERS
                ? (Double) (double) value
                : toDouble(BigDecimal.valueOf(value));
    }

    /** A number of a tree as a double. */
    static Double toDouble(Number number) {
        if (number instanceof Double value) {
            return Double.isFinite(value) ? value : null;
        }
        BigDecimal decimal = toDecimal(number);
        return decimal == null ? null : toDouble(decimal);
    }

    /** The integer that a double stands for. */
    static Long toLong(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT_INTEGERS ? (Long) (long) value : null;
    }

    /** A number of a tree as an integer. */
    static Long toLong(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger integer) {
            return integer.bitLength() < Long.SIZE ? (Long) integer.longValue() : null;
        }
        Double value = toDouble(number);
        return value == null ? null : toLong(value.doubleValue());
    }

    /** A number of a tree as a decimal. */
    static BigDecimal toDecimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
        }
        return BigDecimal.valueOf(number.longValue());
    }

    /**
     * The form in which a finite double is written: a long or a big integer where it is integral, since many a server
     * refuses {@code 100.0} for an integer; else itself.
     */
    static Number written(double value) {
        if (value != Math.rint(value) || Math.abs(value) >= PLAIN_INTEGERS) {
            return value;
        }
        Long integer = toLong(value);
        return integer != null ? integer : new BigDecimal(Double.toString(value)).toBigInteger();
    }
}
