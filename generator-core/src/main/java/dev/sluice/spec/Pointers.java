package dev.sluice.spec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901), as they stand in the fragment of a URI. */
final class Pointers {
    private Pointers() {}

    static String escape(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    /** The keys of a pointer such as {@code /components/schemas/a~1b}; none for the empty pointer. */
    static List<String> keys(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(key -> key.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /** Undoes percent-encoding; text that is not well encoded is taken as it stands. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
