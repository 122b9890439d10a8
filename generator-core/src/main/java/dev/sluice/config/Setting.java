package dev.sluice.config;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.SourceRef;
import dev.sluice.spec.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A value in the configuration, taken as what it must be. A value that is something else is reported at its place and
 * taken for absent, so that everything wrong with the file is found in one go.
 */
final class Setting {
    /** A key that differs more from what was written is no help. */
    private static final int FARTHEST = 4;

    private final Node node;
    private final Diagnostics diagnostics;

    Setting(Node node, Diagnostics diagnostics) {
        this.node = node;
        this.diagnostics = diagnostics;
    }

    SourceRef source() {
        return node.source();
    }

    /** Gives each member of an object to the consumer of its key. */
    void object(Map<String, Consumer<Setting>> keys) {
        members((key, member) -> {
            Consumer<Setting> consumer = keys.get(key);
            if (consumer == null) {
                diagnostics.error(Code.UNKNOWN_KEY, member.node.keySource(), unknown(key, keys.keySet()));
            } else {
                consumer.accept(member);
            }
        });
    }

    /** Gives each member of an object, whose keys are the user's, to the consumer. */
    void members(BiConsumer<String, Setting> consumer) {
        if (is(node.isObject(), "an object")) {
            node.entries().forEach(entry -> consumer.accept(entry.key(), new Setting(entry.value(), diagnostics)));
        }
    }

    /** Gives each item of a list to the consumer. */
    void items(Consumer<Setting> consumer) {
        if (is(node.isArray(), "a list")) {
            node.items().forEach(item -> consumer.accept(new Setting(item, diagnostics)));
        }
    }

    Optional<String> text() {
        boolean scalar = node.isText() || node.isNumber();
        return is(scalar, "text") ? node.textOpt() : Optional.empty();
    }

    /** Text that stands for something; the function throws IllegalArgumentException, with a line for the user, if not. */
    <T> Optional<T> text(Function<String, T> meaning) {
        return text().flatMap(text -> {
            try {
                return Optional.of(meaning.apply(text));
            } catch (IllegalArgumentException wrong) {
                diagnostics.error(Code.INVALID_OPTION, source(), wrong.getMessage());
                return Optional.empty();
            }
        });
    }

    Optional<Boolean> flag() {
        return is(node.isBoolean(), "true or false") ? Optional.of(node.bool(false)) : Optional.empty();
    }

    /** A list of texts; a single one may stand by itself. */
    List<String> texts() {
        if (!node.isArray()) {
            return text().stream().toList();
        }
        return node.items().stream()
                .map(item -> new Setting(item, diagnostics).text().orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Reports that the value as a whole makes no sense. */
    void refuse(String message) {
        diagnostics.error(Code.INVALID_OPTION, source(), message);
    }

    private boolean is(boolean right, String expected) {
        if (!right) {
            String found = node.isObject() ? "an object" : node.isArray() ? "a list" : "'" + node.text() + "'";
            diagnostics.error(Code.WRONG_TYPE, source(), "this must be " + expected + ", not " + found);
        }
        return right;
    }

    private static String unknown(String key, Set<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparing(candidate -> distance.apply(key, candidate)))
                .filter(candidate -> distance.apply(key, candidate) <= FARTHEST)
                .map(candidate -> "unknown key '" + key + "': did you mean '" + candidate + "'?")
                .orElse("unknown key '" + key + "': it must be one of " + String.join(", ", known));
    }
}
