package dev.sluice.emit;

import dev.sluice.model.Additions;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeDecl;
import java.util.Map;
import java.util.Set;

/**
 * What every emitter needs to know.
 *
 * @param options what can be chosen
 * @param index the declarations by name
 * @param types Java types for the model's types
 * @param codecs expressions that read them
 * @param additions what types have besides, on the user's request
 */
record EmitContext(
        EmitOptions options, ModelIndex index, TypeNames types, CodecCalls codecs, Map<JavaName, Additions> additions) {

    static EmitContext of(ApiModel model, EmitOptions options) {
        TypeNames types = new TypeNames(options);
        return new EmitContext(options, new ModelIndex(model), types, new CodecCalls(types), model.additions());
    }

    /** The same for the inside of a declaration, where a top-level type may be hidden by a nested one. */
    EmitContext inside(TypeDecl decl) {
        Set<JavaName> shadowed = index.shadowedIn(decl);
        if (shadowed.isEmpty()) {
            return this;
        }
        TypeNames names = types.where(shadowed);
        return new EmitContext(options, index, names, new CodecCalls(names), additions);
    }
}
