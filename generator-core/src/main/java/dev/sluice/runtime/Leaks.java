package dev.sluice.runtime;

import java.io.IOException;
import java.lang.ref.Cleaner;

/** Closes the responses of streams that nobody closed and nobody can close any more, and says so in the log. */
final class Leaks {
    private static final Cleaner CLEANER = Cleaner.create();

    private Leaks() {}

    /** Closes the body once its reader was forgotten, if it is open then. The body must not refer to its reader. */
    static void watch(Object reader, ResponseBody body, Transport.Request request) {
        String call = request.toString();
        CLEANER.register(reader, () -> close(body, call));
    }

    private static void close(ResponseBody body, String call) {
        if (body.isClosed()) {
            return;
        }
        System.getLogger(EventStream.class.getName()) // only now, since that takes as long as reading the first event
                .log(System.Logger.Level.WARNING, "a stream was neither closed nor read to its end: " + call);
        try {
            body.close();
        } catch (IOException e) {
            // nobody waits for this connection any more
        }
    }
}
