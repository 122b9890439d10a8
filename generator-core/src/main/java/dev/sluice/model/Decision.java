package dev.sluice.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a decoder tells which member of a union a value is: a tree of questions about the value and what is in it,
 * computed once from the schemas. No question is answered by trying to decode.
 */
public sealed interface Decision {

    /** What counts as the value of a property that is not there. */
    String MISSING = "";

    /** It is this member: an index into {@link UnionDecl#members()}. */
    record Leaf(int member) implements Decision {
        @Override
        public Set<Integer> members() {
            return Set.of(member);
        }
    }

    /** It is none of the members. */
    record Unknown() implements Decision {}

    /**
     * The question has no answer: what comes after it decides. Only in {@link Unless#question()}.
     *
     * @param of what is asked about
     * @param expected as {@link MostKeys#expected()}
     */
    record Open(ValuePath of, boolean expected) implements Decision {}

    /**
     * What kind of JSON value is it?
     *
     * @param of what is asked about
     * @param cases by kind, null aside
     * @param absent for null, and where there is nothing
     * @param otherwise for any other kind
     */
    record ByKind(ValuePath of, Map<JsonKind, Decision> cases, Decision absent, Decision otherwise)
            implements Decision {
        public ByKind {
            cases = ordered(cases);
        }

        /** Of the value itself; a kind without a case is {@link Unknown}. */
        public ByKind(Map<JsonKind, Decision> cases) {
            this(ValuePath.SELF, cases, new Unknown(), new Unknown());
        }

        @Override
        public Stream<Decision> branches() {
            return Stream.concat(cases.values().stream(), Stream.of(absent, otherwise));
        }
    }

    /**
     * What value does this property of the object have?
     *
     * @param of the object
     * @param property the property's name in JSON
     * @param cases by the value's canonical text: a string as it is, a number or boolean as JSON writes it, and
     *     {@link #MISSING} for an object without the property
     * @param otherwise for any other value, and for an object without the property where no case says more
     */
    record ByValue(ValuePath of, String property, Map<String, Decision> cases, Decision otherwise) implements Decision {
        public ByValue {
            cases = ordered(cases);
        }

        public ByValue(String property, Map<String, Decision> cases, Decision otherwise) {
            this(ValuePath.SELF, property, cases, otherwise);
        }

        @Override
        public Stream<Decision> branches() {
            return Stream.concat(cases.values().stream(), Stream.of(otherwise));
        }
    }

    /**
     * Which properties does the object have, null being none? The first case all of whose keys are present.
     *
     * @param of the object
     * @param cases in the order in which they are asked
     * @param otherwise when no case holds
     */
    record ByKey(ValuePath of, List<KeyCase> cases, Decision otherwise) implements Decision {
        public ByKey {
            cases = List.copyOf(cases);
        }

        public ByKey(List<KeyCase> cases, Decision otherwise) {
            this(ValuePath.SELF, cases, otherwise);
        }

        @Override
        public Stream<Decision> branches() {
            return Stream.concat(cases.stream().map(KeyCase::then), Stream.of(otherwise));
        }
    }

    /** All of these keys present: this decision. */
    record KeyCase(List<String> keys, Decision then) {
        public KeyCase {
            keys = List.copyOf(keys);
        }
    }

    /** What the question answers, unless it has no answer; then what comes after. */
    record Unless(Decision question, Decision then) implements Decision {
        @Override
        public Stream<Decision> branches() {
            return Stream.of(question, then);
        }
    }

    /**
     * The schemas leave it open: of the members that lack nothing they require, the one most of whose declared
     * properties are present, and of equals the first.
     *
     * @param candidates in the order of the members
     * @param expected whether it may come to this with a value that is as the schemas describe it and shows all that
     *     they tell of it, which mapping warns of ({@code ambiguous-union}); else it takes a list that is empty, say
     */
    record MostKeys(List<Candidate> candidates, boolean expected) implements Decision {
        public MostKeys {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Stream<Decision> branches() {
            return candidates.stream().map(Candidate::then);
        }

        @Override
        public Set<Integer> openMembers() {
            return expected ? members() : Set.of();
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
     * The schemas leave it open, and there is nothing to count: the first of these members.
     *
     * @param members at least two
     */
    record FirstOf(Set<Integer> members) implements Decision {
        public FirstOf {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }

        public int first() {
            return members.iterator().next();
        }

        @Override
        public Set<Integer> openMembers() {
            return members;
        }
    }

    /** What this decision may come down to next, in the order in which it is asked; a branch may be there twice. */
    default Stream<Decision> branches() {
        return Stream.empty();
    }

    /** All the members that it may come down to. */
    default Set<Integer> members() {
        return branches().flatMap(branch -> branch.members().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The members between which the schemas leave it open; none where a value always tells which it is. */
    default Set<Integer> openMembers() {
        return branches()
                .flatMap(branch -> branch.openMembers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
