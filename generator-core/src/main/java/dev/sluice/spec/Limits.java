package dev.sluice.spec;

import dev.sluice.diagnostics.Code;

/** How much a document may ask of memory and stack. Real documents stay below a tenth of each. */
final class Limits {
    /** The size of one file, in bytes. */
    static final long FILE_BYTES = 64L << 20;

    /** How deep objects and arrays nest: every stage may walk them by recursion. */
    static final int DEPTH = 400;

    /** How many nodes one file has. */
    private static final long NODES = 5_000_000;

    /** How many nodes its aliases stand for, when each is written out. */
    private static final long ALIASED_NODES = 1_000_000;

    private Limits() {}

    static void checkDepth(int depth, Value.Mark at) throws Unreadable {
        if (depth > DEPTH) {
            throw new Unreadable(Code.TOO_DEEP, at, "objects and arrays nest more than " + DEPTH + " deep");
        }
    }

    static void checkNodes(long nodes, Value.Mark at) throws Unreadable {
        if (nodes > NODES) {
            throw new Unreadable(Code.TOO_MANY_NODES, at, "the file has more than " + NODES + " nodes");
        }
    }

    static void checkAliased(long nodes, Value.Mark at) throws Unreadable {
        if (nodes > ALIASED_NODES) {
            throw new Unreadable(
                    Code.ALIAS_BOMB,
                    at,
                    "the aliases stand for more than " + ALIASED_NODES + " nodes when written out");
        }
    }
}
