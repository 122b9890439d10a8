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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms in which a property's value can be given to its setter: as it is, a list as varargs, and a union's string, file
 * or list without its wrapper.
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
        Map<TypeName, Form> forms = new LinkedHashMap<>();
        add(forms, mainType(property), null);
        if (property.type() instanceof TypeRef.ListOf list) {
            addVarargs(forms, list, property.javaName());
        }
        context.index().union(property.type()).ifPresent(union -> addUnwrapped(forms, union, property.javaName()));
        return List.copyOf(forms.values());
    }

    /** Two forms of one type would be one signature: the first is kept. */
    private static void add(Map<TypeName, Form> forms, TypeName type, CodeBlock conversion) {
        forms.putIfAbsent(type.withoutAnnotations(), new Form(type, conversion));
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
    private void addVarargs(Map<TypeName, Form> forms, TypeRef.ListOf list, String name) {
        TypeName item = types.boxed(list.item());
        if (item instanceof ClassName) {
            add(forms, ArrayTypeName.of(item), CodeBlock.of("$T.asList($N)", Arrays.class, name));
        }
    }

    /** Forms without the wrapper: of a scalar that is an object, of what is named, and of a list if it is the only one. */
    private void addUnwrapped(Map<TypeName, Form> forms, UnionDecl union, String name) {
        List<UnionDecl.Member> lists = new ArrayList<>();
        for (UnionDecl.Member member : union.members()) {
            if (member.wrapper().isPresent() && isDirect(member.type())) {
                add(forms, types.boxed(member.type()), wrapped(union, member, CodeBlock.of("$N", name)));
            } else if (member.type() instanceof TypeRef.ListOf) {
                lists.add(member);
            }
        }
        // Several lists would have one erasure.
        if (lists.size() == 1) {
            TypeRef.ListOf list = (TypeRef.ListOf) lists.get(0).type();
            CodeBlock copy = new CopyCalls(types).required(list, CodeBlock.of("$N", name));
            add(forms, list(list), wrapped(union, lists.get(0), copy));
            addVarargs(forms, list, name);
        }
    }

    private static boolean isDirect(TypeRef type) {
        return type instanceof TypeRef.Named
                || type instanceof TypeRef.Scalar scalar && !scalar.kind().isPrimitive();
    }

    private CodeBlock wrapped(UnionDecl union, UnionDecl.Member member, CodeBlock value) {
        ClassName wrapper = types.of(union.name()).nestedClass(member.wrapper().orElseThrow());
        return CodeBlock.of("new $T($L)", wrapper, value);
    }
}
