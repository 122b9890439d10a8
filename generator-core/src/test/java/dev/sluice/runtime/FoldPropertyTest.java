package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An answer that is cut into chunks at random, by the inverse of the rules, folds back to itself. */
class FoldPropertyTest {

    private static final FoldRules RULES = FoldRules.none()
            .append(
                    "choices/delta/content",
                    "choices/delta/annotations",
                    "choices/delta/tool_calls/function/arguments",
                    "choices/delta/details/text")
            .last("id", "choices/finish_reason", "choices/delta/tool_calls/id", "choices/delta/details/type")
            .rename("choices/delta", "message");

    private static final int ANSWERS = 500;

    @TestFactory
    Stream<DynamicTest> foldsBack() {
        return IntStream.range(0, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> foldsBack(new Random(seed))));
    }

    private static void foldsBack(Random random) {
        for (int i = 0; i < ANSWERS / 20; i++) {
            Map<String, Object> answer = answer(random);
            List<Object> chunks = new Cutter(random, 1 + random.nextInt(12)).cut(answer, RULES);
            FoldedAnswer<Object, Object> folded = new FoldedAnswer<>(RULES, JsonReader::asAny);
            chunks.forEach(folded::add);
            assertEquals(Trees.comparable(answer), Trees.comparable(folded.soFar()), () -> "from " + chunks);
        }
    }

    private static Map<String, Object> answer(Random random) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", "gen-" + random.nextInt(1000));
        answer.put("provider", "Example AI");
        answer.put("created", random.nextInt(1 << 30));
        answer.put("choices", indexed(1 + random.nextInt(3), index -> choice(index, random)));
        answer.put("usage", Map.of("tokens", random.nextInt(100), "details", Map.of("cost", random.nextDouble())));
        return answer;
    }

    private static Map<String, Object> choice(Map<String, Object> choice, Random random) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("content", text(random));
        message.put("undeclared_text", "a" + text(random));
        message.put("annotations", List.of(random.nextInt(9), Map.of("url", "u"), List.of("x", "x"), "y"));
        message.put("tool_calls", indexed(random.nextInt(3), call -> {
            call.put("id", "call-" + call.get("index"));
            call.put("function", Map.of("name", "f", "arguments", "{\"q\":\"" + text(random) + "\"}"));
        }));
        message.put("details", indexed(random.nextInt(3), detail -> {
            detail.put("type", "text");
            detail.put("text", text(random));
        }));
        choice.put("message", message);
        choice.put("finish_reason", "stop");
        choice.put("native_finish_reason", "end_turn");
        return choice;
    }

    private static List<Map<String, Object>> indexed(int count, java.util.function.Consumer<Map<String, Object>> fill) {
        List<Map<String, Object>> elements = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Map<String, Object> element = new LinkedHashMap<>();
            element.put("index", index);
            fill.accept(element);
            elements.add(element);
        }
        return elements;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(40), 'a', 'd').forEach(c -> text.append((char) c));
        return text.toString();
    }

    /** Cuts values into as many pieces as there are chunks; a piece that is null is not sent. */
    private record Cutter(Random random, int count) {

        List<Object> cut(Object value, FoldRules rules) {
            if (value instanceof Map<?, ?> object) {
                return cutObject(object, rules);
            }
            if (value instanceof List<?> list) {
                return isIndexed(list) ? cutIndexed(list, rules) : cutList(list);
            }
            if (value instanceof String text && rules.joining() == FoldRules.Joining.APPEND) {
                return cutText(text, false);
            }
            boolean isUndeclaredText = value instanceof String text && text.startsWith("a");
            return isUndeclaredText ? cutText((String) value, true) : repeat(value, rules);
        }

        private List<Object> cutObject(Map<?, ?> object, FoldRules rules) {
            List<Map<String, Object>> pieces = pieces();
            object.forEach((key, value) -> {
                String name = key.equals("message") ? "delta" : (String) key;
                List<Object> ofMember = cut(value, rules.of(name));
                for (int i = 0; i < count; i++) {
                    if (ofMember.get(i) != null || random.nextInt(5) == 0) {
                        pieces.get(i).put(name, ofMember.get(i));
                    }
                }
            });
            return new ArrayList<>(pieces);
        }

        private List<Object> cutIndexed(List<?> list, FoldRules rules) {
            List<List<Object>> pieces = new ArrayList<>();
            IntStream.range(0, count).forEach(i -> pieces.add(new ArrayList<>()));
            for (Object element : list) {
                Map<?, ?> object = (Map<?, ?>) element;
                List<Object> ofElement = cut(object, rules);
                for (int i = 0; i < count; i++) {
                    Map<String, Object> piece = new LinkedHashMap<>(Map.of("index", object.get("index")));
                    ((Map<?, ?>) ofElement.get(i)).forEach((name, value) -> piece.put((String) name, value));
                    piece.put("index", object.get("index"));
                    pieces.get(i).add(piece);
                }
            }
            pieces.forEach(piece -> Collections.shuffle(piece, random));
            return new ArrayList<>(pieces);
        }

        private List<Object> cutList(List<?> list) {
            List<Object> pieces = new ArrayList<>();
            int[] cuts = cuts(list.size());
            for (int i = 0; i < count; i++) {
                pieces.add(list.subList(cuts[i], cuts[i + 1]));
            }
            return pieces;
        }

        /** What no rule is about is taken for a label if its first two pieces are the same. */
        private List<Object> cutText(String text, boolean differing) {
            List<Object> pieces = new ArrayList<>();
            int[] cuts = cuts(text.length());
            if (differing) {
                Arrays.fill(cuts, 1, cuts.length, text.length());
            }
            for (int i = 0; i < count; i++) {
                pieces.add(text.substring(cuts[i], cuts[i + 1]));
            }
            return pieces;
        }

        private int[] cuts(int length) {
            int[] cuts = new int[count + 1];
            for (int i = 1; i < count; i++) {
                cuts[i] = random.nextInt(length + 1);
            }
            cuts[count] = length;
            Arrays.sort(cuts);
            return cuts;
        }

        /** In some of the chunks, the last at the latest; numbers were others before. */
        private List<Object> repeat(Object value, FoldRules rules) {
            List<Object> pieces = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                boolean isSent = i == count - 1 || random.nextBoolean();
                boolean isOther = i < count - 1 && value instanceof Number;
                pieces.add(!isSent ? null : isOther ? Integer.valueOf(random.nextInt()) : value);
            }
            return pieces;
        }

        private List<Map<String, Object>> pieces() {
            List<Map<String, Object>> pieces = new ArrayList<>();
            IntStream.range(0, count).forEach(i -> pieces.add(new LinkedHashMap<>()));
            return pieces;
        }

        private static boolean isIndexed(List<?> list) {
            return !list.isEmpty() && list.get(0) instanceof Map<?, ?> first && first.containsKey("index");
        }
    }
}
