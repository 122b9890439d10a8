package dev.sluice.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The annotations of emitted code. */
final class Annotations {

    static final AnnotationSpec OVERRIDE =
            AnnotationSpec.builder(Override.class).build();
    static final AnnotationSpec DEPRECATED =
            AnnotationSpec.builder(Deprecated.class).build();

    private static final String JACKSON = "com.fasterxml.jackson.annotation";

    private Annotations() {}

    /** Lets any {@code ObjectMapper} read the type, by the factory method that carries this. */
    static AnnotationSpec jsonCreator() {
        ClassName creator = ClassName.get(JACKSON, "JsonCreator");
        return AnnotationSpec.builder(creator)
                .addMember("mode", "$T.DELEGATING", creator.nestedClass("Mode"))
                .build();
    }

    static AnnotationSpec jsonProperty(String wireName) {
        return AnnotationSpec.builder(ClassName.get(JACKSON, "JsonProperty"))
                .addMember("value", Literals.string(wireName))
                .build();
    }

    static AnnotationSpec suppressWarnings(String warning) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", Literals.string(warning))
                .build();
    }
}
