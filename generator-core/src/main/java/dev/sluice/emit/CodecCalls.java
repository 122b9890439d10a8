package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;

/**
 * Expressions that read a type with a {@code JsonReader}. There are two kinds: reads of a property's value, which keep
 * what does not fit, and decoders of any value, which leave it unread.
 */
final class CodecCalls {

    private final TypeNames types;

    CodecCalls(TypeNames types) {
        this.types = types;
    }

    /** Reads the value of the property that {@code in.nextName()} named: {@code in.list(ChatMessage::read)}. */
    CodeBlock property(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return switch (scalar.kind()) {
                    case STRING -> CodeBlock.of("in.string()");
                    case INT -> CodeBlock.of("in.int32()");
                    case LONG -> CodeBlock.of("in.int64()");
                    case DOUBLE -> CodeBlock.of("in.float64()");
                    case BOOLEAN -> CodeBlock.of("in.bool()");
                    default -> CodeBlock.of("in.value($L)", decoder(scalar));
                };
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return CodeBlock.of("in.value($L)", decoder(named));
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("in.list($L)", decoder(list.item()));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("in.map($L)", decoder(map.value()));
            }

            @Override
            public CodeBlock any() {
                return CodeBlock.of("in.any()");
            }
        });
    }

    /** A {@code JsonReader.Decoder}: {@code ChatMessage::read}, {@code items -> items.asList(JsonReader::asString)}. */
    CodeBlock decoder(TypeRef type) {
        return decoder(type, 0);
    }

    /** The value that a reader stands at, {@code null} when it does not fit: {@code in.asString()}. */
    CodeBlock value(String reader, TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return CodeBlock.of("$T.read($L)", types.of(named.name()), reader);
        }
        return call(reader, type, 0);
    }

    private CodeBlock decoder(TypeRef type, int depth) {
        if (type instanceof TypeRef.Named named) {
            return CodeBlock.of("$T::read", types.of(named.name()));
        }
        if (type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf) {
            String parameter = parameter(type, depth);
            return CodeBlock.of("$L -> $L", parameter, call(parameter, type, depth + 1));
        }
        ClassName reader = types.runtime("JsonReader");
        return CodeBlock.of("$T::$L", reader, method(type));
    }

    private CodeBlock call(String reader, TypeRef type, int depth) {
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$L.asList($L)", reader, decoder(list.item(), depth));
        }
        if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("$L.asMap($L)", reader, decoder(map.value(), depth));
        }
        return CodeBlock.of("$L.$L()", reader, method(type));
    }

    private static String method(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar ? method(scalar.kind()) : "asAny";
    }

    private static String method(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "asString";
            case INT -> "asInt32";
            case LONG -> "asInt64";
            case DOUBLE -> "asFloat64";
            case DECIMAL -> "asDecimal";
            case BOOLEAN -> "asBool";
            case DATE_TIME -> "asDateTime";
            case DATE -> "asDate";
            case UUID -> "asUuid";
            case URI -> "asUri";
            case BYTES -> "asBytes";
        };
    }

    /** A lambda's parameter; one within another has a number, since it cannot have the same name. */
    private static String parameter(TypeRef type, int depth) {
        String name = type instanceof TypeRef.ListOf ? "items" : "entries";
        return depth == 0 ? name : name + (depth + 1);
    }
}
