package dev.sluice.emit;

/** Follows the brackets of Java text, past string and character literals. Angle brackets count where they hold types. */
final class Brackets {

    private int depth;
    private char quote;
    private boolean escaped;
    private char previous = ' ';

    /** How many brackets are open. */
    int depth() {
        return depth;
    }

    /** Whether the last character read belongs to a literal. */
    boolean inLiteral() {
        return quote != 0;
    }

    void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            read(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ');
        }
    }

    void read(char c, char next) {
        if (quote != 0) {
            readLiteral(c);
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '<' && next != ' ' && next != '=') {
            depth++;
        } else if (c == ')' || c == ']' || c == '>' && previous != ' ' && previous != '-') {
            depth--;
        }
        previous = c;
    }

    private void readLiteral(char c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == quote) {
            quote = 0;
        }
    }
}
