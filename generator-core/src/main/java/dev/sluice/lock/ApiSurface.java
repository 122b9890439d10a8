package dev.sluice.lock;

import dev.sluice.naming.FixedNames;
import dev.sluice.naming.FixedNames.FixedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Java API that is emitted for a document, as its users see it, without what every type has.
 *
 * @param types the client, its interfaces and its streams, then the models by name
 */
public record ApiSurface(List<Type> types) {

    /** The mark of what the document says not to use any more. */
    public static final String DEPRECATED = "@Deprecated ";

    /** The mark of what may be absent. */
    public static final String NULLABLE = "@Nullable ";

    /** The mark of a property with only one value, which a builder fills in. */
    public static final String CONSTANT = "const ";

    /** What a union's line begins with that names a member of it. */
    public static final String PERMITS = "permits ";

    /** What a union's line begins with that declares a record around a value. */
    public static final String WRAPPER = "record ";

    /** What a type is. */
    public enum Kind {
        CLIENT("client"),
        INTERFACE("interface"),
        /** A stream that knows what its events add up to. */
        STREAM("stream"),
        RECORD("record"),
        /** An object with more properties than a record can have. */
        CLASS("class"),
        ENUM("enum"),
        UNION("sealed interface");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that a declaration begins with. */
        public String word() {
            return word;
        }
    }

    /**
     * A type with its members.
     *
     * @param name the name without the package: {@code Pet.Kind}
     * @param origins what it is made from
     * @param members in the order in which they are emitted, or sorted where that says nothing
     */
    public record Type(Kind kind, String name, List<FixedType> origins, List<Member> members) {
        public Type {
            origins = List.copyOf(origins);
            members = List.copyOf(members);
        }

        /** Such as {@code record Pet.Kind}. */
        public String declaration() {
            return kind.word() + " " + name;
        }
    }

    /**
     * A member of a type.
     *
     * @param declaration such as {@code @Nullable String systemFingerprint}
     * @param key what it stands for, where its name does not say it: the name in JSON, the value, the operation
     */
    public record Member(String declaration, Optional<String> key) {

        public static Member of(String declaration) {
            return new Member(declaration, Optional.empty());
        }

        /** What it is called: {@code systemFingerprint}. */
        public String name() {
            int parenthesis = declaration.indexOf('(');
            String head = parenthesis < 0 ? declaration : declaration.substring(0, parenthesis);
            return head.substring(head.lastIndexOf(' ') + 1);
        }

        /** Whether this says which other type belongs to the type, and declares nothing. */
        boolean isReference() {
            return declaration.startsWith(PERMITS);
        }

        /** What the type knows the member by when it is to be named: the key, else what it wraps, else its name. */
        String holder() {
            return key.orElseGet(
                    () -> declaration.startsWith(WRAPPER) ? declaration.substring(declaration.indexOf('(')) : name());
        }
    }

    public ApiSurface {
        types = List.copyOf(types);
    }

    /** The names of this API, to be kept in another. */
    public FixedNames names() {
        List<FixedType> fixed = new ArrayList<>();
        Map<String, Map<String, String>> members = new HashMap<>();
        for (Type type : types) {
            fixed.addAll(type.origins());
            for (Member member : type.members()) {
                addName(members, type, member);
            }
            if (type.kind() == Kind.CLIENT) {
                members.computeIfAbsent(FixedNames.CLIENT, key -> new HashMap<>())
                        .put("", type.name());
            }
        }
        return new FixedNames(fixed, members);
    }

    private static void addName(Map<String, Map<String, String>> members, Type type, Member member) {
        if (type.kind() == Kind.CLIENT && member.key().isEmpty()) {
            String accessed =
                    member.declaration().substring(0, member.declaration().indexOf(' '));
            put(members, FixedNames.INTERFACES, member.name(), accessed);
        } else if (type.kind() == Kind.CLIENT) {
            put(members, FixedNames.SETTINGS, member.holder(), member.name());
        } else if (type.kind() == Kind.STREAM) {
            put(members, FixedNames.STREAMS, member.holder(), type.name());
        } else if (type.kind() == Kind.INTERFACE) {
            put(members, FixedNames.OPERATIONS, member.holder(), member.name());
        } else if (!member.isReference()) {
            put(members, type.name(), member.holder(), member.name());
        }
    }

    private static void put(Map<String, Map<String, String>> members, String scope, String holder, String name) {
        members.computeIfAbsent(scope, key -> new HashMap<>()).putIfAbsent(holder, name);
    }
}
