package dev.sluice.runtime;

import java.util.Map;

/** A part of an answer that is being put together: all of it, or an element of one of its arrays. */
public final class AnswerPart {
    private final FoldWriter answer;
    private final FoldedValue place;

    AnswerPart(FoldWriter answer, FoldedValue place) {
        this.answer = answer;
        this.place = place;
    }

    /** The element of an array; where an event does not say which, the first. */
    public AnswerPart at(String list, Number index) {
        FoldedObject element = place.object().member(list).list().at(valueOf(index));
        return new AnswerPart(answer, FoldedValue.of(element));
    }

    /** Takes an object in the place of all that came before; what is none, or null, changes nothing. */
    public void set(Object whole) {
        if (isObject(whole)) {
            place.clear();
            answer.add(place, whole, null);
        }
    }

    /** Takes in the properties of an object; what is none, or null, adds nothing. */
    public void add(Object part) {
        if (isObject(part)) {
            answer.add(place, part, null);
        }
    }

    /**
     * Takes in the properties of an object.
     *
     * @param index says of which element an object tells that is sent instead of an array
     */
    public void add(Object part, Number index) {
        if (isObject(part)) {
            answer.add(place, part, valueOf(index));
        }
    }

    /** Takes in the value of a property; null adds nothing. */
    public void put(String name, Object value) {
        if (value != null) {
            answer.add(place.object().member(name), value, null);
        }
    }

    private static long valueOf(Number index) {
        return index == null ? 0 : index.longValue();
    }

    private static boolean isObject(Object part) {
        return part instanceof JsonUnknown unknown
                ? unknown.raw() instanceof Map
                : part instanceof JsonModel && !(part instanceof JsonWrapper) || part instanceof Map;
    }
}
