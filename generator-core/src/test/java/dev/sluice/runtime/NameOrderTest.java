package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    private final NameOrder<String> names = new NameOrder<>(name -> name);

    @Test
    void guessesWhatCameAfterTheSameNameBefore() {
        assertNull(names.guess());
        List.of("id", "text", "index", "id").forEach(names::learn);

        assertEquals("text", names.guess());
        names.confirm();
        assertEquals("index", names.guess());
        names.learn("usage");
        assertNull(names.guess());
        names.learn("id");
        names.confirm();
        assertEquals("usage", names.guess());
    }

    @Test
    void remembersSoManyNamesAndNoMore() {
        IntStream.range(0, 256).forEach(i -> names.learn("n" + i));
        names.learn("new");
        assertNull(names.guess());
        names.learn("n0");
        assertEquals("n1", names.guess());
        names.learn("newer");
        assertEquals("n1", names.guess());
    }

    /** A wrong guess changes nothing that is read: whatever is like a name that came before, or begins as one. */
    @Test
    void isNeverMoreThanAGuess() throws IOException {
        JacksonReader reader = new JacksonReader();
        List<String> documents = List.of(
                "{\"a\":1,\"bc\":{\"d\":[{\"e\":null},{}]},\"f\":2}",
                "{\"a\":1,\"b\":{\"d\":[{},{\"e\":3}]},\"f\":2}",
                "{\"a\":1,\"bcd\":{}}",
                "{}",
                "{\"bc\" :1,\"\":2,\"a\" : [1]}",
                "{\"\\u0061\":1,\"bc\\\"\":2,\"b\\\\c\":3,\"é\":4}",
                "{\"bc\\\"\":2,\"b\\\\c\":3,\"é\":4,\"a\":1}",
                "{\"bc\":1,\"bc\":2}");
        for (int round = 0; round < 3; round++) {
            for (String document : documents) {
                byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
                assertEquals(Json.parse(document), reader.read(bytes, 0, bytes.length, JsonReader::asAny), document);
            }
        }
    }
}
