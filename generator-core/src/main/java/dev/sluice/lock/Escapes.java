package dev.sluice.lock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a document, made fit for one line. */
final class Escapes {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private Escapes() {}

    /** The text, in quotes only where one could not see where it begins or ends. */
    static String quoted(String text) {
        return text.isEmpty() || !text.equals(text.strip()) ? '"' + escape(text) + '"' : escape(text);
    }

    static String unquoted(String line) {
        boolean isQuoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        return unescape(isQuoted ? line.substring(1, line.length() - 1) : line);
    }

    private static String escape(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == '\\' || c == '"') {
                line.append('\\').append(c);
            } else if (isUnfit(c)) {
                line.append("\\u%04x".formatted((int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    private static String unescape(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null
                                ? match.group(2)
                                : String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** What an editor, a terminal or a version control system could take for something else. */
    private static boolean isUnfit(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
