package dev.sluice.emit;

import static dev.sluice.emit.Ir.INT;
import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.additional;
import static dev.sluice.emit.Ir.constant;
import static dev.sluice.emit.Ir.deprecated;
import static dev.sluice.emit.Ir.in;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.map;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.required;
import static dev.sluice.emit.Ir.scalar;
import static dev.sluice.emit.Ir.secret;
import static dev.sluice.emit.Ir.with;
import static dev.sluice.emit.Ir.wrapped;
import static dev.sluice.emit.Reflect.assertJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import dev.sluice.model.ValuePath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a document says, what is emitted compiles without a warning and does what it should. */
class HazardTest {
    private final Ir ir = Compiled.ir();

    @Test
    void everyScalarInEveryPosition() {
        List<Property> properties = new ArrayList<>();
        for (ScalarKind kind : ScalarKind.values()) {
            String name = "p" + kind.ordinal();
            TypeRef type = scalar(kind);
            properties.add(required(name, type));
            properties.add(optional(name + "o", type));
            properties.add(Ir.property(name + "n", name + "n", type, Presence.NULLABLE, null, ""));
            properties.add(optional(name + "l", list(type)));
            properties.add(required(name + "ll", list(list(type))));
            properties.add(optional(name + "m", map(type)));
            properties.add(optional(name + "mlm", map(list(map(type)))));
        }
        Compiled compiled = Compiled.of(ir.record(ir.name("All"), "", properties));
        Map<String, Object> sent =
                Map.of("p0", "text", "p0ll", List.of(List.of("a")), "p2mlm", Map.of("k", List.of(Map.of())));
        Map<?, ?> back = (Map<?, ?>) toJson(compiled.call("All", "fromJson", sent));
        sent.forEach((name, value) -> assertEquals(value, back.get(name), name));
    }

    @Test
    void withoutNullnessNothingIsMarked() {
        Compiled compiled = Compiled.of(false, ir.record("Pet", "", optional("name", TypeRef.STRING)));
        assertFalse(compiled.source("Pet").contains("Nullable"));
    }

    @Test
    void nestedTypesThatShadowImports() {
        RecordDecl owner = ir.record(
                "Owner",
                "",
                optional("map", ir.ref("Owner", "Map")),
                required("list", list(ir.ref("Owner", "List"))),
                optional("string", ir.ref("Owner", "String")),
                optional("object", ir.ref("Owner", "Object")),
                optional("jsonProperty", ir.ref("Owner", "JsonProperty")),
                optional("any", TypeRef.ANY),
                optional("text", TypeRef.STRING),
                optional("at", scalar(ScalarKind.DATE_TIME)));
        Compiled.of(with(
                owner,
                ir.record(ir.name("Owner", "Map"), "", List.of(optional("text", TypeRef.STRING))),
                ir.record(ir.name("Owner", "List"), "", List.of(optional("items", list(LONG)))),
                ir.record(ir.name("Owner", "Object"), "", List.of(optional("any", TypeRef.ANY))),
                ir.record(ir.name("Owner", "JsonProperty"), "", List.of()),
                ir.enumOf(ir.name("Owner", "String"), "", "RED", "")));
    }

    @Test
    void inheritedTypesThatShadowImports() {
        UnionDecl union = ir.union(
                ir.name("Shape"),
                "",
                List.of(wrapped("UUID", TypeRef.STRING, ""), ir.member("Circle")),
                new Decision.ByKind(Map.of(JsonKind.OBJECT, new Decision.Leaf(1))));
        RecordDecl circle = ir.record("Circle", "", optional("id", scalar(ScalarKind.UUID)));
        Compiled.of(union, in(circle, union.name()));
    }

    @Test
    void propertiesCalledLikeTheirSurroundings() {
        List<Property> properties = new ArrayList<>();
        String names = "in b name out from json value other that of build items read write fromJson components equals";
        for (String name : names.split(" ")) {
            properties.add(required(name, TypeRef.STRING));
            properties.add(optional(name + "s", list(ir.ref("Names"))));
        }
        List<Property> many = new ArrayList<>(properties);
        IntStream.range(0, 250).forEach(i -> many.add(optional("p" + i, TypeRef.STRING)));
        Compiled compiled =
                Compiled.of(ir.record(ir.name("Names"), "", properties), ir.record(ir.name("ManyNames"), "", many));
        Map<String, Object> sent = Map.of("out", "x", "read", "y", "reads", List.of(Map.of("of", "z")));
        assertJson(sent, compiled.call("Names", "fromJson", sent));
        assertJson(sent, compiled.call("ManyNames", "fromJson", sent));
    }

    @Test
    void enumsOfNumbersAndBooleans() {
        Compiled compiled = Compiled.of(
                ir.enumOf(ir.name("Size"), ScalarKind.LONG, "", List.of(constant("BIG", 5_000_000_000L, ""))),
                ir.enumOf(ir.name("Rate"), ScalarKind.DOUBLE, "", List.of(constant("HALF", new BigDecimal("0.5"), ""))),
                ir.enumOf(ir.name("Truth"), ScalarKind.BOOLEAN, "", List.of(constant("TRUE", true, ""))));
        assertSame(Reflect.field(compiled.load("Size"), "BIG"), compiled.call("Size", "of", 5_000_000_000L));
        assertSame(Reflect.field(compiled.load("Rate"), "HALF"), compiled.call("Rate", "of", 0.5));
        assertSame(Reflect.field(compiled.load("Truth"), "TRUE"), compiled.call("Truth", "of", true));
        assertEquals("Unknown[value=false]", compiled.call("Truth", "of", false).toString());
    }

    @Test
    void strangeNamesInJson() {
        List<String> names = List.of(
                "a\"b",
                "a\\b",
                "a\nb",
                "\u2028",
                "\u2029",
                "\ud800",
                "$",
                "$T",
                "\\u000a",
                "@type",
                "*/",
                "",
                "é",
                "a,b(c",
                "\ud83d\ude00");
        List<Property> properties = new ArrayList<>();
        Map<String, Object> sent = new LinkedHashMap<>();
        for (String name : names) {
            String javaName = "p" + properties.size();
            properties.add(Ir.property(javaName, name, TypeRef.STRING, Presence.REQUIRED, name, name));
            sent.put(name, "value of " + name);
        }
        Compiled compiled = Compiled.of(ir.record(ir.name("Strange"), "", properties));
        Object read = compiled.call("Strange", "fromJson", sent);
        assertJson(sent, read);
        assertEquals(Map.of(), Reflect.call(read, "additionalProperties"));
        Object built = Reflect.call(compiled.call("Strange", "builder"), "build");
        names.forEach(name -> assertEquals(name, ((Map<?, ?>) toJson(built)).get(name)));
    }

    @Test
    void deprecatedThings() {
        RecordDecl old = deprecated(ir.record("Old", "", deprecated(required("list", list(TypeRef.STRING)))));
        RecordDecl user = ir.record("User", "", optional("old", ir.ref("Old")), deprecated(optional("older", LONG)));
        Compiled compiled = Compiled.of(old, user, ir.record("Other", "", optional("user", ir.ref("User"))));
        assertTrue(compiled.load("Old").isAnnotationPresent(Deprecated.class));
        assertTrue(compiled.source("User").contains("@SuppressWarnings(\"deprecation\")"));
        assertFalse(compiled.source("Old").contains("@SuppressWarnings"));
        assertFalse(compiled.source("Other").contains("@SuppressWarnings"));
    }

    @Test
    void typedAdditionalProperties() {
        RecordDecl scores = additional(ir.record("Scores", "", optional("name", TypeRef.STRING)), LONG);
        RecordDecl grid = additional(ir.record("Grid", ""), list(list(ir.ref("Scores"))));
        Compiled compiled = Compiled.of(scores, grid);
        Object read = compiled.call("Scores", "fromJson", Map.of("name", 3L, "a", 1L, "b", "no"));
        assertEquals(Map.of("a", 1L), Reflect.call(read, "additionalPropertyValues"));
        assertJson(Map.of("name", 3L, "a", 1L, "b", "no"), read);
        Object row = List.of(List.of(read));
        Object builder = Reflect.call(compiled.call("Grid", "builder"), "additionalProperty", "row", row);
        Object values = Reflect.call(Reflect.call(builder, "build"), "additionalPropertyValues");
        assertEquals(Map.of("row", row).toString(), values.toString());
    }

    @Test
    void secretsAreNotShown() {
        Compiled compiled = Compiled.of(ir.record("Login", "", secret("password"), optional("user", TypeRef.STRING)));
        Object fits = compiled.call("Login", "fromJson", Map.of("password", "hush", "user", "me"));
        Object misfit = compiled.call("Login", "fromJson", Map.of("password", 4711));
        assertEquals("Login[password=***, user=me, additionalProperties=[]]", fits.toString());
        assertFalse(misfit.toString().contains("4711"), misfit.toString());
    }

    @Test
    void requiredAndNullableIsAlwaysWritten() {
        Property nullable = Ir.property("parent", "parent", TypeRef.STRING, Presence.NULLABLE, null, "");
        Compiled compiled = Compiled.of(ir.record("Node", "", nullable));
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("parent", null);
        assertJson(expected, Reflect.call(compiled.call("Node", "builder"), "build"));
    }

    @Test
    void aUnionsStringAndListGoStraightIntoTheSetter() {
        UnionDecl stop = ir.union(
                ir.name("Request", "Stop"),
                "",
                List.of(
                        wrapped("Text", TypeRef.STRING, ""),
                        wrapped("Items", list(TypeRef.STRING), ""),
                        wrapped("Count", LONG, "")),
                new Decision.ByKind(Map.of(
                        JsonKind.STRING,
                        new Decision.Leaf(0),
                        JsonKind.ARRAY,
                        new Decision.Leaf(1),
                        JsonKind.NUMBER,
                        new Decision.Leaf(2))));
        Compiled compiled =
                Compiled.of(with(ir.record("Request", "", required("stop", ir.ref("Request", "Stop"))), stop));
        assertJson(Map.of("stop", "x"), compiled.call("Request", "of", "x"));
        assertJson(Map.of("stop", List.of("x", "y")), compiled.call("Request", "of", Arrays.asList("x", "y")));
        assertJson(Map.of("stop", 1L), compiled.call("Request", "fromJson", Map.of("stop", 1)));
        assertJson(Map.of("stop", 1.5), compiled.call("Request", "fromJson", Map.of("stop", 1.5)));
    }

    @Test
    void severalListsInAUnionHaveNoSetterOfTheirOwn() {
        UnionDecl input = ir.union(
                ir.name("Input"),
                "",
                List.of(
                        wrapped("Words", list(TypeRef.STRING), ""),
                        wrapped("Numbers", list(LONG), ""),
                        wrapped("Rows", list(list(LONG)), "")),
                new Decision.ByKind(Map.of(
                        JsonKind.ARRAY,
                        new Decision.ByKind(
                                ValuePath.SELF.firstItem(),
                                ordered(
                                        JsonKind.STRING, new Decision.Leaf(0),
                                        JsonKind.NUMBER, new Decision.Leaf(1),
                                        JsonKind.ARRAY, new Decision.Leaf(2)),
                                new Decision.Leaf(0),
                                new Decision.Unknown()))));
        Compiled compiled = Compiled.of(input, ir.record("Request", "", required("input", ir.ref("Input"))));
        assertEquals("Words", read(compiled, "Input", List.of("a")));
        assertEquals("Words", read(compiled, "Input", List.of()));
        assertEquals("Numbers", read(compiled, "Input", List.of(1)));
        assertEquals("Rows", read(compiled, "Input", List.of(List.of(1))));
        assertEquals("Unknown", read(compiled, "Input", List.of(true)));
        assertEquals("Unknown", read(compiled, "Input", List.of("a", 1)));
        assertEquals("Unknown", read(compiled, "Input", "a"));
    }

    @Test
    void propertiesThatAreListsOfGenericTypes() {
        Compiled.of(
                ir.record("Grid", "", required("rows", list(list(INT))), required("cells", list(map(TypeRef.ANY)))));
    }

    private static Object toJson(Object model) {
        return Reflect.call(model, "toJson");
    }

    private static String read(Compiled compiled, String union, Object json) {
        return compiled.call(union, "fromJson", json).getClass().getSimpleName();
    }

    private static Map<JsonKind, Decision> ordered(Object... entries) {
        Map<JsonKind, Decision> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((JsonKind) entries[i], (Decision) entries[i + 1]);
        }
        return map;
    }
}
