package dev.sluice.construct;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The declarations of an emitted file as a reader looks for them: the headers of its types and its constants. */
final class Outline {

    private static final int WIDTH = 100;
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");
    private static final Pattern DECLARATION = Pattern.compile("(?m)^(?<indent> *)(?:public |static )*"
            + "(?<header>(?:sealed interface|final class|record|enum) \\w+[^{;]*)\\{"
            + "|^(?<constant> +\\w+ [A-Z_0-9]+ = [^;]*;)");
    private static final Pattern WIRE_NAME =
            Pattern.compile("@JsonProperty\\(\"(\\w+)\"\\) (?=(?:[^,(]|, \\w+>)* \\1[,)])");

    private Outline() {}

    static String of(String source) {
        StringBuilder outline = new StringBuilder();
        Matcher declaration = DECLARATION.matcher(COMMENT.matcher(source).replaceAll(""));
        while (declaration.find()) {
            if (declaration.group("constant") != null) {
                outline.append(declaration.group("constant").replaceAll("\\s*\\n\\s*", " "))
                        .append('\n');
                continue;
            }
            String header = declaration
                    .group("header")
                    .replaceAll("\\s+", " ")
                    .replace("( ", "(")
                    .strip();
            if (!header.matches("(final class|enum|record) (Builder|Known|Unknown)\\b.*")) {
                outline.append(broken(declaration.group("indent"), readable(header)));
            }
        }
        return outline.toString();
    }

    /** A record of many components has a line for each. */
    private static String broken(String indent, String header) {
        String line = indent + header + '\n';
        int open = header.indexOf('(');
        if (line.length() <= WIDTH || open < 0) {
            return line;
        }
        String deeper = "\n" + indent + "        ";
        return indent
                + header.substring(0, open + 1)
                + deeper
                + header.substring(open + 1).replaceAll(", (?!\\w+>)", "," + deeper)
                + '\n';
    }

    private static String readable(String header) {
        String plain = WIRE_NAME.matcher(header).replaceAll("");
        return plain.replaceAll(",? ?Map<String, Object> additionalProperties\\)", ")")
                .replace(" implements JsonModel", "")
                .replace(" extends JsonModel", "");
    }
}
