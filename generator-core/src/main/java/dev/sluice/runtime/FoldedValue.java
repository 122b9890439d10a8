package dev.sluice.runtime;

import java.util.Arrays;

/** What the values in one place of all chunks add up to. */
final class FoldedValue {
    /** No answer begins with as long a piece of text twice: what does is one that was sent again. */
    private static final int MIN_RESENT = 16;

    /** No text is as long without a space, is base64 by chance, and goes on after its padding. */
    private static final int MIN_BASE64 = 64;

    private final FoldRules rules;
    private Object value; // null, a scalar, a StringBuilder, a ByteBuilder, a FoldedObject or a FoldedList
    private FoldRules.Joining joining;
    private int repeats; // of the first string, as long as no other came

    FoldedValue(FoldRules rules) {
        this.rules = rules;
        this.joining = rules.joining();
    }

    /** Takes a number or boolean. */
    void add(Object sent) {
        if (value instanceof FoldedList list) {
            list.add(sent);
        } else {
            value = sent;
        }
    }

    /** Takes a number, which mostly is the one that is here already. */
    void add(long sent) {
        if (!(value instanceof Long number) || number != sent) {
            add((Object) sent);
        }
    }

    /** Whether this string is another than the one here. */
    boolean isOther(String sent) {
        return isText() && length() > 0 && !isEqual(sent);
    }

    /** An element of the answer's array, and always the same. */
    static FoldedValue of(FoldedObject element) {
        FoldedValue place = new FoldedValue(FoldRules.NONE);
        place.value = element;
        return place;
    }

    void clear() {
        value = null;
    }

    FoldedObject object() {
        return object(null);
    }

    /** @param index where this is an array, that of the element; null for a further one */
    FoldedObject object(Long index) {
        if (rules.hasItems()) {
            return index == null ? list().next() : list().at(index);
        }
        if (!(value instanceof FoldedObject)) {
            value = new FoldedObject(rules);
        }
        return (FoldedObject) value;
    }

    FoldedList list() {
        if (rules.joining() == FoldRules.Joining.LAST) {
            value = new FoldedList(rules);
        } else if (!(value instanceof FoldedList)) {
            FoldedList list = new FoldedList(rules);
            if (value != null && !(isText() && length() == 0)) {
                list.add(tree());
            }
            value = list;
        }
        return (FoldedList) value;
    }

    void addText(String text) {
        if (value == text && joining == FoldRules.Joining.LAST) {
            return; // what comes again with every chunk mostly is the same object
        }
        if (joining == FoldRules.Joining.APPEND_BYTES && addBase64(text)) {
            return;
        }
        if (value instanceof FoldedList list) {
            list.add(text);
        } else if (!isText() || length() == 0) {
            value = text;
            repeats = 1;
        } else if (!text.isEmpty()) {
            decide(text);
            join(text);
        }
    }

    /** Pieces of bytes are joined as bytes: each may have base64 padding of its own. */
    void addBytes(Bytes sent) {
        boolean goesOn = joining == FoldRules.Joining.APPEND || joining == FoldRules.Joining.APPEND_BYTES;
        if (!goesOn || value instanceof FoldedList) {
            addText(sent.toBase64());
        } else {
            appendBytes(sent);
        }
    }

    private boolean addBase64(String text) {
        try {
            appendBytes(Bytes.fromBase64(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false; // then it is text
        }
    }

    private void appendBytes(Bytes sent) {
        if (!(value instanceof ByteBuilder)) {
            value = new ByteBuilder();
        }
        byte[] more = sent.toByteArray();
        ((ByteBuilder) value).append(more, 0, more.length);
    }

    /** The second of two equal strings makes a label of them, unless what follows can only go on with their text. */
    private void decide(String text) {
        if (joining != FoldRules.Joining.AS_IT_LOOKS || isEqual(text)) {
            return;
        }
        boolean isLabel = repeats > 1 && isWord(text) && isWord((String) value);
        joining = isLabel ? FoldRules.Joining.LAST : FoldRules.Joining.APPEND;
        if (!isLabel) {
            value = ((String) value).repeat(repeats);
        }
    }

    private void join(String text) {
        switch (joining) {
            case LAST -> value = text;
            case APPEND, APPEND_BYTES -> append(text);
            case FIRST -> {}
            case AS_IT_LOOKS -> repeats++;
        }
    }

    private static boolean isWord(String text) {
        return Character.isLetter(text.charAt(0));
    }

    private void append(String text) {
        if (text.length() >= MIN_RESENT && isEqual(text) || isPadded() && appendToBase64(text)) {
            return;
        }
        if (!(value instanceof StringBuilder)) {
            value = new StringBuilder((String) value);
        }
        ((StringBuilder) value).append(text);
    }

    private boolean isPadded() {
        return length() >= MIN_BASE64 && ((CharSequence) value).charAt(length() - 1) == '=';
    }

    private boolean appendToBase64(String text) {
        String before = value.toString();
        if (!addBase64(before) || !addBase64(text)) {
            value = before;
            return false;
        }
        joining = FoldRules.Joining.APPEND_BYTES;
        return true;
    }

    private boolean isText() {
        return value instanceof String || value instanceof StringBuilder;
    }

    private int length() {
        return value instanceof String text ? text.length() : ((StringBuilder) value).length();
    }

    private boolean isEqual(String text) {
        return text.contentEquals((CharSequence) value);
    }

    Object tree() {
        if (value instanceof FoldedObject object) {
            return object.tree();
        }
        if (value instanceof FoldedList list) {
            return list.tree();
        }
        if (value instanceof ByteBuilder bytes) {
            return Bytes.of(Arrays.copyOf(bytes.array(), bytes.length())).toBase64();
        }
        return value instanceof StringBuilder text ? text.toString() : TreeWriter.tree(value);
    }
}
