package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Java literals. JavaPoet's {@code $S} is not used: it splits at line feeds, breaks on U+2028 and loses unpaired
 * surrogates.
 */
final class Literals {

    /** The class file format's bound on a string constant, in bytes of modified UTF-8 (JVMS 4.4.7). */
    private static final int MAX_CONSTANT_BYTES = 65_535;

    private Literals() {}

    /** A string expression: a constant, unless the string is too long to be one. */
    static CodeBlock string(String value) {
        List<String> parts = split(value);
        if (parts.size() == 1) {
            return CodeBlock.of("$L", quoted(value));
        }
        CodeBlock joined =
                parts.stream().map(part -> CodeBlock.of("$L", quoted(part))).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.join(\"\", $L)", String.class, joined);
    }

    /** Whether the expression of this string is a constant, as labels and annotations want it. */
    static boolean isConstant(String value) {
        return split(value).size() == 1;
    }

    /** A string, boolean or number, as the model holds constants, for a variable of the kind. */
    static CodeBlock of(Object value, ScalarKind kind) {
        if (value instanceof String string) {
            return string(string);
        }
        if (value instanceof Boolean) {
            return CodeBlock.of("$L", value);
        }
        BigDecimal number = new BigDecimal(value.toString());
        return switch (kind) {
            case INT -> CodeBlock.of("$L", number.intValueExact());
            case LONG -> CodeBlock.of("$LL", number.longValueExact());
            case DECIMAL -> CodeBlock.of("new $T($L)", BigDecimal.class, quoted(number.toString()));
            default -> CodeBlock.of("$L", number.doubleValue());
        };
    }

    /** The string between quotes, whatever its length. */
    static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                out.append(c).append(value.charAt(++i));
            } else {
                append(out, c);
            }
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (isPlain(c)) {
                    out.append(c);
                } else {
                    out.append(String.format("\\u%04x", (int) c));
                }
            }
        }
    }

    /** What can stand in source text as it is: neither invisible, nor a line break, nor half a character. */
    private static boolean isPlain(char c) {
        if (c == ' ') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < value.length(); i++) {
            int size = bytesOf(value.charAt(i));
            if (bytes + size > MAX_CONSTANT_BYTES) {
                parts.add(value.substring(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        parts.add(value.substring(start));
        return parts;
    }

    /** In modified UTF-8, where a surrogate is encoded by itself. */
    private static int bytesOf(char c) {
        if (c == 0 || c > 0x7f) {
            return c > 0x7ff ? 3 : 2;
        }
        return 1;
    }
}
