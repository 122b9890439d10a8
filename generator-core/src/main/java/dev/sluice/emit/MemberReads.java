package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;

/** Expressions that read a member of a union, once it is known which. */
final class MemberReads {

    private final UnionDecl union;
    private final EmitContext context;
    private final CodecCalls codecs;
    private final ClassName type;

    MemberReads(UnionDecl union, EmitContext context) {
        this.union = union;
        this.context = context;
        this.codecs = context.codecs();
        this.type = context.types().of(union.name());
    }

    /**
     * Reads a member; what turns out not to fit is {@code Unknown}.
     *
     * @param kind what the value is known to be, or null
     */
    CodeBlock read(int member, String reader, JsonKind kind) {
        UnionDecl.Member read = union.members().get(member);
        boolean always = alwaysFits(read.type(), kind);
        if (read.wrapper().isEmpty()) {
            return always ? codecs.value(reader, read.type()) : orUnknown(reader, codecs.decoder(read.type()));
        }
        ClassName wrapper = type.nestedClass(read.wrapper().get());
        if (always) {
            return CodeBlock.of("new $T($L)", wrapper, codecs.value(reader, read.type()));
        }
        return CodeBlock.of(
                "$L.wrap($L, $T::new, $T::new)",
                reader,
                codecs.decoder(read.type()),
                wrapper,
                type.nestedClass("Unknown"));
    }

    CodeBlock unknown(String reader) {
        return CodeBlock.of("new $T($L.asUnknown())", type.nestedClass("Unknown"), reader);
    }

    private CodeBlock orUnknown(String reader, CodeBlock decoder) {
        return CodeBlock.of("$L.orUnknown($L, $T::new)", reader, decoder, type.nestedClass("Unknown"));
    }

    /** Whether every value of the kind can be read as the type. */
    private boolean alwaysFits(TypeRef type, JsonKind kind) {
        ModelIndex index = context.index();
        if (type instanceof TypeRef.AnyJson || index.isUnion(type)) {
            return true;
        }
        if (kind == JsonKind.OBJECT) {
            return index.isRecord(type);
        }
        ScalarKind scalar = type instanceof TypeRef.Scalar s
                ? s.kind()
                : index.enumDecl(type).map(EnumDecl::kind).orElse(null);
        return kind == JsonKind.STRING && scalar == ScalarKind.STRING
                || kind == JsonKind.BOOLEAN && scalar == ScalarKind.BOOLEAN
                || kind == JsonKind.NUMBER && scalar == ScalarKind.DECIMAL;
    }
}
