package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.corpus.JsonEquality;
import dev.sluice.emit.Compiled;
import dev.sluice.emit.Reflect;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Documents that nobody would write compile too, and their types keep whatever JSON they are given.
 * {@code -Dsluice.random=N} tries N documents, {@code -Dsluice.random.first=SEED} from that one on.
 */
class RandomDocumentsTest {

    private static final int FIRST = Integer.getInteger("sluice.random.first", 0);
    private static final int DOCUMENTS = Integer.getInteger("sluice.random", 15);
    private static final int VALUES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void compileWithoutAWarningAndKeepAnyJson() {
        List<String> failures = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + DOCUMENTS; seed++) {
            try {
                GeneratedApi api = GeneratedApi.of(new RandomDocument(seed).text());
                Compiled compiled = api.compile();
                RandomJson values = new RandomJson(seed);
                api.model().types().forEach(type -> keepsAnyJson(compiled, type, values));
            } catch (AssertionError | RuntimeException e) {
                failures.add("seed " + seed + ": " + e);
            }
        }
        assertEquals(List.of(), failures);
    }

    private static void keepsAnyJson(Compiled compiled, TypeDecl type, RandomJson values) {
        if (type instanceof EnumDecl) {
            return; // takes the values of one kind only
        }
        String name = "model." + type.name().simpleName();
        for (int i = 0; i < VALUES; i++) {
            Object value = type instanceof RecordDecl ? values.object(3) : values.value(3);
            Object read = compiled.call(name, "fromJson", value);
            assertKept(name, value, read);
            if (type instanceof RecordDecl) {
                assertKept(name + " rebuilt", value, Reflect.call(Reflect.call(read, "toBuilder"), "build"));
            }
        }
    }

    private static void assertKept(String what, Object value, Object model) {
        JsonNode expected = JSON.valueToTree(value);
        try {
            JsonEquality.assertSame(expected, JSON.valueToTree(Reflect.call(model, "toJson")));
        } catch (AssertionError e) {
            throw new AssertionError(what + " of " + expected + ": " + e.getMessage(), e);
        }
    }
}
