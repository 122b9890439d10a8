package dev.sluice.runtime;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Events that are there already. */
final class ListSource<T> implements EventSource<T> {
    private final Iterator<? extends T> values;
    private final HttpHeaders headers;
    private T value;

    ListSource(List<? extends T> values, HttpHeaders headers) {
        this.values = values.iterator();
        this.headers = headers;
    }

    @Override
    public boolean advance() {
        boolean found = values.hasNext();
        value = found ? values.next() : null;
        return found;
    }

    @Override
    public T value() {
        return value;
    }

    @Override
    public ServerSentEvent event() {
        return ServerSentEvent.of(
                value instanceof String text ? text : new String(JacksonWriter.encode(value), StandardCharsets.UTF_8));
    }

    @Override
    public String lastEventId() {
        return "";
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public void onComment(Consumer<String> listener) {}

    @Override
    public void close() {}
}
