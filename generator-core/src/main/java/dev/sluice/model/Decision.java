package dev.sluice.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a decoder tells which member of a union a value is: a tree of questions about the value, computed once from the
 * schemas. No question is answered by trying to decode.
 */
public sealed interface Decision {

    /** What counts as the value of a property that is not there. */
    String MISSING = "";

    /** It is this member: an index into {@link UnionDecl#members()}. */
    record Leaf(int member) implements Decision {}

    /** It is none of the members. */
    record Unknown() implements Decision {}

    /** What kind of JSON value is it? A kind without a case is {@link Unknown}. */
    record ByKind(Map<JsonKind, Decision> cases) implements Decision {
        public ByKind {
            cases = ordered(cases);
        }
    }

    /**
     * What value does this property of the object have?
     *
     * @param property the property's name in JSON
     * @param cases by the value's canonical text: a string as it is, a number or boolean as JSON writes it, and
     *     {@link #MISSING} for an object without the property
     * @param otherwise for any other value, and for an object without the property where no case says more
     */
    record ByValue(String property, Map<String, Decision> cases, Decision otherwise) implements Decision {
        public ByValue {
            cases = ordered(cases);
        }
    }

    /**
     * Which properties does the object have, null being none? The first case all of whose keys are present.
     *
     * @param cases in the order in which they are asked
     * @param otherwise when no case holds
     */
    record ByKey(List<KeyCase> cases, Decision otherwise) implements Decision {
        public ByKey {
            cases = List.copyOf(cases);
        }
    }

    /** All of these keys present: this decision. */
    record KeyCase(List<String> keys, Decision then) {
        public KeyCase {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What kind of JSON value does this property of the object have?
     *
     * @param property the property's name in JSON
     * @param cases by kind, null aside
     * @param otherwise for any other kind, for null, and for an object without the property
     */
    record ByPropertyKind(String property, Map<JsonKind, Decision> cases, Decision otherwise) implements Decision {
        public ByPropertyKind {
            cases = ordered(cases);
        }
    }

    /**
     * The schemas leave it open: of the members that lack nothing they require, the one most of whose declared
     * properties are present, and of equals the first. Mapping warns of it ({@code ambiguous-union}).
     */
    record MostKeys(List<Candidate> candidates) implements Decision {
        public MostKeys {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * @param then the member, or what tells those apart that declare the same
     * @param keys the names of all the properties that it declares
     * @param required those of them that it requires and other candidates do not
     */
    record Candidate(Decision then, List<String> keys, List<String> required) {
        public Candidate {
            keys = List.copyOf(keys);
            required = List.copyOf(required);
        }
    }

    /**
     * What is inside this property of the object? All that is asked next is asked of its value.
     *
     * @param property the property's name in JSON
     */
    record Inside(String property, Decision then) implements Decision {}

    /**
     * What is the array's first item? All that is asked next is asked of the item.
     *
     * @param cases by the first item's kind
     * @param empty for an array that has none
     * @param otherwise for a first item of any other kind
     */
    record ByFirstItem(Map<JsonKind, Decision> cases, Decision empty, Decision otherwise) implements Decision {
        public ByFirstItem {
            cases = ordered(cases);
        }
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
