package dev.sluice.spec;

import java.util.Set;

/** Which keywords of a schema say something about values. */
final class Keywords {
    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "xml",
            "nullable",
            "$comment",
            "$schema",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$defs",
            "definitions");

    private Keywords() {}

    /** Whether a keyword may rule out a value; {@code nullable} only ever lets one in. */
    static boolean constrains(String keyword) {
        return !ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-");
    }
}
