package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.TypeText;
import dev.sluice.model.UnionDecl;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be a file or text is a union of the two in a part of a multipart body, and nowhere else. */
class FilePartsTest {

    private static final String FILE = "{type: string, format: binary}";
    private static final String TEXT = "{type: string}";
    private static final String EITHER = "{anyOf: [" + FILE + ", " + TEXT + "]}";

    /** A body, what its only property is where it is sent in parts, and what it is where it is JSON. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments(property(FILE), "Bytes", "Bytes"),
                arguments(property(TEXT), "String", "String"),
                arguments(property(EITHER), "(Bytes | String)", "String"),
                arguments(property("{oneOf: [{type: string, format: uri}, " + FILE + "]}"), "(URI | Bytes)", "String"),
                arguments(property("{anyOf: [" + FILE + ", {type: 'null'}]}"), "Bytes", "Bytes"),
                arguments(property("{anyOf: [" + FILE + ", " + FILE + "]}"), "Bytes", "Bytes"),
                arguments(
                        property("{anyOf: [" + FILE + ", {type: string, enum: [none]}, {type: string, enum: [all]}]}"),
                        "(Bytes | String)",
                        "Body.P"),
                arguments(property("{type: array, items: " + EITHER + "}"), "List<(Bytes | String)>", "List<String>"),
                arguments(
                        property("{anyOf: [" + EITHER + ", {type: array, items: " + FILE + "}]}"),
                        "(Bytes | String | List<Bytes>)",
                        "(String | List<Bytes>)"),
                arguments(property("{$ref: '#/components/schemas/Either'}"), "(Bytes | String)", "String"),
                arguments(
                        "{allOf: [" + property(EITHER) + ", {properties: {p: {description: words}}}]}",
                        "(Bytes | String)",
                        "String"),
                arguments(property("{type: object, properties: {inner: " + EITHER + "}}"), "{String}", "{String}"));
    }

    private static String property(String schema) {
        return "{type: object, properties: {p: " + schema + "}}";
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void areFilesOrText(String body, String inParts, String inJson) {
        assertEquals(inParts, typeIn("multipart/form-data", body));
        assertEquals(inJson, typeIn("application/json", body));
        assertEquals(inJson, typeIn("application/x-www-form-urlencoded", body));
    }

    private static String typeIn(String mediaType, String body) {
        Mapping mapping =
                Mapping.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /x:
                    post:
                      operationId: send
                      requestBody: {content: {MEDIA: {schema: {$ref: '#/components/schemas/Body'}}}}
                      responses: {'204': {description: done}}
                components: {schemas: {Body: BODY, Either: EITHER}}
                """.replace("MEDIA", mediaType).replace("BODY", body).replace("EITHER", EITHER));
        assertEquals(List.of(), mapping.problems());
        TypeIndex types = new TypeIndex(mapping.model().types());
        RecordDecl sent = (RecordDecl) mapping.model().types().get(0);
        return text(sent.properties().get(0).type(), types);
    }

    private static String text(TypeRef type, TypeIndex types) {
        if (type instanceof TypeRef.ListOf list) {
            return "List<" + text(list.item(), types) + ">";
        }
        return types.find(type, UnionDecl.class)
                .map(union -> union.members().stream()
                        .map(member -> text(member.type(), types))
                        .collect(Collectors.joining(" | ", "(", ")")))
                .or(() -> types.find(type, RecordDecl.class)
                        .map(record -> "{" + text(record.properties().get(0).type(), types) + "}"))
                .orElseGet(() -> TypeText.of(type));
    }
}
