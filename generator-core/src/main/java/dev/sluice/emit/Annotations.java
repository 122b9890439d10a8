package dev.sluice.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.sluice.model.JavaName;
import java.util.List;

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

    /** From a user's text without the {@code @}: a full class name, with arguments or without. */
    static AnnotationSpec parse(String text) {
        int open = text.indexOf('(');
        String type = open < 0 ? text : text.substring(0, open);
        JavaName name = JavaName.parse(type.strip());
        List<String> simpleNames = name.simpleNames();
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(ClassName.get(
                name.packageName(),
                simpleNames.get(0),
                simpleNames.subList(1, simpleNames.size()).toArray(String[]::new)));
        String arguments =
                open < 0 ? "" : text.substring(open + 1, text.lastIndexOf(')')).strip();
        return arguments.isEmpty()
                ? annotation.build()
                : annotation.addMember("value", "$L", arguments).build(); // several are written as they are, too
    }

    static AnnotationSpec suppressWarnings(String warning) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", Literals.string(warning))
                .build();
    }
}
