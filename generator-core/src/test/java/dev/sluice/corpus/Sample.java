package dev.sluice.corpus;

import dev.sluice.model.JavaName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recorded JSON value and the type that a document declares for it.
 *
 * @param source the recording, and what of it
 */
record Sample(String source, JavaName type, byte[] json) {

    /** All that was recorded of a provider and is declared. */
    static List<Sample> of(String provider, DeclaredTypes types) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Recording recording : Recording.all()) {
            if (recording.provider().equals(provider)) {
                add(samples, recording.name() + " request", types.request(recording), recording.request());
                if (recording.streams()) {
                    add(samples, recording.name() + " chunk", types.chunk(recording), recording.chunks());
                } else {
                    add(samples, recording.name() + " answer", types.answer(recording), recording.answer());
                }
            }
        }
        return samples;
    }

    private static void add(List<Sample> samples, String source, Optional<JavaName> type, List<byte[]> values) {
        if (type.isEmpty()) {
            System.out.println(source + ": no type is declared");
        }
        type.ifPresent(name -> {
            for (int i = 0; i < values.size(); i++) {
                samples.add(new Sample(source + " " + i, name, values.get(i)));
            }
        });
    }
}
