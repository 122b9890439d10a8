package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maps object schemas to records. */
final class RecordMapper {

    private final TypeMapper types;
    private final TypeNames names;
    private final SentTypes sent;

    RecordMapper(TypeMapper types, TypeNames names, SentTypes sent) {
        this.types = types;
        this.names = names;
        this.sent = sent;
    }

    RecordDecl map(Part part, ObjectShape shape, JavaName name, List<JavaName> unions, List<TypeDecl> nested) {
        Schema schema = part.schema();
        return new RecordDecl(
                name,
                properties(part, shape, names.fixedIn(name)),
                shape.additional().map(types::typeOf).orElse(TypeRef.ANY),
                unions,
                nested,
                schema.deprecated(),
                Docs.ofType(schema, name),
                schema.source());
    }

    private List<Property> properties(Part part, ObjectShape shape, Map<String, String> before) {
        NameScope scope = NameScope.ofMembers(name -> ReservedNames.isReservedMember(name) || names.isTypeName(name))
                .keep(before, shape.fields().stream().map(Field::name).toList());
        // A name that is the same in Java is not given to another one that comes before it.
        for (Field field : shape.fields()) {
            if (Identifiers.memberName(field.name()).equals(field.name())) {
                scope.claim(field.name(), List.of(field.name()));
            }
        }
        List<Property> properties = new ArrayList<>();
        for (Field field : shape.fields()) {
            String javaName = scope.claimOrHash(field.name(), candidates(field.name()));
            properties.add(property(field, javaName, part));
        }
        return properties;
    }

    /** Names for a component or parameter, the best first. */
    static List<String> candidates(String wireName) {
        String plain = Identifiers.memberName(wireName);
        return List.of(plain, Identifiers.spelledOutMemberName(wireName), plain + "Value");
    }

    private Property property(Field field, String javaName, Part holder) {
        Schema schema = field.part().schema();
        TypeRef type = types.typeOf(field.part());
        boolean isSecret = schema.writeOnly()
                || schema.format().filter("password"::equals).isPresent()
                || type.equals(new TypeRef.Scalar(ScalarKind.BYTES));
        return new Property(
                javaName,
                field.name(),
                type,
                sent.presence(field, holder, types.isNullable(schema)),
                types.constant(field.part()),
                isSecret,
                schema.deprecated(),
                Docs.ofProperty(schema, type instanceof TypeRef.Named),
                schema.source());
    }
}
