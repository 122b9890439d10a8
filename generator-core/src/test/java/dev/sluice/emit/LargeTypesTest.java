package dev.sluice.emit;

import static dev.sluice.emit.Ir.BOOLEAN;
import static dev.sluice.emit.Ir.DOUBLE;
import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.constant;
import static dev.sluice.emit.Ir.deprecated;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.required;
import static dev.sluice.emit.Ir.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.EnumDecl;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Types that would be beyond what the JVM allows of a class, emitted one by one; whole documents of them are {@code LimitsTest}. */
class LargeTypesTest {
    private final Ir ir = Compiled.ir();

    @Test
    void moreComponentsThanARecordCanHave() {
        List<Property> properties = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> properties.add(required("p" + i, i % 2 == 0 ? LONG : TypeRef.STRING)));
        properties.add(secret("password"));
        properties.add(deprecated(optional("old", list(BOOLEAN))));
        Compiled compiled = Compiled.of(ir.record(ir.name("Wide"), "", properties));
        Object one = compiled.call("Wide", "fromJson", Map.of("p0", 7, "password", "hush", "old", List.of(true)));
        Object same = compiled.call("Wide", "fromJson", Map.of("p0", 7, "password", "hush", "old", List.of(true)));
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, compiled.call("Wide", "fromJson", Map.of("p0", 8)));
        assertEquals(7L, Reflect.call(one, "p0"));
        assertTrue(one.toString().startsWith("Wide[p0=7, "), one.toString());
        assertFalse(one.toString().contains("hush"), one.toString());
        assertEquals(one, Reflect.call(Reflect.call(one, "toBuilder"), "build"));
    }

    @Test
    void exactlyAsManyComponentsAsARecordCanHave() {
        List<Property> properties = new ArrayList<>();
        IntStream.range(0, 126).forEach(i -> properties.add(required("p" + i, DOUBLE)));
        properties.add(optional("last", TypeRef.STRING));
        Compiled compiled = Compiled.of(ir.record(ir.name("Full"), "", properties));
        assertTrue(compiled.load("Full").isRecord());
        Object one = compiled.call("Full", "fromJson", Map.of("p0", 1.5));
        assertEquals(one, compiled.call("Full", "fromJson", Map.of("p0", 1.5)));
        assertTrue(one.toString().contains("p0=1.5"));
    }

    @Test
    void aThousandProperties() {
        List<Property> properties = new ArrayList<>();
        IntStream.range(0, 1000).forEach(i -> properties.add(optional("property" + i, ir.ref("Item"))));
        Compiled compiled = Compiled.of(ir.record(ir.name("Huge"), "", properties), ir.record("Item", ""));
        assertEquals(compiled.call("Huge", "fromJson", Map.of()), compiled.call("Huge", "fromJson", Map.of()));
    }

    @Test
    void fiveThousandValues() {
        List<EnumDecl.Constant> constants = IntStream.range(0, 5000)
                .mapToObj(i -> constant("VALUE_" + i, "value-" + i, ""))
                .toList();
        Compiled compiled = Compiled.of(ir.enumOf(ir.name("Many"), ScalarKind.STRING, "", constants));
        Object last = compiled.call("Many", "of", "value-4999");
        assertSame(Reflect.field(compiled.load("Many"), "VALUE_4999"), last);
        assertSame(last, Reflect.call(last, "known"));
        assertEquals("value-4999", Reflect.call(last, "value"));
        assertEquals("new", Reflect.call(compiled.call("Many", "of", "new"), "value"));
    }

    @Test
    void textsLongerThanAConstantCanBe() {
        String text = "é".repeat(40_000) + "\ud83d\ude00".repeat(20_000);
        Property longConstant = Ir.property("text", "text", TypeRef.STRING, Presence.REQUIRED, text, "");
        Compiled compiled = Compiled.of(ir.record("Long", "", longConstant));
        Object built = Reflect.call(compiled.call("Long", "builder"), "build");
        assertEquals(text, Reflect.call(built, "text"));
    }
}
