package dev.sluice.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the chunks of a stream add up to an answer, where that is not plain from what they are.
 *
 * <p>Without a rule the last number and the last boolean counts, objects are merged, and so are the elements of an array
 * that have the same {@code index}; other elements are appended. A string that no rule is about may be more text or a
 * label that comes with every chunk: one that comes a second time just as it was is a label, of which the last counts,
 * and anything else is text. Null changes nothing.
 *
 * <p>A path names properties of the chunk from the outside in, as in {@code choices/delta/content}; it passes through
 * arrays, and escapes as a JSON Pointer does (RFC 6901). Rules are made once and then only read.
 */
public final class FoldRules {
    /** How the next value joins those before. */
    enum Joining {
        APPEND,
        APPEND_BYTES,
        FIRST,
        LAST,
        AS_IT_LOOKS
    }

    /** Text among the elements of an array stands for an object: {@code {tag: value, property: text}}. */
    record TextItem(String property, String tag, String value) {}

    private record Constant(Object ofChunk, Object ofAnswer) {}

    /** For what no rule is about. */
    static final FoldRules NONE = new FoldRules();

    private final Map<String, FoldRules> members = new HashMap<>();
    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final Map<String, String> jsonTexts = new LinkedHashMap<>();
    private Joining joining = Joining.AS_IT_LOOKS;
    private boolean hasItems;
    private boolean isIndexed;
    private String key;
    private String name;
    private TextItem textItem;

    private FoldRules() {}

    /** No rules, to begin with. */
    public static FoldRules none() {
        return new FoldRules();
    }

    /** Strings that are more text, bytes and arrays that are more of them, even if they are the same again. */
    public FoldRules append(String... paths) {
        for (String path : paths) {
            at(path).joining = Joining.APPEND;
        }
        return this;
    }

    /** Strings that are the base64 text of more bytes. */
    public FoldRules bytes(String... paths) {
        for (String path : paths) {
            at(path).joining = Joining.APPEND_BYTES;
        }
        return this;
    }

    /** Strings and arrays of which the last counts; a string counts only if it is not empty. */
    public FoldRules last(String... paths) {
        for (String path : paths) {
            at(path).joining = Joining.LAST;
        }
        return this;
    }

    /** Strings that say what something is, of which the first counts. */
    public FoldRules first(String... paths) {
        for (String path : paths) {
            at(path).joining = Joining.FIRST;
        }
        return this;
    }

    /** Arrays of the answer: an object that is sent instead of one is an element of it. */
    public FoldRules items(String... paths) {
        for (String path : paths) {
            at(path).hasItems = true;
        }
        return this;
    }

    /** Arrays in which an element may leave its index out: then it is the place that it has in what was sent. */
    public FoldRules indexed(String... paths) {
        for (String path : paths) {
            at(path).isIndexed = true;
        }
        return this;
    }

    /** An array in which elements that agree in this property are one, whatever their index. */
    public FoldRules merge(String path, String property) {
        at(path).key = property;
        return this;
    }

    /** The answer has another name for this. */
    public FoldRules rename(String path, String name) {
        FoldRules renamed = at(path);
        renamed.name = name;
        FoldRules known = parent(path).members.putIfAbsent(name, renamed);
        renamed.hasItems |= known != null && known.hasItems;
        return this;
    }

    /** This text is the JSON of what has that name in the answer. As long as it is not whole, it stays text. */
    public FoldRules json(String path, String name) {
        parent(path).jsonTexts.put(lastStep(path), name);
        return this;
    }

    /** The answer always says this, unless the chunks say something else. */
    public FoldRules constant(String path, Object value) {
        return constant(path, value, value);
    }

    /** The answer says one thing where a chunk says another. */
    public FoldRules constant(String path, Object ofChunk, Object ofAnswer) {
        parent(path).constants.put(lastStep(path), new Constant(ofChunk, ofAnswer));
        return this;
    }

    /** The chunks hold text where the answer has an array, in which text is an object with this property and this tag. */
    public FoldRules textItem(String path, String property, String tag, String value) {
        at(path).textItem = new TextItem(property, tag, value);
        return this;
    }

    private FoldRules at(String path) {
        FoldRules found = this;
        for (String step : path.split("/")) {
            found = found.members.computeIfAbsent(unescape(step), key -> new FoldRules());
        }
        return found;
    }

    private FoldRules parent(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? this : at(path.substring(0, end));
    }

    private static String lastStep(String path) {
        return unescape(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    FoldRules of(String member) {
        return members.getOrDefault(member, NONE);
    }

    Joining joining() {
        return joining;
    }

    boolean hasItems() {
        return hasItems;
    }

    boolean isIndexed() {
        return isIndexed;
    }

    /** The property that says which an element is; null where that is its index. */
    String key() {
        return key;
    }

    TextItem textItem() {
        return textItem;
    }

    /** The name in the answer of what has this name in a chunk. */
    String nameOf(String member) {
        FoldRules found = of(member);
        return found.name == null ? member : found.name;
    }

    /** Reads what was sent as the text of JSON, and puts the answer's constants in. */
    void complete(Map<String, Object> answer) {
        jsonTexts.forEach((member, name) -> {
            if (answer.get(member) instanceof String text) {
                parse(text, member, name, answer);
            }
        });
        constants.forEach((member, constant) -> {
            Object sent = answer.get(member);
            if (sent == null || sent.equals(constant.ofChunk())) {
                answer.put(member, constant.ofAnswer());
            }
        });
    }

    private static void parse(String text, String member, String name, Map<String, Object> answer) {
        try {
            if (!text.isBlank()) {
                answer.put(name, Json.parse(text));
            }
            answer.remove(member);
        } catch (IllegalArgumentException e) {
            // not whole yet, or never: the text stays where it is
        }
    }
}
