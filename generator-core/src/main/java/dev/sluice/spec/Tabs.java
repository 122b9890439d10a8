package dev.sluice.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML allows tabs between tokens and on blank lines and comment lines (YAML 1.2, section 6.2), just not as
 * indentation. SnakeYAML refuses most of them, so they become spaces when it has.
 */
final class Tabs {
    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("(?m)^[ \t]*+(?=#|\r?$)");
    private static final Pattern AFTER_KEY_OR_DASH =
            Pattern.compile("(?m)^ *+(?:(?:-[ \t]++)++|(?=[^ \t-]))(?:[^\\s#:'\"]++:[ \t]++)?");

    private Tabs() {}

    /** The same text, of the same length, with spaces where tabs are allowed. */
    static String separating(String yaml) {
        return spaces(AFTER_KEY_OR_DASH, spaces(BLANK_OR_COMMENT, yaml));
    }

    private static String spaces(Pattern place, String text) {
        return place.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replace('\t', ' ')));
    }
}
