package dev.sluice.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Breaks one statement or header that is too long for a line, at its outermost brackets. */
final class LineBreaker {

    static final int WIDTH = 120;

    private static final String CONTINUATION = "        ";
    private static final Set<String> CLAUSES = Set.of(" extends ", " implements ", " permits ", " throws ");

    private final List<String> out = new ArrayList<>();

    private LineBreaker() {}

    static List<String> lines(String line) {
        String text = line.stripLeading();
        LineBreaker breaker = new LineBreaker();
        breaker.lay(line.substring(0, line.length() - text.length()), text);
        return breaker.out;
    }

    private void lay(String indent, String text) {
        if (indent.length() + text.length() <= WIDTH) {
            out.add(indent + text);
            return;
        }
        List<Integer> clauses = clauses(indent, text);
        if (!clauses.isEmpty()) {
            layClauses(indent, text, clauses);
        } else if (text.startsWith("case ") && pieces(text).size() > 1) {
            fill(indent, indent + CONTINUATION, pieces(text));
        } else if (text.startsWith("case ") || text.startsWith("default ->")) {
            layHeadAndRest(indent, cut(text, cuts(text, LineBreaker::isAfterArrow)));
        } else {
            layExpression(indent, text);
        }
    }

    /** Where clauses begin; what an interface extends stays beside its name if it can. */
    private static List<Integer> clauses(String indent, String text) {
        List<Integer> clauses = cuts(text, LineBreaker::isClause);
        if (!clauses.isEmpty() && text.startsWith(" extends ", clauses.get(0))) {
            int end = clauses.size() > 1 ? clauses.get(1) : text.length();
            return indent.length() + end <= WIDTH ? clauses.subList(1, clauses.size()) : clauses;
        }
        return clauses;
    }

    private void layClauses(String indent, String text, List<Integer> clauses) {
        String header = text.substring(0, clauses.get(0));
        Span parameters = longestGroup(header);
        if (parameters == null) {
            out.add(indent + header);
        } else {
            layGroup(indent, header, parameters);
        }
        for (int i = 0; i < clauses.size(); i++) {
            int end = i + 1 < clauses.size() ? clauses.get(i + 1) : text.length();
            fill(
                    indent + CONTINUATION,
                    pieces(text.substring(clauses.get(i), end).strip()));
        }
    }

    private void layExpression(String indent, String text) {
        List<Integer> calls = cuts(text, LineBreaker::isChainedCall);
        List<Integer> operators = cuts(text, LineBreaker::isOperator);
        Span group = longestGroup(text);
        if (text.startsWith("@")) {
            layHeadAndRest(indent, cut(text, cuts(text, LineBreaker::isBlank)));
        } else if (!operators.isEmpty()) {
            fill(indent, indent + CONTINUATION, cut(text, operators));
        } else if (calls.size() > 1) {
            layChain(indent, cut(text, calls));
        } else if (group != null && indent.length() + group.start <= WIDTH) {
            layGroup(indent, text, group);
        } else {
            layAssigned(indent, text, group);
        }
    }

    private void layAssigned(String indent, String text, Span group) {
        List<Integer> signs = cuts(text, LineBreaker::isAssigned);
        if (signs.isEmpty() && group != null) {
            layGroup(indent, text, group);
        } else {
            layHeadAndRest(indent, cut(text, signs));
        }
    }

    private void layHeadAndRest(String indent, List<String> pieces) {
        out.add(indent + pieces.get(0));
        if (pieces.size() > 1) {
            String rest = String.join("", pieces.subList(1, pieces.size()));
            lay(indent + CONTINUATION, rest.strip());
        }
    }

    private void layChain(String indent, List<String> chain) {
        String first = chain.get(0);
        String rest = indent;
        List<Integer> assignment = cuts(first, (text, i) -> text.startsWith(" = ", i));
        if (indent.length() + first.length() > WIDTH && !assignment.isEmpty()) {
            int sign = assignment.get(0);
            out.add(indent + first.substring(0, sign) + " =");
            first = first.substring(sign + " = ".length());
            rest += CONTINUATION;
        }
        lay(rest, first);
        layCalls(rest + CONTINUATION, chain.subList(1, chain.size()));
    }

    /** Each call has its line, unless they follow one another as the items of a list do: {@code .on("a").on("b")}. */
    private void layCalls(String indent, List<String> calls) {
        long methods = calls.subList(0, calls.size() - 1).stream()
                .map(call -> call.substring(0, call.indexOf('(')))
                .distinct()
                .count();
        if (methods == 1) {
            fill(indent, calls);
        } else {
            calls.forEach(call -> lay(indent, call));
        }
    }

    /** Breaks after the opening bracket; in a declaration every parameter gets its line, in a call as many as fit. */
    private void layGroup(String indent, String text, Span group) {
        String inner = text.substring(group.start, group.end);
        String rest = text.substring(group.end);
        out.add(indent + text.substring(0, group.start));
        String deeper = indent + CONTINUATION;
        if (!isRecord(text) && deeper.length() + inner.length() + rest.length() <= WIDTH) {
            out.add(deeper + inner + rest);
            return;
        }
        List<String> pieces = pieces(inner + rest);
        if (isDeclaration(text)) {
            pieces.forEach(piece -> lay(deeper, piece.strip()));
        } else {
            fill(deeper, pieces);
        }
    }

    private static boolean isDeclaration(String text) {
        return text.endsWith("{") && !text.contains("->") || isRecord(text);
    }

    /** Each component of a record has its line once there are several lines, so that a new one adds a line. */
    private static boolean isRecord(String text) {
        return text.startsWith("record ") || text.startsWith("public record ");
    }

    private void fill(String indent, List<String> pieces) {
        fill(indent, indent, pieces);
    }

    /** As many pieces to a line as fit. A piece begins with the blank, if any, that separates it from the one before. */
    private void fill(String first, String further, List<String> pieces) {
        if (pieces.size() == 1) {
            lay(first, pieces.get(0).strip());
            return;
        }
        String indent = first;
        StringBuilder line = new StringBuilder(pieces.get(0));
        for (String piece : pieces.subList(1, pieces.size())) {
            if (indent.length() + line.length() + piece.length() > WIDTH) {
                lay(indent, line.toString());
                indent = further;
                line = new StringBuilder(piece.stripLeading());
            } else {
                line.append(piece);
            }
        }
        lay(indent, line.toString());
    }

    private static List<String> cut(String text, List<Integer> cuts) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end : cuts) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The text cut after each comma outside of brackets. */
    private static List<String> pieces(String text) {
        return cut(text, cuts(text, (t, i) -> i > 0 && t.charAt(i - 1) == ','));
    }

    private static boolean isClause(String text, int i) {
        return text.charAt(i) == ' ' && CLAUSES.stream().anyMatch(clause -> text.startsWith(clause, i));
    }

    private static boolean isOperator(String text, int i) {
        return text.startsWith(" + ", i) || text.startsWith(" && ", i);
    }

    private static boolean isAssigned(String text, int i) {
        return text.startsWith("= ", i - 1);
    }

    private static boolean isAfterArrow(String text, int i) {
        return text.startsWith("-> ", i - 2);
    }

    private static boolean isBlank(String text, int i) {
        return text.charAt(i) == ' ';
    }

    /** The dot of a call on what another call returned: {@code a().b()}. */
    private static boolean isChainedCall(String text, int i) {
        return text.charAt(i) == '.' && i > 0 && text.charAt(i - 1) == ')';
    }

    /** Where the text can be cut: outside of brackets and literals. */
    private static List<Integer> cuts(String text, BiPredicate<String, Integer> isCut) {
        List<Integer> found = new ArrayList<>();
        Brackets brackets = new Brackets();
        for (int i = 0; i < text.length(); i++) {
            if (brackets.depth() == 0 && !brackets.inLiteral() && isCut.test(text, i)) {
                found.add(i);
            }
            brackets.read(text.charAt(i), next(text, i));
        }
        return found;
    }

    /** The longest text between outermost round brackets, without these. */
    private static Span longestGroup(String text) {
        Span longest = null;
        Brackets brackets = new Brackets();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            int before = brackets.depth();
            brackets.read(text.charAt(i), next(text, i));
            if (before == 0 && brackets.depth() == 1) {
                start = i + 1;
            } else if (before == 1 && brackets.depth() == 0 && text.charAt(i) == ')' && i > start) {
                Span span = new Span(start, i);
                longest = longest == null || span.length() > longest.length() ? span : longest;
            }
        }
        return longest;
    }

    private static char next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    }

    private record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }
}
