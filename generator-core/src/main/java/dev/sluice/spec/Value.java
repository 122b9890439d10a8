package dev.sluice.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read from a file, without a parent: YAML aliases make one value appear at several places. */
sealed interface Value permits Value.Obj, Value.Arr, Value.Scalar, Value.Graft {
    /** Where the value begins. */
    Mark mark();

    /** A line and a column, both counted from 1. */
    record Mark(int line, int column) {}

    /** A member of an object with the place of its key. */
    record Member(Mark keyMark, Value value) {}

    /** An object; the members keep the order of the document. */
    record Obj(Mark mark, Map<String, Member> members) implements Value {
        Obj(Mark mark) {
            this(mark, new LinkedHashMap<>());
        }
    }

    /** An array. */
    record Arr(Mark mark, List<Value> items) implements Value {}

    /**
     * Text, a number, a boolean or null.
     *
     * @param value String, Long, BigInteger, BigDecimal, Boolean or null
     * @param text as the document writes it: {@code 1.10}, {@code 007}
     */
    record Scalar(Mark mark, Object value, String text) implements Value {}

    /** Stands for a node that is found elsewhere, so that a converted document keeps the places of the original. */
    record Graft(Node target) implements Value {
        @Override
        public Mark mark() {
            return target.mark();
        }
    }
}
