package dev.sluice.output;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The paths of one output, each claimed once. Two paths that differ only in case are one file on the file systems of
 * macOS and Windows, and one would silently replace the other.
 */
final class Claims {
    /** A name that means the same on every file system: no separators, no drives or streams, no control characters. */
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\:*?\"<>|\\p{Cntrl}]+");

    private final Map<String, Claim> byFoldedPath = new HashMap<>();

    private record Claim(String path, boolean isFile) {}

    /** Whether this is a relative path that stays below the folder it is resolved against. */
    static boolean isConfined(String path) {
        for (String name : path.split("/", -1)) {
            if (!NAME.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }

    void claim(String path) throws OutputException {
        if (!isConfined(path)) {
            throw new OutputException("not a path inside the output folder: " + path);
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            claim(new Claim(path.substring(0, slash), false));
        }
        claim(new Claim(path, true));
    }

    private void claim(Claim claim) throws OutputException {
        Claim earlier = byFoldedPath.putIfAbsent(claim.path.toLowerCase(Locale.ROOT), claim);
        boolean sameFolder = claim.equals(earlier) && !claim.isFile;
        if (earlier != null && !sameFolder) {
            throw new OutputException("two files for one path: " + earlier.path + " and " + claim.path);
        }
    }
}
