package dev.sluice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stream as OpenRouter sends it, made up: the same members in the same places, undeclared ones too, and as many bytes
 * to a chunk as was recorded.
 */
public final class Recording {

    /** Chunks of a stream. */
    public static final int CHUNKS = 1_000;

    private static final String[] WORDS = {
        " the",
        " light",
        " of",
        " a",
        " sun",
        " that",
        " sinks",
        ",",
        " scattered",
        " by",
        " air",
        " turns",
        " red",
        " \\\"dusk\\\"",
        "."
    };

    private static final String CHUNK = "{\"id\":\"gen-1770000000-aB3dE6gH9jK2mN5pQ8sT\",\"provider\":\"Example\","
            + "\"model\":\"example/model-4.5\",\"object\":\"chat.completion.chunk\",\"created\":1770000000,"
            + "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",%s},\"finish_reason\":null,"
            + "\"native_finish_reason\":null,\"logprobs\":null}]}";

    private static final String TEXT = "\"content\":\"%s\",\"reasoning\":null,\"reasoning_details\":[]";
    private static final String THOUGHT = "\"content\":\"\",\"reasoning\":\"%1$s\",\"reasoning_details\":"
            + "[{\"type\":\"reasoning.text\",\"text\":\"%1$s\",\"format\":null,\"index\":0}]";

    private final List<byte[]> chunks;

    private Recording(String delta, int size) {
        chunks = new ArrayList<>(CHUNKS);
        for (int i = 0; i < CHUNKS; i++) {
            String piece = String.format(Locale.ROOT, delta, WORDS[i % WORDS.length]);
            String chunk = String.format(Locale.ROOT, CHUNK, piece);
            chunks.add(padded(chunk, size).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Text, chunk by chunk. */
    public static Recording text() {
        return new Recording(TEXT, 331);
    }

    /** Reasoning, each piece of which is in a member of a union as well. */
    public static Recording reasoning() {
        return new Recording(THOUGHT, 420);
    }

    /** Text with a further member of another name in each of so many chunks. */
    public static List<byte[]> unlike(int many) {
        List<byte[]> unlike = new ArrayList<>(CHUNKS);
        for (byte[] chunk : text().chunks) {
            String member = "{\"m" + unlike.size() % many + "\":null,";
            unlike.add(new String(chunk, StandardCharsets.UTF_8)
                    .replaceFirst("\\{", member)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return unlike;
    }

    /** The JSON of each chunk. */
    public List<byte[]> chunks() {
        return chunks;
    }

    /** The body of the response. */
    public byte[] body() {
        StringBuilder body = new StringBuilder(": PROCESSING\n\n");
        chunks.forEach(chunk -> body.append("data: ")
                .append(new String(chunk, StandardCharsets.UTF_8))
                .append("\n\n"));
        return body.append("data: [DONE]\n\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With a fingerprint that is as long as it takes. */
    private static String padded(String chunk, int size) {
        String member = ",\"system_fingerprint\":\"\"}";
        int missing = size - (chunk.length() - 1) - member.length();
        return missing < 0
                ? chunk
                : chunk.substring(0, chunk.length() - 1) + member.replace("\"\"}", "\"" + "f".repeat(missing) + "\"}");
    }
}
