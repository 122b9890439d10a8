package dev.sluice.emit;

import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.in;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Reflect.assertJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.Decision;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Unions that a decision is tried on: which member a value becomes, and that it is written back as it was read. */
final class Decided {

    static final Decision UNKNOWN = new Decision.Unknown();
    static final Decision A = new Decision.Leaf(0);
    static final Decision B = new Decision.Leaf(1);
    static final Decision C = new Decision.Leaf(2);

    private static final Ir IR = Compiled.ir();

    /** A union {@code U} of records {@code A}, {@code B} and {@code C}. */
    static Compiled records(Decision decision) {
        UnionDecl union = IR.union(IR.name("U"), "", List.of(IR.member("A"), IR.member("B"), IR.member("C")), decision);
        List<TypeDecl> types = new ArrayList<>(List.of(union));
        for (String name : List.of("A", "B", "C")) {
            RecordDecl member = IR.record(name, "", optional("a", LONG));
            types.add(in(member, union.name()));
        }
        return Compiled.of(types.toArray(TypeDecl[]::new));
    }

    /** JSON becomes the member of this simple name, or {@code Unknown}, and is written back as it was. */
    static void assertReads(Compiled compiled, String expected, Object json) {
        Object read = compiled.call("U", "fromJson", json);
        assertEquals(expected, read.getClass().getSimpleName(), json.toString());
        assertJson(json, read);
    }

    static Map<String, Decision> cases(Object... entries) {
        return ordered(entries);
    }

    /** What leads where, as pairs. */
    @SuppressWarnings("unchecked")
    static <K> Map<K, Decision> ordered(Object... entries) {
        Map<K, Decision> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((K) entries[i], (Decision) entries[i + 1]);
        }
        return map;
    }

    private Decided() {}
}
