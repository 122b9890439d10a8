package dev.sluice.construct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** JSON values of all kinds, whose property names and texts are often those of a {@link RandomDocument}. */
final class RandomJson {

    private static final List<Object> SCALARS = List.of(
            0,
            1,
            -1,
            1.5,
            1e300,
            12345678901L,
            true,
            false,
            "",
            "x",
            "a",
            "2024-02-29T12:00:00Z",
            "2024-02-29",
            "YWJj",
            "Builder",
            "type");

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.put(RandomSchemas.NAMES.get(random.nextInt(RandomSchemas.NAMES.size())), value(depth - 1));
        }
        return object;
    }

    Object value(int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 5);
        if (kind >= 6) {
            return object(depth);
        }
        if (kind == 5) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                items.add(value(depth - 1));
            }
            return items;
        }
        return kind == 4
                ? RandomSchemas.NAMES.get(random.nextInt(RandomSchemas.NAMES.size()))
                : SCALARS.get(random.nextInt(SCALARS.size()));
    }
}
