package dev.sluice.runtime;

import java.net.http.HttpHeaders;

/** What every {@link StreamException} tells about the stream that it ended. */
record StreamContext(HttpHeaders headers, String lastEventId) {}
