package dev.sluice.emit;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * A document's prose as the HTML of a Javadoc comment. Whatever the prose holds, the comment neither ends early nor
 * says something to the Javadoc tool or, by a Unicode escape (JLS 3.3), to the compiler.
 */
final class JavadocText {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** Nobody reads more, and parsing can take time that grows with the square of the length. */
    private static final int MAX_LENGTH = 10_000;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private static final Pattern UNSAFE_IN_CODE_TAG = Pattern.compile("[@{}\\\\]|\\*/");

    private JavadocText() {}

    /** CommonMark as HTML: lines without the leading asterisk, no line feed at the end; empty for blank text. */
    static String html(String commonMark) {
        return html(commonMark, 0, "");
    }

    /** CommonMark as HTML that begins at a column, and whose further lines are indented. */
    static String html(String commonMark, int firstColumn, String indent) {
        JavadocRenderer renderer = new JavadocRenderer(firstColumn, indent);
        PARSER.parse(visible(shortened(commonMark))).accept(renderer);
        return neutral(renderer.text());
    }

    /** Text that is no markup, as code. */
    static String code(String text) {
        String line = visible(text).replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        boolean safe = !UNSAFE_IN_CODE_TAG.matcher(line).find();
        return safe ? "{@code " + line + "}" : neutral("<code>" + escaped(line) + "</code>");
    }

    /** Text with what is special in HTML and in Javadoc escaped. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    private static String neutral(String html) {
        return html.replace("*/", "*&#47;").replace("\\u", "&#92;u");
    }

    private static String shortened(String commonMark) {
        if (commonMark.length() <= MAX_LENGTH) {
            return commonMark;
        }
        int paragraph = commonMark.lastIndexOf("\n\n", MAX_LENGTH);
        return commonMark.substring(0, paragraph > 0 ? paragraph : MAX_LENGTH) + "\n\n…";
    }

    /** Without control characters, characters that reorder the line (UAX 9) and halves of characters. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendVisible(out, c));
        return out.toString();
    }

    private static void appendVisible(StringBuilder out, int c) {
        boolean keep = c == '\n' || c == '\r' || c == '\t' || c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
        switch (keep ? Character.UNASSIGNED : Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
            case Character.FORMAT, Character.SURROGATE -> {}
            default -> out.appendCodePoint(c);
        }
    }
}
