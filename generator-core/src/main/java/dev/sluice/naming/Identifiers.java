package dev.sluice.naming;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns names of a document into Java identifiers. Pure: the same name always gives the same identifier; whether it is
 * free is {@link NameScope}'s business.
 */
public final class Identifiers {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private Identifiers() {}

    /** A type's name: {@code chat_message} is {@code ChatMessage}, {@code OpenAIFile} stays as it is. */
    public static String typeName(String name) {
        return legal(pascal(Words.of(name)), "Type", "Empty");
    }

    /** As {@link #typeName}, with every symbol spelled out. */
    public static String spelledOutTypeName(String name) {
        return legal(pascal(Words.spelledOut(name)), "Type", "Empty");
    }

    /** A method's or component's name: {@code system_fingerprint} is {@code systemFingerprint}. */
    public static String memberName(String name) {
        return legal(uncapitalize(pascal(Words.of(name))), "_", "empty");
    }

    /** As {@link #memberName}, with every symbol spelled out: {@code @type} is {@code atType}. */
    public static String spelledOutMemberName(String name) {
        return legal(uncapitalize(pascal(Words.spelledOut(name))), "_", "empty");
    }

    /** A constant's name: {@code tool_calls} and {@code toolCalls} are {@code TOOL_CALLS}. */
    public static String constantName(String value) {
        return constant(Words.of(value));
    }

    /** As {@link #constantName}, with every symbol spelled out. */
    public static String spelledOutConstantName(String value) {
        return constant(Words.spelledOut(value));
    }

    /** The name of one item of what a plural names: {@code categories} is {@code category}. */
    public static String singular(String plural) {
        String lower = plural.toLowerCase(Locale.ROOT);
        if (lower.length() < 4 || lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is")) {
            return plural;
        }
        if (lower.endsWith("series") || lower.endsWith("news") || !lower.endsWith("s")) {
            return plural;
        }
        if (lower.endsWith("ies")) {
            return cut(plural, 3) + "y";
        }
        boolean dropsEs =
                List.of("sses", "uses", "xes", "ches", "shes", "zzes").stream().anyMatch(lower::endsWith);
        boolean keepsE = lower.endsWith("causes") || lower.endsWith("clauses") || lower.endsWith("houses");
        return cut(plural, dropsEs && !keepsE ? 2 : 1);
    }

    public static String capitalize(String name) {
        return name.isEmpty()
                ? name
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(name.codePointAt(0)))
                        .append(name, name.offsetByCodePoints(0, 1), name.length())
                        .toString();
    }

    /** Lowers a leading run of capitals: {@code URLPath} is {@code urlPath}. */
    public static String uncapitalize(String name) {
        int run = 0;
        while (run < name.length() && Character.isUpperCase(name.charAt(run))) {
            run++;
        }
        boolean nextWordStarts = run > 1 && run < name.length() && Character.isLowerCase(name.charAt(run));
        int lowered = nextWordStarts ? run - 1 : run;
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }

    /** The last word of a type's name: {@code Tool} of {@code ChatRequestTool}. */
    public static String lastWord(String typeName) {
        List<String> words = humps(typeName);
        return words.get(words.size() - 1);
    }

    /** The words of a type's name: {@code Chat}, {@code Request} and {@code Tool} of {@code ChatRequestTool}. */
    public static List<String> humps(String typeName) {
        return List.of(HUMP.split(typeName));
    }

    private static String pascal(List<String> words) {
        boolean shouting = words.size() > 1 && words.stream().allMatch(Identifiers::isUpperCase);
        return words.stream()
                .map(word -> shouting ? word.toLowerCase(Locale.ROOT) : word)
                .map(Identifiers::capitalize)
                .collect(Collectors.joining());
    }

    private static boolean isUpperCase(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    private static String constant(List<String> words) {
        String name = words.stream()
                .map(word -> HUMP.matcher(word).replaceAll("_"))
                .collect(Collectors.joining("_"))
                .toUpperCase(Locale.ROOT);
        return legal(name, "_", "EMPTY");
    }

    private static String legal(String name, String prefixOfDigit, String empty) {
        if (name.isEmpty()) {
            return empty;
        }
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : prefixOfDigit + name;
    }

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
