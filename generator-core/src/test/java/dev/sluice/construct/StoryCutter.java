package dev.sluice.construct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up stories, and cuts them into the events that tell them. */
final class StoryCutter {

    private final Random random;

    StoryCutter(Random random) {
        this.random = random;
    }

    Map<String, Object> story() {
        List<Map<String, Object>> pages = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            pages.add(page(i));
        }
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("id", "st-" + random.nextInt(100));
        story.put("kind", "story");
        story.put("teller", text());
        story.put("pages", pages);
        story.put("ending", random.nextBoolean() ? "happy" : "lost at sea");
        story.put("counts", Map.of("heard", random.nextInt(9), "told", 10 + random.nextInt(99)));
        return story;
    }

    private Map<String, Object> page(int index) {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("kind", "prose", "words", text(), "notes", notes());
            case 1 -> Map.of("kind", "musing", "musings", text(), "seal", text());
            case 2 ->
                Map.of("kind", "errand", "id", "er-" + index, "helper", "map", "settings", Map.of("a", text(), "b", 1));
            default -> Map.of("kind", "portrait", "of", text());
        };
    }

    private List<Object> notes() {
        List<Object> notes = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            notes.add(Map.of("source", text(), "line", random.nextInt(9)));
        }
        return notes;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 'a', 'd').forEach(c -> text.append((char) c));
        return text.toString();
    }

    List<Object> cut(Map<String, Object> story) {
        Map<String, Object> draft = new LinkedHashMap<>(story);
        draft.put("pages", List.of());
        draft.put("counts", Map.of("heard", ((Map<?, ?>) story.get("counts")).get("heard"), "told", 1));
        draft.remove("ending");
        List<Object> events = new ArrayList<>(List.of(AssembledAnswerTest.opened(draft)));
        events.addAll(mixed(((List<?>) story.get("pages"))));
        events.add(Map.of(
                "event", "story_changes",
                "change", Map.of("ending", story.get("ending")),
                "counts", Map.of("told", ((Map<?, ?>) story.get("counts")).get("told"))));
        return events;
    }

    /** The events of each page in their order, but pages as they come. */
    private List<Object> mixed(List<?> pages) {
        List<List<Object>> waiting = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            waiting.add(cutPage(i, (Map<?, ?>) pages.get(i)));
        }
        List<Object> events = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Object> next = waiting.get(random.nextInt(waiting.size()));
            events.add(next.remove(0));
            waiting.removeIf(List::isEmpty);
        }
        return events;
    }

    private List<Object> cutPage(int index, Map<?, ?> page) {
        Map<String, Object> begun = new LinkedHashMap<>();
        page.forEach((name, value) -> begun.put((String) name, value));
        List<Object> events = new ArrayList<>();
        for (String name : List.of("words", "musings", "seal")) {
            if (begun.containsKey(name)) {
                begun.put(name, "");
                String kind = name.equals("seal") ? "seal" : "more_" + name;
                pieces((String) page.get(name)).forEach(piece -> events.add(Map.of("kind", kind, name, piece)));
            }
        }
        if (begun.containsKey("settings")) {
            begun.put("settings", Map.of());
            Map<?, ?> settings = (Map<?, ?>) page.get("settings");
            String json = "{\"a\": \"" + settings.get("a") + "\", \"b\": " + settings.get("b") + "}";
            pieces(json).forEach(piece -> events.add(Map.of("kind", "more_settings", "settings_text", piece)));
        }
        if (begun.containsKey("notes")) {
            begun.put("notes", random.nextBoolean() ? null : List.of());
            ((List<?>) page.get("notes")).forEach(note -> events.add(Map.of("kind", "one_note", "note", note)));
            if (((List<?>) page.get("notes")).isEmpty()) {
                begun.put("notes", List.of());
            }
        }
        events.replaceAll(growth -> Map.of("event", "page_grows", "page_index", index, "growth", growth));
        events.add(0, AssembledAnswerTest.turned(index, begun));
        events.add(Map.of("event", "page_finished", "page_index", index));
        return events;
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(9));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
