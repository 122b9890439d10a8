package dev.sluice.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The Java types that stand for the model's types, marked with {@code @Nullable} where the options ask for it. */
final class TypeNames {

    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName OBJECT = ClassName.get(Object.class);
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName MAP = ClassName.get(Map.class);
    static final TypeName RAW_OBJECT = ParameterizedTypeName.get(MAP, STRING, OBJECT);

    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private final EmitOptions options;
    private final JavaName header;
    private final Set<JavaName> shadowed;

    TypeNames(EmitOptions options) {
        this(options, null, Set.of());
    }

    private TypeNames(EmitOptions options, JavaName header, Set<JavaName> shadowed) {
        this.options = options;
        this.header = header;
        this.shadowed = shadowed;
    }

    /**
     * Names for a place where the simple names of these top-level types mean something else: a nested type, which may
     * be inherited or stand in a header, so that JavaPoet does not know.
     */
    TypeNames where(Set<JavaName> topLevel) {
        return new TypeNames(options, header, topLevel);
    }

    /**
     * Names for a record's header, where its nested types are in scope: JavaPoet, which does not know that, would write
     * {@code Outer.Nested}.
     */
    TypeNames inHeaderOf(JavaName record) {
        return new TypeNames(options, record, shadowed);
    }

    /** A class of the runtime, such as {@code JsonReader}. */
    ClassName runtime(String simpleName) {
        return ClassName.get(options.runtimePackage(), simpleName);
    }

    ClassName of(JavaName name) {
        List<String> simpleNames = name.simpleNames();
        if (header != null && name.equals(header.nested(name.simpleName()))) {
            return ClassName.get("", name.simpleName());
        }
        ClassName type = shadowed.contains(name.topLevel())
                ? ClassName.get("", name.topLevel().toString())
                : ClassName.get(name.packageName(), simpleNames.get(0));
        for (String nested : simpleNames.subList(1, simpleNames.size())) {
            type = type.nestedClass(nested);
        }
        return type;
    }

    /** The type as a type argument, a builder's field or the result of a decoder: never a primitive. */
    TypeName boxed(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public TypeName scalar(TypeRef.Scalar scalar) {
                return TypeNames.this.scalar(scalar.kind());
            }

            @Override
            public TypeName named(TypeRef.Named named) {
                return of(named.name());
            }

            @Override
            public TypeName list(TypeRef.ListOf list) {
                return ParameterizedTypeName.get(LIST, boxed(list.item()));
            }

            @Override
            public TypeName map(TypeRef.MapOf map) {
                return ParameterizedTypeName.get(MAP, STRING, boxed(map.value()));
            }

            @Override
            public TypeName any() {
                return OBJECT;
            }
        });
    }

    /** The type of a value that is always there: a primitive where Java has one. */
    TypeName required(TypeRef type) {
        boolean primitive =
                type instanceof TypeRef.Scalar scalar && scalar.kind().isPrimitive();
        return primitive ? boxed(type).unbox() : boxed(type);
    }

    TypeName nullable(TypeRef type) {
        return nullable(boxed(type));
    }

    TypeName nullable(TypeName type) {
        return options.jspecify()
                ? type.annotated(AnnotationSpec.builder(NULLABLE).build())
                : type;
    }

    /** The type of a record component, its accessor and its setter's parameter. */
    TypeName component(Property property) {
        return property.isRequired() ? required(property.type()) : nullable(property.type());
    }

    private ClassName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> STRING;
            case INT -> ClassName.get(Integer.class);
            case LONG -> ClassName.get(Long.class);
            case DOUBLE -> ClassName.get(Double.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case DATE -> ClassName.get(LocalDate.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BYTES -> runtime("Bytes");
        };
    }
}
