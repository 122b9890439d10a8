package dev.sluice.runtime;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Events that are there already. */
final class ListSource<T> implements EventSource<T> {
    private final Iterator<? extends T> values;
    private T value;

    ListSource(List<? extends T> values) {
        this.values = values.iterator();
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
        return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    @Override
    public void onComment(Consumer<String> listener) {}

    @Override
    public void close() {}
}
