package dev.sluice.naming;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that are settled before the first one is chosen, so that they stay when the document grows. Every scope gives
 * them to their holders, as far as those are still there, and only then looks for names for all others.
 *
 * @param types the names of types
 * @param members by the type that holds them, or by one of the scopes below: the holder's key, and its name
 */
public record FixedNames(List<FixedType> types, Map<String, Map<String, String>> members) {

    /** The scope of methods, by {@code POST /path}; a type cannot be called so. */
    public static final String OPERATIONS = "(operations)";

    /** The scope of the client's interfaces, by the accessor. */
    public static final String INTERFACES = "(interfaces)";

    /** The scope of streams that know their answer, by what they deliver and what it adds up to. */
    public static final String STREAMS = "(streams)";

    /** The scope of what a client's builder sets, by place and name in the request. */
    public static final String SETTINGS = "(settings)";

    /** The scope of the client itself. */
    public static final String CLIENT = "(client)";

    public static final FixedNames NONE = new FixedNames(List.of(), Map.of());

    public FixedNames {
        types = List.copyOf(types);
        members = Map.copyOf(members);
    }

    /**
     * A type and what it is made from.
     *
     * @param id the schema: {@code #/components/schemas/Pet}, with its file before it unless that is the main one; or
     *     what else a type is made from, such as the parameters of an operation
     * @param fingerprint what the schema says, where it may move within an array: else empty
     * @param simpleName {@code Pet} or {@code Pet.Kind}
     */
    public record FixedType(String id, String fingerprint, String simpleName) {}

    /** The names in a scope, by holder. */
    public Map<String, String> in(String scope) {
        return members.getOrDefault(scope, Map.of());
    }

    /**
     * The names of members of types: a type that comes after them cannot be called so, since Java would take the one for
     * the other.
     */
    public Set<String> memberNames() {
        return members.entrySet().stream()
                .filter(scope -> !scope.getKey().startsWith("("))
                .flatMap(scope -> scope.getValue().entrySet().stream())
                .filter(member -> !member.getKey().startsWith("(")) // what a union wraps has a type of its own
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
