package dev.sluice.naming;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that emitted code cannot give away: the language's, the platform's, and those that emitted code itself uses. */
public final class ReservedNames {

    private static final Set<String> KEYWORDS = words("abstract assert boolean break byte case catch char class const"
            + " continue default do double else enum extends false final finally float for goto if implements import"
            + " instanceof int interface long native new null package private protected public return short static"
            + " strictfp super switch synchronized this throw throws transient true try void volatile while _ yield");

    /** Contextual keywords that a type cannot be called (JLS 3.9), in any case that a file system might confuse. */
    private static final Set<String> CONTEXTUAL = words("record var yield sealed permits");

    private static final Set<String> COMPONENTS = words(
            "hashCode toString getClass wait notify notifyAll clone finalize"
                    + " builder toBuilder toJson additionalProperties additionalPropertyValues set require additionalProperty orZero orFalse");

    /** Types that emitted code names without their package, and those that it nests. */
    private static final Set<String> TYPES = lowerCase("Object String Integer Long Double Boolean Override Deprecated"
            + " SuppressWarnings SafeVarargs Iterable AutoCloseable IllegalStateException"
            + " List Map Arrays IOException BigDecimal OffsetDateTime LocalDate UUID URI"
            + " JsonCreator JsonProperty Nullable NullMarked Generated"
            + " JsonModel JsonReader JsonWriter JsonWrapper Copies ModelBuilder Required Bytes Json"
            + " Builder Known Unknown");

    /** What a reader would take for {@code java.lang}'s. */
    private static final Set<String> NESTED = lowerCase("Exception RuntimeException Throwable"
            + " Thread Process Runtime System Package Module Byte Short Float Number Character Comparable Cloneable"
            + " Runnable StringBuilder ThreadLocal ClassLoader Class Enum Record Math Void");

    private ReservedNames() {}

    /** Whether a record component, method parameter or method cannot have this name. */
    public static boolean isReservedMember(String name) {
        return KEYWORDS.contains(name) || COMPONENTS.contains(name);
    }

    /** Whether a local name or method cannot have this name. */
    public static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    /** Whether a top-level type cannot have this name. */
    public static boolean isReservedType(String name) {
        return TYPES.contains(name.toLowerCase(Locale.ROOT))
                || CONTEXTUAL.contains(name.toLowerCase(Locale.ROOT))
                || KEYWORDS.contains(name);
    }

    /** Whether a nested type cannot have this name. */
    public static boolean isReservedNestedType(String name) {
        return isReservedType(name) || NESTED.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String names) {
        return Stream.of(names.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lowerCase(String names) {
        return words(names.toLowerCase(Locale.ROOT));
    }
}
