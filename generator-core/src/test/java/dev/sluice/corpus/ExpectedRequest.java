package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.Parameter;
import dev.sluice.runtime.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a request has to say beside its body. */
final class ExpectedRequest {

    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>();

    /** @param template the path as the document has it; a fragment is never sent */
    ExpectedRequest(String template) {
        String[] parts = template.split("#", 2)[0].split("\\?", 2);
        path = parts[0];
        if (parts.length > 1) {
            query.addAll(List.of(parts[1].split("&")));
        }
    }

    void add(Parameter parameter, String text) {
        switch (parameter.in()) {
            case PATH -> path = path.replace("{" + parameter.wireName() + "}", text);
            case QUERY -> query.addAll(pairs(text));
            case HEADER -> headers.put(parameter.wireName(), text);
            case COOKIE -> cookies.add(text);
            default -> throw new AssertionError(parameter);
        }
    }

    /** @param aside the query parameters that the client sets itself */
    void assertSame(Transport.Request sent, Predicate<String> aside) {
        assertEquals(ClientCode.BASE + path, sent.uri().toString().split("\\?", 2)[0]);
        String actual = sent.uri().getRawQuery() == null ? "" : sent.uri().getRawQuery();
        assertEquals(without(aside, query), without(aside, pairs(actual)));
        headers.forEach((name, text) ->
                assertEquals(text, sent.headers().firstValue(name).orElse(null), name));
        assertEquals(
                String.join("; ", cookies), sent.headers().firstValue("Cookie").orElse(""));
    }

    private static List<String> pairs(String query) {
        return query.isEmpty() ? List.of() : Arrays.asList(query.split("&", -1));
    }

    private static List<String> without(Predicate<String> aside, List<String> pairs) {
        return pairs.stream().filter(pair -> !aside.test(pair.split("=", 2)[0])).toList();
    }
}
