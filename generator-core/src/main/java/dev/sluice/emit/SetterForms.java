package dev.sluice.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.sluice.model.Property;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The forms in which a property's value can be given to its setter: as it is, a list as varargs, and a union's string or
 * list without its wrapper.
 */
final class SetterForms {

    private final EmitContext context;
    private final TypeNames types;

    SetterForms(EmitContext context) {
        this.context = context;
        this.types = context.types();
    }

    /**
     * A form.
     *
     * @param type the parameter's type; an array for varargs
     * @param conversion the value in the property's main form; null for the main form itself
     */
    record Form(TypeName type, CodeBlock conversion) {
        boolean isMain() {
            return conversion == null;
        }

        boolean isVarargs() {
            return type instanceof ArrayTypeName;
        }
    }

    /** The main form first. */
    List<Form> of(Property property) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(mainType(property), null));
        if (property.type() instanceof TypeRef.ListOf list) {
            addVarargs(forms, list, property.javaName());
        }
        context.index().union(property.type()).ifPresent(union -> addUnwrapped(forms, union, property.javaName()));
        return forms;
    }

    private TypeName mainType(Property property) {
        if (!(property.type() instanceof TypeRef.ListOf list)) {
            return types.component(property);
        }
        TypeName type = list(list);
        return property.isRequired() ? type : types.nullable(type);
    }

    /** A list of any subtype of the items. */
    private TypeName list(TypeRef.ListOf list) {
        TypeName item = types.boxed(list.item());
        boolean named = list.item() instanceof TypeRef.Named;
        return ParameterizedTypeName.get(TypeNames.LIST, named ? WildcardTypeName.subtypeOf(item) : item);
    }

    /** Not for items of generic types: an array of these warns of heap pollution. */
    private void addVarargs(List<Form> forms, TypeRef.ListOf list, String name) {
        TypeName item = types.boxed(list.item());
        if (item instanceof ClassName) {
            forms.add(new Form(ArrayTypeName.of(item), CodeBlock.of("$T.asList($N)", Arrays.class, name)));
        }
    }

    private void addUnwrapped(List<Form> forms, UnionDecl union, String name) {
        ClassName type = types.of(union.name());
        only(union, TypeRef.Scalar.class)
                .ifPresent(member -> forms.add(new Form(
                        TypeNames.STRING,
                        CodeBlock.of(
                                "new $T($N)", type.nestedClass(member.wrapper().orElseThrow()), name))));
        only(union, TypeRef.ListOf.class).ifPresent(member -> {
            TypeRef.ListOf list = (TypeRef.ListOf) member.type();
            ClassName wrapper = type.nestedClass(member.wrapper().orElseThrow());
            forms.add(
                    new Form(list(list), CodeBlock.of("new $T($T.list($N))", wrapper, types.runtime("Copies"), name)));
            addVarargs(forms, list, name);
        });
    }

    /** The member that is a string, or a list: none if there are several, whose setters would have one erasure. */
    private static Optional<UnionDecl.Member> only(UnionDecl union, Class<? extends TypeRef> kind) {
        List<UnionDecl.Member> members = union.members().stream()
                .filter(member -> member.wrapper().isPresent())
                .filter(member -> kind == TypeRef.Scalar.class
                        ? member.type().equals(TypeRef.STRING)
                        : kind.isInstance(member.type()))
                .toList();
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }
}
