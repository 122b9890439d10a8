package dev.sluice.mapping;

import dev.sluice.model.Doc;
import dev.sluice.model.JavaName;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the document says in words. */
final class Docs {

    private Docs() {}

    /** A schema's description, else its title. */
    static Doc of(Schema schema) {
        String text = schema.description().or(schema::title).orElse("");
        return new Doc(text, schema.constraints());
    }

    /** The same for the type that a schema becomes: many a tool writes a title that only repeats the name. */
    static Doc ofType(Schema schema, JavaName name) {
        Doc doc = of(schema);
        return letters(doc.text()).equalsIgnoreCase(letters(name.simpleName())) ? new Doc("", doc.constraints()) : doc;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A property's own words; what it refers to has its own, unless no type is emitted for that. */
    static Doc ofProperty(Schema property, boolean typeHasDoc) {
        if (property.isRef() && !typeHasDoc && property.description().isEmpty()) {
            return property.target().map(target -> ofProperty(target, false)).orElse(Doc.NONE);
        }
        return new Doc(property.description().orElse(""), property.constraints());
    }

    /** The summary and description of an operation or parameter. */
    static Doc of(Node node) {
        String text = Stream.of("summary", "description")
                .map(key -> node.get(key).text())
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return new Doc(text, List.of());
    }
}
