package dev.sluice.spec;

import dev.sluice.diagnostics.Code;
import dev.sluice.spec.Value.Mark;
import dev.sluice.spec.Value.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the tree from YAML events, so that a bomb of aliases is seen while it is read: an alias shares the value it
 * stands for, but counts with its full size.
 */
final class YamlTreeReader {
    private static final Set<String> CORE_TAGS =
            Set.of(Tag.NULL.getValue(), Tag.BOOL.getValue(), Tag.INT.getValue(), Tag.FLOAT.getValue());

    private final Parser events;
    private final boolean separatorsHidden;
    private final Report report;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private long nodes;
    private long aliased;
    private int deepest;

    /** What an alias stands for, how many nodes that is and how deep they nest. */
    private record Anchored(Value value, long nodes, int height) {}

    private YamlTreeReader(String text, boolean separatorsHidden, Report report) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new ParserImpl(new StreamReader(text), options);
        this.separatorsHidden = separatorsHidden;
        this.report = report;
    }

    static Value read(String text, Report report) throws Unreadable {
        String source = Yaml12.hideSeparators(text);
        try {
            return new YamlTreeReader(source, !source.equals(text), report).document();
        } catch (MarkedYAMLException malformed) {
            String mended = malformed.getProblem().contains("(TAB)") ? Yaml12.spaceTabs(text) : text;
            if (!mended.equals(text)) {
                return read(mended, report);
            }
            throw new Unreadable(Code.BAD_YAML, mark(malformed.getProblemMark()), describe(malformed));
        } catch (ReaderException badCharacter) {
            throw new Unreadable(
                    Code.BAD_YAML,
                    SourceText.markOfFirst(text, character -> !StreamReader.isPrintable(character)),
                    String.format("the character U+%04X is not allowed in YAML", badCharacter.getCodePoint()));
        } catch (YAMLException malformed) {
            throw new Unreadable(Code.BAD_YAML, SpecFile.START, malformed.getMessage());
        }
    }

    private static String describe(MarkedYAMLException malformed) {
        return malformed.getContext() == null
                ? malformed.getProblem()
                : malformed.getContext() + ", " + malformed.getProblem();
    }

    private Value document() throws Unreadable {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new Unreadable(Code.EMPTY_DOCUMENT, SpecFile.START, "the file is empty");
        }
        events.getEvent();
        Value root = value(events.getEvent(), 1);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            Mark second = mark(events.peekEvent().getStartMark());
            throw new Unreadable(Code.SEVERAL_DOCUMENTS, second, "a second YAML document begins here; one is expected");
        }
        return root;
    }

    private Value value(Event event, int depth) throws Unreadable {
        Mark at = mark(event.getStartMark());
        Limits.checkDepth(depth, at);
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth, at);
        }
        Limits.checkNodes(++nodes, at);
        String anchor = ((NodeEvent) event).getAnchor();
        return anchor == null ? unnamed(event, depth, at) : anchored(anchor, event, depth, at);
    }

    private Value anchored(String anchor, Event event, int depth, Mark at) throws Unreadable {
        long before = nodes + aliased - 1;
        int deepestBefore = deepest;
        deepest = depth;
        Value value = unnamed(event, depth, at);
        anchors.put(anchor, new Anchored(value, nodes + aliased - before, deepest - depth));
        deepest = Math.max(deepest, deepestBefore);
        return value;
    }

    private Value aliased(AliasEvent alias, int depth, Mark at) throws Unreadable {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw new Unreadable(
                    Code.BAD_YAML, at, "the alias *" + alias.getAnchor() + " has no anchor that is complete before it");
        }
        Limits.checkDepth(depth + anchored.height(), at);
        deepest = Math.max(deepest, depth + anchored.height());
        aliased += anchored.nodes();
        Limits.checkAliased(aliased, at);
        return anchored.value();
    }

    private Value unnamed(Event event, int depth, Mark at) throws Unreadable {
        deepest = Math.max(deepest, depth);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        return event instanceof SequenceStartEvent ? sequence(depth, at) : mapping(depth, at);
    }

    private Value scalar(ScalarEvent event, Mark at) {
        String text = text(event);
        boolean core = event.getTag() == null ? event.isPlain() : CORE_TAGS.contains(event.getTag());
        try {
            return new Value.Scalar(at, core ? CoreSchema.value(text) : text, text);
        } catch (ArithmeticException tooLarge) {
            report.error(Code.NUMBER_OUT_OF_RANGE, at, "this number is out of range: " + tooLarge.getMessage());
            return new Value.Scalar(at, text, text);
        }
    }

    private String text(ScalarEvent event) {
        return separatorsHidden ? Yaml12.showSeparators(event.getValue()) : event.getValue();
    }

    private Value sequence(int depth, Mark at) throws Unreadable {
        List<Value> items = new ArrayList<>();
        for (Event event = events.getEvent(); !event.is(Event.ID.SequenceEnd); event = events.getEvent()) {
            items.add(value(event, depth + 1));
        }
        return new Value.Arr(at, items);
    }

    private Value mapping(int depth, Mark at) throws Unreadable {
        Value.Obj object = new Value.Obj(at);
        List<Value> merged = new ArrayList<>();
        for (Event event = events.getEvent(); !event.is(Event.ID.MappingEnd); event = events.getEvent()) {
            boolean merge = event instanceof ScalarEvent key
                    && key.isPlain()
                    && key.getValue().equals("<<");
            Mark keyMark = mark(event.getStartMark());
            String key = key(event, depth + 1);
            Value value = value(events.getEvent(), depth + 1);
            if (merge && !(value instanceof Value.Scalar)) {
                merged.add(value);
            } else {
                put(object, key, keyMark, value);
            }
        }
        for (Value value : merged) {
            merge(object, value);
        }
        return object;
    }

    /** A key is text, whatever value it would be elsewhere. */
    private String key(Event event, int depth) throws Unreadable {
        if (event instanceof ScalarEvent scalar && scalar.getAnchor() == null) {
            return keys.computeIfAbsent(text(scalar), text -> text);
        }
        if (value(event, depth) instanceof Value.Scalar scalar) {
            return scalar.text();
        }
        throw new Unreadable(Code.BAD_YAML, mark(event.getStartMark()), "a key must be a scalar");
    }

    private void put(Value.Obj object, String name, Mark keyMark, Value value) {
        Member first = object.members().putIfAbsent(name, new Member(keyMark, value));
        if (first != null) {
            report.error(
                    Code.DUPLICATE_KEY,
                    keyMark,
                    "the key '" + name + "' is already on line "
                            + first.keyMark().line());
        }
    }

    /** The merge key of YAML 1.1 ({@code <<}): what the mapping has itself comes first, then the earlier source. */
    private void merge(Value.Obj object, Value source) throws Unreadable {
        if (source instanceof Value.Obj mapping) {
            aliased += mapping.members().size();
            Limits.checkAliased(aliased, object.mark());
            mapping.members().forEach(object.members()::putIfAbsent);
        } else if (source instanceof Value.Arr list) {
            for (Value item : list.items()) {
                merge(object, item);
            }
        }
    }

    private static Mark mark(org.yaml.snakeyaml.error.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
