package dev.sluice.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** What schemas are called in a lock: the same on every machine, and whatever the main document's file is called. */
final class SchemaIds {

    /** Where a new neighbour moves what was there before. */
    private static final Pattern INDEX = Pattern.compile("(?<=/(?:allOf|anyOf|oneOf|prefixItems|parameters)/)\\d+");

    private final Pattern mainFile;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    /** @param mainFile the main document's file, as a {@link dev.sluice.model.SourceRef} names it */
    SchemaIds(String mainFile) {
        this.mainFile = Pattern.compile("(?<=^|&)" + Pattern.quote(mainFile + "#"));
    }

    /** {@code #/components/schemas/Pet}, or {@code parts/pets.yaml#/Pet} in another file. */
    String of(Part part) {
        return ids.computeIfAbsent(part.id(), id -> mainFile.matcher(id).replaceAll("#"));
    }

    /** What {@link #of} calls the schema that a user points to, with or without the {@code #} before the pointer. */
    static String ofPointer(String pointer) {
        return pointer.startsWith("/") ? "#" + pointer : pointer;
    }

    /** What the schema says, in short, where an index leads to it; else empty, since then its id says enough. */
    String fingerprint(Part part) {
        return fingerprints.computeIfAbsent(
                part.id(), id -> INDEX.matcher(id).find() ? hash(Fingerprint.of(part)) : "");
    }

    /** Whether this is a schema's id, not one of something else that a type is made from. */
    static boolean isSchema(String id) {
        return !id.startsWith("(");
    }

    /** The id without what a new neighbour changes about it. */
    static String withoutIndexes(String id) {
        return INDEX.matcher(id).replaceAll("*");
    }

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
