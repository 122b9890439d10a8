package dev.sluice.emit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML within CommonMark: what formats is left out, anything else in angle brackets is text, {@code <token>} say. */
final class HtmlText {

    /** A comment that does not end takes the rest with it, so that looking for its end is not begun again and again. */
    private static final Pattern TAG =
            Pattern.compile("<!--(?:.*?-->|.*)|</?([a-zA-Z][a-zA-Z0-9]*+)(?:\\s[^<>]*+)?/?>", Pattern.DOTALL);

    private static final Set<String> FORMATTING = Set.of(("a b blockquote br center code dd details div dl dt em font"
                    + " h1 h2 h3 h4 h5 h6 hr i img li ol p pre s small span strong sub summary sup"
                    + " table tbody td th thead tr u ul")
            .split(" "));

    private HtmlText() {}

    /** The text, escaped. */
    static String of(String html) {
        Matcher tags = TAG.matcher(html);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (tags.find()) {
            text.append(JavadocText.escaped(html.substring(end, tags.start())));
            String name = tags.group(1);
            boolean formats = name == null || FORMATTING.contains(name.toLowerCase(Locale.ROOT));
            text.append(formats ? " " : JavadocText.escaped(tags.group()));
            end = tags.end();
        }
        return text.append(JavadocText.escaped(html.substring(end))).toString();
    }
}
