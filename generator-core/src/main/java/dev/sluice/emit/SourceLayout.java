package dev.sluice.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays JavaPoet's text out the way palantir-java-format does: lines of up to 120 columns, broken at the outermost
 * bracket, one-line Javadoc on one line, no blank line between fields. JavaPoet has no say in these: it fills lines to a
 * fixed 100 columns and puts a blank line between any two members.
 */
final class SourceLayout {

    private final List<String> out = new ArrayList<>();

    private SourceLayout() {}

    static String of(String source) {
        SourceLayout layout = new SourceLayout();
        layout.lay(source.lines().toList());
        return String.join("\n", layout.out) + "\n";
    }

    private void lay(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            int end;
            if (line.stripLeading().startsWith("/**")) {
                end = endOfComment(lines, at);
                comment(lines.subList(at, end));
            } else if (line.isBlank()) {
                end = at + 1;
                blank(end < lines.size() ? lines.get(end) : "");
            } else {
                end = endOfLogicalLine(lines, at);
                code(lines.subList(at, end));
            }
            at = end;
        }
    }

    private static int endOfComment(List<String> lines, int start) {
        int end = start;
        while (!lines.get(end).endsWith("*/")) {
            end++;
        }
        return end + 1;
    }

    private void comment(List<String> lines) {
        if (lines.size() == 3) {
            String text = lines.get(1).strip().substring(1).strip();
            String line = lines.get(0) + " " + text + " */";
            if (line.length() <= LineBreaker.WIDTH) {
                out.add(line);
                return;
            }
        }
        out.addAll(lines);
    }

    /** Drops a blank line between two fields or two enum constants. */
    private void blank(String next) {
        String last = out.isEmpty() ? "" : out.get(out.size() - 1);
        boolean constants = last.endsWith(",") && !next.stripLeading().startsWith("/**");
        if (!constants && !(isField(last) && isField(next))) {
            out.add("");
        }
    }

    private static boolean isField(String line) {
        return line.endsWith(";")
                && !line.startsWith("import ")
                && !line.startsWith("package ")
                && (line.contains(" = ") || !line.contains("("));
    }

    /** After the line that ends a statement or a member's header: JavaPoet breaks lines only inside of these. */
    private static int endOfLogicalLine(List<String> lines, int start) {
        Brackets brackets = new Brackets();
        boolean annotation = lines.get(start).stripLeading().startsWith("@");
        for (int end = start; end < lines.size(); end++) {
            String line = lines.get(end);
            brackets.read(line);
            if (line.endsWith("{") || brackets.depth() <= 0 && (annotation || endsItself(line))) {
                return end + 1;
            }
        }
        return lines.size();
    }

    private static boolean endsItself(String line) {
        String text = line.strip();
        return text.endsWith(";") || text.endsWith("}") || text.endsWith(",") || text.startsWith("//");
    }

    private void code(List<String> lines) {
        StringBuilder text = new StringBuilder(lines.get(0).stripTrailing());
        for (String line : lines.subList(1, lines.size())) {
            String next = line.strip();
            boolean glued = text.charAt(text.length() - 1) == '(' || next.startsWith(")");
            text.append(glued ? "" : " ").append(next);
        }
        if (text.toString().strip().equals("}")
                && !out.isEmpty()
                && out.get(out.size() - 1).endsWith("{")) {
            int last = out.size() - 1;
            out.set(last, out.get(last) + "}");
            return;
        }
        // JavaPoet leaves a space before the annotation of a nested type: Outer. @Nullable Inner
        out.addAll(LineBreaker.lines(text.toString().replace(". @", ".@")));
    }
}
