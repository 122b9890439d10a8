package dev.sluice.emit;

/**
 * What can be chosen about the emitted code.
 *
 * @param basePackage the package of the client; models lie below it
 * @param runtimePackage the package of the runtime classes, usually {@code <base>.runtime}
 * @param jspecify whether what may be null is marked with {@code org.jspecify.annotations.Nullable}, in packages that
 *     are {@code @NullMarked}
 * @param modelsOnly whether the client is left out
 * @param jackson3 whether the runtime reads and writes with Jackson 3; model classes are the same for 2 and 3
 */
public record EmitOptions(
        String basePackage, String runtimePackage, boolean jspecify, boolean modelsOnly, boolean jackson3) {

    /** The defaults: a client and models for Jackson 2, without annotations for null. */
    public static EmitOptions of(String basePackage) {
        return new EmitOptions(basePackage, basePackage + ".runtime", false, false, false);
    }

    /** The same, with what may be null marked. */
    EmitOptions withNullable() {
        return new EmitOptions(basePackage, runtimePackage, true, modelsOnly, jackson3);
    }

    /** Whether the runtime is emitted too: where it lies below the base package. Another one is another document's. */
    boolean emitsRuntime() {
        return runtimePackage.startsWith(basePackage + ".");
    }
}
