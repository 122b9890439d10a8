package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** From the events of a stream and what the operation answers in one piece to how the one becomes the other. */
class FoldMappingTest {

    static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /ask:
                post:
                  operationId: ask
                  requestBody: {content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}}
                  responses:
                    '200':
                      description: ok
                      content:
                        %s
                        text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}
            components:
              schemas:
            """;
    static final String ANSWER = "application/json: {schema: {$ref: '#/components/schemas/Answer'}}";

    private static StreamResult result(String answer, String schemas) {
        return result(Mapping.of(DOCUMENT.formatted(answer) + schemas.indent(4)));
    }

    static StreamResult result(Mapping mapping) {
        Operation ask = mapping.model()
                .client()
                .orElseThrow()
                .groups()
                .get(0)
                .operations()
                .get(0);
        return ask.response() instanceof ResponseShape.JsonOrEvents either
                ? either.events().result()
                : ((ResponseShape.Events) ask.response()).events().result();
    }

    private static String rules(String schemas) {
        return rules((StreamResult.Folded) result(ANSWER, schemas));
    }

    static String rules(StreamResult.Folded folded) {
        assertEquals("com.acme.AskStream", folded.stream().toString());
        return folded.rules().stream().map(FoldMappingTest::text).collect(Collectors.joining("\n"));
    }

    static String text(StreamResult.FoldRule rule) {
        String kind = rule.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + rule.path();
        if (rule instanceof StreamResult.Rename rename) {
            return kind + " to " + rename.name();
        }
        if (rule instanceof StreamResult.Merge merge) {
            return kind + " by " + merge.property();
        }
        if (rule instanceof StreamResult.JsonText json) {
            return kind + " to " + json.name();
        }
        if (rule instanceof StreamResult.Constant constant) {
            return kind + " " + constant.ofChunk() + " to " + constant.ofAnswer();
        }
        return rule instanceof StreamResult.TextItem item
                ? kind + " {" + item.tag() + ": " + item.value() + ", " + item.property() + "}"
                : kind;
    }

    @Test
    void whatIsInPiecesGrowsAndWhatNamesThingsDoesNot() {
        assertEquals("""
                last id
                last choices/finish
                last choices/stop_reason
                last choices/delta/role
                append choices/delta/text
                append choices/delta/tags
                last choices/delta/calls/id
                append choices/delta/calls/function/arguments
                last choices/delta/calls/function/name
                last object
                constant object chunk to whole
                indexed choices
                rename choices/delta to message
                constant choices/delta/role assistant to assistant
                indexed choices/delta/calls""", rules("""
                Event:
                  type: object
                  properties:
                    id: {type: string}
                    model_version: {type: string}
                    choices: {type: array, items: {$ref: '#/components/schemas/Choice'}}
                    object: {const: chunk}
                    usage: {type: object, properties: {n: {type: integer}}}
                Choice:
                  type: object
                  properties:
                    index: {type: integer}
                    finish: {enum: [stop, length]}
                    stop_reason: {type: string}
                    delta:
                      type: object
                      properties:
                        role: {type: string}
                        text: {type: string}
                        tags: {type: array, items: {type: object, properties: {tag: {type: string}}}}
                        calls:
                          type: array
                          items:
                            type: object
                            properties:
                              index: {type: number}
                              id: {type: string}
                              function: {type: object, properties: {arguments: {type: string}, name: {type: string}}}
                Answer:
                  type: object
                  required: [id, model_version, choices, object]
                  properties:
                    id: {type: string}
                    model_version: {type: string}
                    object: {const: whole}
                    usage: {type: object, properties: {n: {type: integer}}}
                    choices:
                      type: array
                      items:
                        type: object
                        properties:
                          index: {type: integer}
                          finish: {enum: [stop, length]}
                          message:
                            type: object
                            required: [role]
                            properties: {role: {const: assistant}, text: {type: string}}
                """));
    }

    @Test
    void textAmongPartsBecomesAPart() {
        assertEquals("""
                append delta/content
                rename delta to message
                textitem delta/content {type: text, text}""", rules("""
                Content: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Part'}}]}
                Part: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/File'}]}
                Text: {type: object, required: [type, text], properties: {type: {const: text}, text: {type: string}}}
                File: {type: object, required: [type, file], properties: {type: {const: file}, file: {type: string}}}
                Event: {type: object, properties: {delta: {type: object, properties: {content: {$ref: '#/components/schemas/Content'}}}}}
                Answer: {type: object, properties: {message: {type: object, properties: {content: {$ref: '#/components/schemas/Content'}}}}}
                """));
    }

    @Test
    void bytesGoOn() {
        assertEquals("last type\nappend audio", rules("""
                Event: {oneOf: [{$ref: '#/components/schemas/Delta'}, {$ref: '#/components/schemas/Done'}]}
                Delta: {type: object, required: [type], properties: {type: {const: delta}, audio: {type: string, format: byte}}}
                Done: {type: object, required: [type], properties: {type: {const: done}, usage: {type: integer}}}
                Answer: {type: object, required: [audio], properties: {audio: {type: string, format: byte}}}
                """));
    }

    @Test
    void theEventsThatHoldTheAnswer() {
        StreamResult.Carried carried = (StreamResult.Carried) result(ANSWER, """
                Answer: {type: object, properties: {id: {type: string}}}
                Begin: {type: object, required: [type], properties: {type: {const: created}, answer: {$ref: '#/components/schemas/Answer'}}}
                Delta: {type: object, required: [type], properties: {type: {const: delta}, text: {type: string}}}
                Done: {type: object, required: [type], properties: {type: {const: done}, data: {type: object, properties: {answer: {$ref: '#/components/schemas/Answer'}}}}}
                Event: {oneOf: [{$ref: '#/components/schemas/Begin'}, {$ref: '#/components/schemas/Delta'}, {$ref: '#/components/schemas/Done'}]}
                """);
        assertEquals(
                Map.of("Begin", List.of("answer"), "Done", List.of("data", "answer")),
                carried.carriers().stream()
                        .collect(Collectors.toMap(
                                carrier -> carrier.event().simpleName(), StreamResult.Carrier::accessors)));
        assertEquals(new TypeRef.Named(JavaName.of("com.acme.model", "Answer")), carried.type());
    }

    private record Absent(String name, String answer, String schemas, String reason) {}

    private static final List<Absent> ABSENT = List.of(
            new Absent(
                    "no answer in one piece",
                    "",
                    "Event: {type: object, properties: {text: {type: string}}}",
                    "the operation answers nothing but events, so that the whole has no type"),
            new Absent(
                    "text",
                    "application/json: {schema: {type: object, properties: {text: {type: string}}}}",
                    "Event: {type: string}",
                    "its events have no type"),
            new Absent(
                    "an answer without properties",
                    "application/json: {schema: {type: array, items: {type: string}}}",
                    "Event: {type: object, properties: {text: {type: string}}}",
                    "the whole is no object of declared properties"),
            new Absent("other properties", ANSWER, """
                    Event: {type: object, properties: {progress: {type: integer}}}
                    Answer: {type: object, required: [id, data], properties: {id: {type: string}, data: {type: string}}}
                    """, "none of its events holds what the whole requires: id, data"),
            new Absent("something else", ANSWER, """
                    Event: {type: object, properties: {status: {type: string}, total: {type: integer}}}
                    Answer: {type: object, properties: {status: {type: string}}}
                    """, "nothing in its events is a piece of the whole"),
            new Absent(
                    "a state after another", ANSWER.replace("Answer", "Event"), """
                    Event: {type: object, required: [id, status], properties: {id: {type: string}, status: {type: string}, done: {type: integer}}}
                    """, "each of its events is a whole"),
            new Absent(
                    "an answer that is empty yet",
                    ANSWER,
                    """
                    Answer: {type: object, properties: {id: {type: string}}}
                    MessageStart: {type: object, required: [type], properties: {type: {const: start}, message: {$ref: '#/components/schemas/Answer'}}}
                    Delta: {type: object, required: [type], properties: {type: {const: delta}, text: {type: string}}}
                    Event: {oneOf: [{$ref: '#/components/schemas/MessageStart'}, {$ref: '#/components/schemas/Delta'}]}
                    """,
                    "only the event that begins the stream holds the whole"));

    @TestFactory
    Stream<DynamicTest> noResult() {
        return ABSENT.stream()
                .map(absent -> DynamicTest.dynamicTest(
                        absent.name(),
                        () -> assertEquals(
                                new StreamResult.None(absent.reason()), result(absent.answer(), absent.schemas()))));
    }
}
