package dev.sluice.spec;

import java.util.ArrayList;
import java.util.List;

/** What extensions say about each value of an {@code enum}: a list in the order of the values, or a map by value. */
final class EnumLabels {
    private EnumLabels() {}

    /** One label for each value but null, empty text where there is none; nothing at all where there is no label. */
    static List<String> of(Node schema, String... extensions) {
        for (String extension : extensions) {
            List<String> labels = labels(schema.get("enum").items(), schema.get(extension));
            if (labels.stream().anyMatch(label -> !label.isEmpty())) {
                return labels;
            }
        }
        return List.of();
    }

    private static List<String> labels(List<Node> values, Node declared) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Node value = values.get(i);
            if (!value.isNull()) {
                labels.add((declared.isObject() ? declared.get(value.text()) : declared.at(i)).text());
            }
        }
        return labels;
    }
}
