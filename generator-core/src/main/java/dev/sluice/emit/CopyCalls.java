package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.Property;
import dev.sluice.model.TypeRef;

/** Calls of the runtime's {@code Copies}, by which lists and maps become unmodifiable. */
final class CopyCalls {

    private final TypeNames types;

    CopyCalls(TypeNames types) {
        this.types = types;
    }

    static boolean isCollection(TypeRef type) {
        return type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf;
    }

    /** A copy in which null is empty; a value that is no collection as it is. */
    CodeBlock required(TypeRef type, CodeBlock value) {
        return call(type, "", value);
    }

    /** A copy in which null is null; a value that is no collection as it is. */
    CodeBlock orNull(TypeRef type, CodeBlock value) {
        return call(type, "OrNull", value);
    }

    /** The component of a record, copied in its constructor. */
    CodeBlock component(Property property) {
        CodeBlock value = CodeBlock.of("$N", property.javaName());
        return property.isRequired() ? required(property.type(), value) : orNull(property.type(), value);
    }

    private CodeBlock call(TypeRef type, String suffix, CodeBlock value) {
        if (!isCollection(type)) {
            return value;
        }
        String method = (type instanceof TypeRef.ListOf ? "list" : "map") + suffix;
        return CodeBlock.of("$T.$L($L)", types.runtime("Copies"), method, value);
    }
}
