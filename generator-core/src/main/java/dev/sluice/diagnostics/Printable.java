package dev.sluice.diagnostics;

/** Text of a document, made safe to print: a control character could move the cursor or break the line. */
final class Printable {
    private Printable() {}

    /** The same number of characters, with blanks for those that are not shown as themselves. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text);
        for (int i = 0; i < safe.length(); i++) {
            if (isUnsafe(safe.charAt(i))) {
                safe.setCharAt(i, ' ');
            }
        }
        return safe.toString();
    }

    /** Control characters, and the ones that reverse the direction of what follows. */
    private static boolean isUnsafe(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
