package dev.sluice.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where YAML 1.2 reads a text otherwise than YAML 1.1, which SnakeYAML goes by. */
final class Yaml12 {
    /** U+0085, U+2028 and U+2029 break no line any more (section 5.4). */
    private static final String NO_LINE_BREAKS = "\u0085\u2028\u2029";

    /** What stands for them while SnakeYAML reads: the last characters of a private plane, as wide as they are. */
    private static final int STAND_IN = 0x10FFF0;

    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("(?m)^[ \t]*+(?=#|\r?$)");
    private static final Pattern AFTER_KEY_OR_DASH =
            Pattern.compile("(?m)^ *+(?:(?:-[ \t]++)++|(?=[^ \t-]))(?:[^\\s#:'\"]++:[ \t]++)?");

    private Yaml12() {}

    /** The text for SnakeYAML, with the same lines and columns. */
    static String hideSeparators(String text) {
        String hidden = text;
        for (int i = 0; i < NO_LINE_BREAKS.length(); i++) {
            if (hidden.indexOf(NO_LINE_BREAKS.charAt(i)) >= 0) {
                hidden = hidden.replace(NO_LINE_BREAKS.substring(i, i + 1), Character.toString(STAND_IN + i));
            }
        }
        return hidden;
    }

    /** A scalar as the author wrote it. */
    static String showSeparators(String scalar) {
        String shown = scalar;
        for (int i = 0; i < NO_LINE_BREAKS.length(); i++) {
            shown = shown.replace(Character.toString(STAND_IN + i), NO_LINE_BREAKS.substring(i, i + 1));
        }
        return shown;
    }

    /**
     * The same text, of the same length, with spaces for the tabs between tokens and on blank lines and comment lines,
     * which are allowed (section 6.2). Tabs as indentation are not, and stay.
     */
    static String spaceTabs(String text) {
        return spaces(AFTER_KEY_OR_DASH, spaces(BLANK_OR_COMMENT, text));
    }

    private static String spaces(Pattern place, String text) {
        return place.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replace('\t', ' ')));
    }
}
