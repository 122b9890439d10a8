package dev.sluice.spec;

/** How much a document may ask of memory and stack. Real documents stay below a tenth of each. */
final class Limits {
    /** The size of one file, in bytes. */
    static final long FILE_BYTES = 64L << 20;

    /** How deep objects and arrays nest: every stage may walk them by recursion. */
    static final int DEPTH = 400;

    /** How many nodes one file has, when each alias counts as what it stands for. */
    static final long NODES = 10_000_000;

    private Limits() {}

    static void checkDepth(int depth, Value.Mark at) throws Unreadable {
        if (depth > DEPTH) {
            throw new Unreadable("too-deep", at, "objects and arrays nest more than " + DEPTH + " deep");
        }
    }
}
