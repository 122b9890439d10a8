package dev.sluice.emit;

import static dev.sluice.emit.Decided.A;
import static dev.sluice.emit.Decided.B;
import static dev.sluice.emit.Decided.C;
import static dev.sluice.emit.Decided.UNKNOWN;
import static dev.sluice.emit.Decided.assertReads;
import static dev.sluice.emit.Decided.cases;
import static dev.sluice.emit.Decided.ordered;
import static dev.sluice.emit.Decided.records;
import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.in;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.map;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.scalar;
import static dev.sluice.emit.Ir.wrapped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import dev.sluice.model.ValuePath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decision trees as code: which member a value becomes, and that none is lost. */
class DecisionEmitterTest {

    private final Ir ir = Compiled.ir();

    @Test
    void byValueOfOneProperty() {
        Compiled compiled =
                records(new Decision.ByValue("t", cases("a", A, "b", B, "b2", B, "1", C, "true", C), UNKNOWN));
        assertReads(compiled, "A", Map.of("t", "a"));
        assertReads(compiled, "B", Map.of("t", "b"));
        assertReads(compiled, "B", Map.of("t", "b2"));
        assertReads(compiled, "C", Map.of("t", 1L));
        assertReads(compiled, "C", Map.of("t", true));
        assertReads(compiled, "Unknown", Map.of("t", "z"));
        assertReads(compiled, "Unknown", Map.of());
        assertReads(compiled, "Unknown", "text");
        assertTrue(compiled.source("U").contains("case \"b\", \"b2\" -> B.read(at);"), compiled.source("U"));
    }

    @Test
    void byValueWithADefaultThatMayNotFit() {
        Compiled compiled = records(new Decision.ByValue("t", cases("a", A), B));
        assertReads(compiled, "A", Map.of("t", "a"));
        assertReads(compiled, "B", Map.of());
        assertReads(compiled, "Unknown", List.of());
    }

    @Test
    void byValueOfOnePropertyThenAnother() {
        Decision inner = new Decision.ByValue("s", cases("x", A, "y", B), UNKNOWN);
        Compiled compiled = records(
                new Decision.ByValue("t", cases("1", inner, "2", C), new Decision.ByValue("r", cases("z", C), A)));
        assertReads(compiled, "A", Map.of("t", "1", "s", "x"));
        assertReads(compiled, "B", Map.of("t", "1", "s", "y"));
        assertReads(compiled, "Unknown", Map.of("t", "1", "s", "z"));
        assertReads(compiled, "C", Map.of("t", "2"));
        assertReads(compiled, "C", Map.of("r", "z"));
        assertReads(compiled, "A", Map.of());
        assertReads(compiled, "Unknown", 5L);
    }

    @Test
    void byTheFirstItemOfTheFirstItem() {
        TypeRef row = list(LONG);
        UnionDecl lists = ir.union(
                ir.name("U"),
                "",
                List.of(wrapped("Rows", list(row), ""), wrapped("Blocks", list(list(row)), "")),
                new Decision.ByKind(ordered(
                        JsonKind.ARRAY,
                        new Decision.ByKind(
                                ValuePath.SELF.firstItem(),
                                ordered(
                                        JsonKind.ARRAY,
                                        new Decision.ByKind(
                                                ValuePath.SELF.firstItem().firstItem(),
                                                ordered(JsonKind.NUMBER, A, JsonKind.ARRAY, B),
                                                A,
                                                UNKNOWN)),
                                A,
                                UNKNOWN))));
        Compiled compiled = Compiled.of(lists);
        assertReads(compiled, "Rows", List.of(List.of(1L)));
        assertReads(compiled, "Blocks", List.of(List.of(List.of(1L))));
        assertReads(compiled, "Rows", List.of(List.of()));
        assertReads(compiled, "Rows", List.of());
    }

    @Test
    void byWhatTheFirstItemHas() {
        ValuePath item = ValuePath.SELF.firstItem();
        Decision ofItem = new Decision.ByValue(
                item,
                "t",
                cases("a", A, "b", B),
                new Decision.ByKey(item, List.of(new Decision.KeyCase(List.of("c"), C)), UNKNOWN));
        UnionDecl lists = ir.union(
                ir.name("U"),
                "",
                List.of(
                        wrapped("As", list(ir.ref("Item")), ""),
                        wrapped("Bs", list(ir.ref("Item")), ""),
                        wrapped("Others", list(TypeRef.ANY), "")),
                new Decision.ByKind(ordered(
                        JsonKind.ARRAY,
                        new Decision.ByKind(
                                ValuePath.SELF.firstItem(),
                                ordered(JsonKind.OBJECT, ofItem, JsonKind.STRING, C, JsonKind.NUMBER, C),
                                A,
                                UNKNOWN))));
        Compiled compiled = Compiled.of(lists, ir.record("Item", "", optional("t", TypeRef.STRING)));
        assertReads(compiled, "As", List.of(Map.of("t", "a"), Map.of("t", "b")));
        assertReads(compiled, "Bs", List.of(Map.of("t", "b")));
        assertReads(compiled, "Others", List.of(Map.of("c", true)));
        assertReads(compiled, "Unknown", List.of(Map.of("t", "z")));
        assertReads(compiled, "Others", List.of("text", 1L));
        assertReads(compiled, "Unknown", Map.of("t", "a"));
        assertTrue(compiled.source("U").contains("case STRING, NUMBER -> "), compiled.source("U"));
    }

    @Test
    void byKeys() {
        Compiled compiled = records(new Decision.ByKey(
                List.of(new Decision.KeyCase(List.of("a", "b"), A), new Decision.KeyCase(List.of("b"), B)), UNKNOWN));
        assertReads(compiled, "A", Map.of("a", 1L, "b", 2L));
        assertReads(compiled, "B", Map.of("b", 2L));
        assertReads(compiled, "Unknown", Map.of("a", 1L));
        assertReads(compiled, "Unknown", "text");
    }

    @Test
    void byValueOfAPropertyThatMayBeMissing() {
        Compiled compiled = records(new Decision.ByValue("t", cases("a", A, Decision.MISSING, B, "b", B), UNKNOWN));
        assertReads(compiled, "A", Map.of("t", "a"));
        assertReads(compiled, "B", Map.of("t", "b"));
        assertReads(compiled, "B", Map.of("s", "a"));
        assertReads(compiled, "Unknown", Map.of("t", "c"));
    }

    @Test
    void byWhatAPropertyIs() {
        Decision kinds = new Decision.ByKind(
                ValuePath.SELF.property("p"), ordered(JsonKind.STRING, A, JsonKind.ARRAY, B, JsonKind.OBJECT, A), C, C);
        Compiled compiled = records(new Decision.ByKind(ordered(JsonKind.OBJECT, kinds)));
        assertReads(compiled, "A", Map.of("p", "text"));
        assertReads(compiled, "A", Map.of("p", Map.of()));
        assertReads(compiled, "B", Map.of("p", List.of()));
        assertReads(compiled, "C", Map.of("p", 1L));
        assertReads(compiled, "C", Map.of());
        assertTrue(compiled.source("U").contains("case STRING, OBJECT -> A.read(at);"), compiled.source("U"));
    }

    @Test
    void byTheFirstValueOfAMap() {
        Compiled compiled = records(new Decision.ByKind(ordered(
                JsonKind.OBJECT,
                new Decision.ByKind(
                        ValuePath.SELF.firstValue(), ordered(JsonKind.STRING, B, JsonKind.OBJECT, C), B, UNKNOWN))));
        assertReads(compiled, "B", Map.of("x", "text"));
        assertReads(compiled, "C", Map.of("x", Map.of()));
        assertReads(compiled, "B", Map.of());
        assertReads(compiled, "Unknown", Map.of("x", 1L));
    }

    @Test
    void byKindOverWrappers() {
        UnionDecl union = ir.union(
                ir.name("U"),
                "",
                List.of(
                        wrapped("Time", scalar(ScalarKind.DATE_TIME), ""),
                        wrapped("Exact", scalar(ScalarKind.DECIMAL), ""),
                        wrapped("Flag", Ir.BOOLEAN, ""),
                        wrapped("Items", list(list(TypeRef.STRING)), ""),
                        wrapped("Entries", map(LONG), "")),
                new Decision.ByKind(ordered(
                        JsonKind.STRING, new Decision.Leaf(0),
                        JsonKind.NUMBER, new Decision.Leaf(1),
                        JsonKind.BOOLEAN, new Decision.Leaf(2),
                        JsonKind.ARRAY, new Decision.Leaf(3),
                        JsonKind.OBJECT, new Decision.Leaf(4))));
        Compiled compiled = Compiled.of(union);
        assertReads(compiled, "Time", "2026-01-02T03:04:05Z");
        assertReads(compiled, "Unknown", "yesterday");
        assertReads(compiled, "Flag", true);
        assertReads(compiled, "Items", List.of(List.of("a")));
        assertReads(compiled, "Unknown", List.of("a"));
        assertReads(compiled, "Entries", Map.of("a", 1L));
        assertReads(compiled, "Unknown", Map.of("a", "b"));
        assertEquals("Exact", compiled.call("U", "fromJson", 1.5).getClass().getSimpleName());
    }

    @Test
    void aUnionInAUnion() {
        UnionDecl outer = ir.union(
                ir.name("U"),
                "",
                List.of(ir.member("Inner"), wrapped("Mode", ir.ref("Mode"), "")),
                new Decision.ByKind(ordered(JsonKind.OBJECT, A, JsonKind.STRING, B)));
        UnionDecl inner = in(
                ir.union(
                        ir.name("Inner"),
                        "",
                        List.of(ir.member("X")),
                        new Decision.ByValue("t", cases("x", A), UNKNOWN)),
                outer.name());
        Compiled compiled = Compiled.of(
                outer,
                inner,
                in(ir.record("X", ""), inner.name()),
                ir.enumOf(ir.name("Mode"), "", "ON", "", "OFF", ""));
        assertReads(compiled, "X", Map.of("t", "x"));
        assertReads(compiled, "Mode", "on");
        assertReads(compiled, "Mode", "new");
        Object unknown = compiled.call("U", "fromJson", Map.of("t", "y"));
        assertEquals("hazard.Inner$Unknown", unknown.getClass().getName());
    }

    @Test
    void manyValuesAreWrapped() {
        Map<String, Decision> cases = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            cases.put("a rather long value of the tag, " + i, i % 2 == 0 ? A : B);
        }
        String source = records(new Decision.ByValue("t", cases, C)).source("U");
        assertTrue(Arrays.stream(source.split("\n")).allMatch(line -> line.length() <= 120), source);
    }
}
