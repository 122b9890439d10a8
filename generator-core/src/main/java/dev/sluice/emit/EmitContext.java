package dev.sluice.emit;

import dev.sluice.model.ApiModel;

/**
 * What every emitter needs to know.
 *
 * @param options what can be chosen
 * @param index the declarations by name
 * @param types Java types for the model's types
 * @param codecs expressions that read them
 */
record EmitContext(EmitOptions options, ModelIndex index, TypeNames types, CodecCalls codecs) {

    static EmitContext of(ApiModel model, EmitOptions options) {
        TypeNames types = new TypeNames(options);
        return new EmitContext(options, new ModelIndex(model), types, new CodecCalls(types));
    }
}
