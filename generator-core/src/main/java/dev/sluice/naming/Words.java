package dev.sluice.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts a name of a document into the words that a Java name can be built of. */
final class Words {

    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
            Map.entry((int) '+', "plus"),
            Map.entry((int) '-', "minus"),
            Map.entry((int) '*', "star"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '=', "equal"),
            Map.entry((int) '!', "not"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "or"),
            Map.entry((int) '%', "percent"),
            Map.entry((int) '#', "hash"),
            Map.entry((int) '$', "dollar"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '.', "dot"),
            Map.entry((int) ',', "comma"),
            Map.entry((int) ':', "colon"),
            Map.entry((int) '?', "question"),
            Map.entry((int) '~', "tilde"),
            Map.entry((int) '_', "underscore"),
            Map.entry((int) ' ', "space"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words of a name: what stands between the characters that no Java name can hold. */
    static List<String> of(String name) {
        List<String> words = split(name, false);
        return words.isEmpty() ? spelledOut(name) : words;
    }

    /** The words with every other character spelled out, to tell {@code @type} from {@code type}. */
    static List<String> spelledOut(String name) {
        return split(name, true);
    }

    private static List<String> split(String name, boolean spell) {
        // An accent is dropped, so that file names stay in ASCII where the alphabet is Latin.
        String plain = isAscii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int previous = -1;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isWordPart(c)) {
                word.appendCodePoint(c);
            } else {
                flush(word, words);
                boolean sign = (c == '+' || c == '-') && previous < 0 && i < plain.length();
                if (spell || sign && Character.isDigit(plain.codePointAt(i))) {
                    words.addAll(spell(c));
                }
            }
            previous = c;
        }
        flush(word, words);
        return words;
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c);
    }

    private static List<String> spell(int c) {
        String symbol = SYMBOLS.get(c);
        if (symbol != null) {
            return List.of(symbol);
        }
        String unicodeName = Character.getName(c);
        return unicodeName == null
                ? List.of("u" + Integer.toHexString(c))
                : List.of(unicodeName.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
