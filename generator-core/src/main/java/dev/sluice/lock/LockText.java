package dev.sluice.lock;

import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import dev.sluice.naming.FixedNames.FixedType;

/**
 * Writes a lock as text for people and their version control: a line for each thing that can change by itself, so that
 * a change is a line in a pull request, and two changes meet only where they touch the same thing.
 *
 * <pre>
 * record ChatUsage  // #/components/schemas/ChatUsage
 *     long promptTokens  // prompt_tokens
 * </pre>
 */
final class LockText {
    static final String FIRST_LINE = "sluice-lock 1";
    static final String COMMENT = "  // ";
    static final String FINGERPRINT = " @";
    static final String INDENT = "    ";

    private static final String PREFACE = """
            # The Java API that Sluice generates for this document. Commit this file: names stay as they are here, and
            # a review shows what a change of the document does to the API. It is written by `sluice lock`, or by
            # `mvn sluice:lock`; do not edit it.
            """;

    private final StringBuilder text = new StringBuilder();

    private LockText() {}

    static String of(Lock lock) {
        return new LockText().add(lock).text.toString();
    }

    private LockText add(Lock lock) {
        text.append(FIRST_LINE).append('\n').append(PREFACE).append('\n');
        line("generator", lock.generator());
        line("document", lock.document());
        lock.options().forEach((option, value) -> line("option " + option, value));
        lock.inputs().forEach((file, digest) -> line("input " + digest, file));
        lock.api().types().forEach(this::add);
        return this;
    }

    private void line(String key, String value) {
        text.append(key).append(' ').append(Escapes.quoted(value)).append('\n');
    }

    private void add(Type type) {
        text.append('\n').append(type.declaration());
        for (int i = 0; i < type.origins().size(); i++) {
            FixedType origin = type.origins().get(i);
            text.append(i == 0 ? "" : "\n  ").append(COMMENT).append(Escapes.quoted(origin.id()));
            text.append(origin.fingerprint().isEmpty() ? "" : FINGERPRINT + origin.fingerprint());
        }
        text.append('\n');
        type.members().forEach(this::add);
    }

    private void add(Member member) {
        text.append(INDENT).append(member.declaration());
        member.key().ifPresent(key -> text.append(COMMENT).append(Escapes.quoted(key)));
        text.append('\n');
    }
}
