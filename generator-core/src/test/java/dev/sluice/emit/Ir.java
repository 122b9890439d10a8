package dev.sluice.emit;

import dev.sluice.model.Decision;
import dev.sluice.model.Doc;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.JsonKind;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.SourceRef;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Short ways to write the model by hand. */
final class Ir {

    static final TypeRef LONG = new TypeRef.Scalar(ScalarKind.LONG);
    static final TypeRef INT = new TypeRef.Scalar(ScalarKind.INT);
    static final TypeRef DOUBLE = new TypeRef.Scalar(ScalarKind.DOUBLE);
    static final TypeRef BOOLEAN = new TypeRef.Scalar(ScalarKind.BOOLEAN);

    private final String packageName;

    Ir(String packageName) {
        this.packageName = packageName;
    }

    JavaName name(String... simpleNames) {
        return new JavaName(packageName, List.of(simpleNames));
    }

    TypeRef ref(String... simpleNames) {
        return new TypeRef.Named(name(simpleNames));
    }

    static TypeRef list(TypeRef item) {
        return new TypeRef.ListOf(item);
    }

    static TypeRef map(TypeRef value) {
        return new TypeRef.MapOf(value);
    }

    static TypeRef scalar(ScalarKind kind) {
        return new TypeRef.Scalar(kind);
    }

    static SourceRef at(String pointer) {
        return new SourceRef("openapi.yaml", pointer, 1, 1);
    }

    static Property required(String javaName, String wireName, TypeRef type, String doc) {
        return property(javaName, wireName, type, Presence.REQUIRED, null, doc);
    }

    static Property required(String name, TypeRef type) {
        return required(name, name, type, "");
    }

    static Property optional(String javaName, String wireName, TypeRef type, String doc) {
        return property(javaName, wireName, type, Presence.OPTIONAL, null, doc);
    }

    static Property optional(String name, TypeRef type) {
        return optional(name, name, type, "");
    }

    static Property constant(String name, Object value) {
        return property(name, name, TypeRef.STRING, Presence.REQUIRED, value, "always `" + value + "`");
    }

    static Property property(
            String javaName, String wireName, TypeRef type, Presence presence, Object constant, String doc) {
        return new Property(
                javaName,
                wireName,
                type,
                presence,
                Optional.ofNullable(constant),
                false,
                false,
                Doc.of(doc),
                at("/properties/" + wireName));
    }

    static Property secret(String name) {
        Property plain = optional(name, TypeRef.STRING);
        return new Property(
                name, name, plain.type(), plain.presence(), plain.constant(), true, false, plain.doc(), plain.source());
    }

    static Property deprecated(Property plain) {
        return new Property(
                plain.javaName(),
                plain.wireName(),
                plain.type(),
                plain.presence(),
                plain.constant(),
                plain.secret(),
                true,
                plain.doc(),
                plain.source());
    }

    RecordDecl record(String name, String doc, Property... properties) {
        return record(name(name), doc, List.of(properties));
    }

    RecordDecl record(JavaName name, String doc, List<Property> properties) {
        return new RecordDecl(
                name, properties, TypeRef.ANY, List.of(), List.of(), false, Doc.of(doc), at(pointer(name)));
    }

    static RecordDecl in(RecordDecl decl, JavaName... unions) {
        return new RecordDecl(
                decl.name(),
                decl.properties(),
                decl.additional(),
                List.of(unions),
                decl.nested(),
                decl.deprecated(),
                decl.doc(),
                decl.source());
    }

    static RecordDecl with(RecordDecl decl, TypeDecl... nested) {
        return new RecordDecl(
                decl.name(),
                decl.properties(),
                decl.additional(),
                decl.unions(),
                List.of(nested),
                decl.deprecated(),
                decl.doc(),
                decl.source());
    }

    static RecordDecl additional(RecordDecl decl, TypeRef additional) {
        return new RecordDecl(
                decl.name(),
                decl.properties(),
                additional,
                decl.unions(),
                decl.nested(),
                decl.deprecated(),
                decl.doc(),
                decl.source());
    }

    static RecordDecl deprecated(RecordDecl decl) {
        return new RecordDecl(
                decl.name(),
                decl.properties(),
                decl.additional(),
                decl.unions(),
                decl.nested(),
                true,
                decl.doc(),
                decl.source());
    }

    EnumDecl enumOf(JavaName name, String doc, String... javaNamesAndDocs) {
        List<EnumDecl.Constant> constants = new ArrayList<>();
        for (int i = 0; i < javaNamesAndDocs.length; i += 2) {
            String javaName = javaNamesAndDocs[i];
            constants.add(constant(javaName, javaName.toLowerCase(Locale.ROOT), javaNamesAndDocs[i + 1]));
        }
        return enumOf(name, ScalarKind.STRING, doc, constants);
    }

    EnumDecl enumOf(JavaName name, ScalarKind kind, String doc, List<EnumDecl.Constant> constants) {
        return new EnumDecl(name, kind, constants, false, Doc.of(doc), at(pointer(name)));
    }

    static EnumDecl.Constant constant(String javaName, Object value, String doc) {
        return new EnumDecl.Constant(javaName, value, Doc.of(doc));
    }

    UnionDecl union(
            JavaName name,
            String doc,
            List<UnionDecl.Member> members,
            Decision decision,
            EnumDecl.Constant... constants) {
        return new UnionDecl(
                name,
                members,
                decision,
                List.of(constants),
                List.of(),
                List.of(),
                false,
                Doc.of(doc),
                at(pointer(name)));
    }

    static UnionDecl with(UnionDecl decl, TypeDecl... nested) {
        return new UnionDecl(
                decl.name(),
                decl.members(),
                decl.decision(),
                decl.constants(),
                decl.unions(),
                List.of(nested),
                decl.deprecated(),
                decl.doc(),
                decl.source());
    }

    static UnionDecl in(UnionDecl decl, JavaName... unions) {
        return new UnionDecl(
                decl.name(),
                decl.members(),
                decl.decision(),
                decl.constants(),
                List.of(unions),
                decl.nested(),
                decl.deprecated(),
                decl.doc(),
                decl.source());
    }

    /** A union of records of these names, each by its value of the property: {@code {{value, name}, …}}. */
    UnionDecl tagged(String name, String doc, String property, String[][] members) {
        List<UnionDecl.Member> list = new ArrayList<>();
        Map<String, Decision> cases = new LinkedHashMap<>();
        for (String[] member : members) {
            cases.put(member[0], new Decision.Leaf(list.size()));
            list.add(member(member[1]));
        }
        return union(name(name), doc, list, new Decision.ByValue(property, cases, new Decision.Unknown()));
    }

    /** A decision that gives each kind to the member of the same position. */
    static Decision byKind(JsonKind... kinds) {
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        for (JsonKind kind : kinds) {
            cases.put(kind, new Decision.Leaf(cases.size()));
        }
        return new Decision.ByKind(cases);
    }

    UnionDecl.Member member(String... name) {
        return new UnionDecl.Member(ref(name), Optional.empty(), Doc.NONE);
    }

    static UnionDecl.Member wrapped(String wrapper, TypeRef type, String doc) {
        return new UnionDecl.Member(type, Optional.of(wrapper), Doc.of(doc));
    }

    private static String pointer(JavaName name) {
        return "/components/schemas/" + String.join("/properties/", name.simpleNames());
    }
}
