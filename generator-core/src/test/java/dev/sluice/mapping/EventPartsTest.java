package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.StreamResult;
import dev.sluice.model.StreamResult.Assembled;
import dev.sluice.model.StreamResult.Part;
import dev.sluice.model.StreamResult.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** From events of several types to where in the answer each of them belongs. */
class EventPartsTest {

    private static final String ANSWER = """
            Answer:
              type: object
              required: [id, parts]
              properties:
                id: {type: string}
                parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
                message: {type: object, properties: {steps: {type: array, items: {$ref: '#/components/schemas/Step'}}}}
                end: {enum: [done, cut]}
            Part: {type: object, properties: {kind: {enum: [text]}, text: {type: string}, data: {}}}
            Step: {type: object, properties: {id: {type: string}, call: {type: object, properties: {args: {type: string}}}}}
            """;

    private static final String BEGIN =
            "Begin|it: {type: object, properties: {id: {type: string}, parts: {type: array, items: {type: string}}}}";

    private record Case(String name, String events, String found) {}

    private static final List<Case> CASES = List.of(
            new Case("an element, and more of it", """
                    %s
                    Start|index: {type: integer}, part: {$ref: '#/components/schemas/Part'}
                    More|index: {type: integer}, delta: {type: object, properties: {text: {type: string}}}
                    """.formatted(BEGIN), """
                    Begin.it is all
                    Start.part in parts[index]
                    More.delta in parts[index]
                    append parts/text"""),
            new Case("an element inside, of which the event says which", """
                    %s
                    Stepping|index: {type: integer}, delta: {type: object, properties: {message: {type: object, properties: {steps: {type: object, properties: {call: {type: object, properties: {args: {type: string}}}}}}}}}
                    """.formatted(BEGIN), """
                    Begin.it is all
                    Stepping.delta around [index]
                    append message/steps/call/args
                    items message/steps"""),
            new Case("some properties, and one of the same name", """
                    %s
                    Change|delta: {type: object, properties: {end: {enum: [done, cut]}}}, end: {enum: [done, cut]}
                    """.formatted(BEGIN), """
                    Begin.it is all
                    Change.delta around
                    Change.end as end
                    last end"""),
            new Case("the text of any JSON", """
                    %s
                    More|index: {type: integer}, delta: {type: object, properties: {text: {type: string}, json: {type: string}}}
                    """.formatted(BEGIN), """
                    Begin.it is all
                    More.delta in parts[index]
                    append parts/text
                    append parts/json
                    jsontext parts/json to data"""),
            new Case("a whole of another type at the end", """
                    Piece|text: {type: string}
                    Finished|it: {type: object, properties: {id: {type: string}, parts: {type: array, items: {type: string}}}}
                    """, "Finished.it is all"),
            new Case(
                    "only as it begins",
                    BEGIN + "\nPiece|said: {type: string}",
                    "none of its events holds what the whole requires: id, parts"),
            new Case("what has its name and is something else", """
                    %s
                    Change|parts: {type: object, properties: {sum: {type: integer}}}, id: {type: object, properties: {n: {type: integer}}}
                    More|index: {type: integer}, delta: {type: object, properties: {text: {type: string}}}
                    """.formatted(BEGIN), """
                    Begin.it is all
                    More.delta in parts[index]
                    append parts/text"""),
            new Case("an error", """
                    %s
                    Failure|error: {type: object, properties: {id: {type: string}}}
                    More|index: {type: integer}, delta: {type: object, properties: {text: {type: string}}}
                    """.formatted(BEGIN), """
                    Begin.it is all
                    More.delta in parts[index]
                    append parts/text"""));

    @TestFactory
    Stream<DynamicTest> findsWhereEventsBelong() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertEquals(each.found(), text(FoldMappingTest.result(document(each))))));
    }

    /** Each line of the events is a name with its properties, beside a constant that tells it from others. */
    private static Mapping document(Case each) {
        StringBuilder schemas = new StringBuilder(ANSWER).append("Event:\n  oneOf:\n");
        List<String> events = each.events().lines().toList();
        events.forEach(event -> schemas.append("    - {$ref: '#/components/schemas/%s'}\n".formatted(name(event))));
        events.forEach(event ->
                schemas.append("%1$s: {type: object, required: [event], properties: {event: {const: %1$s}, %2$s}}\n"
                        .formatted(name(event), event.substring(event.indexOf('|') + 1))));
        return Mapping.of(FoldMappingTest.DOCUMENT.formatted(FoldMappingTest.ANSWER)
                + schemas.toString().indent(4));
    }

    private static String name(String event) {
        return event.substring(0, event.indexOf('|'));
    }

    private static String text(StreamResult result) {
        if (!(result instanceof Assembled assembled)) {
            return ((StreamResult.None) result).reason();
        }
        return Stream.concat(
                        assembled.parts().stream().map(EventPartsTest::text),
                        assembled.rules().stream().map(FoldMappingTest::text))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Part part) {
        String sent = part.event().simpleName() + "." + part.accessor();
        if (part.place() instanceof Place.Element element) {
            return sent + " in " + element.list() + "[" + element.index() + "]";
        }
        if (part.place() instanceof Place.Member member) {
            return sent + " as " + member.name();
        }
        return part.place() instanceof Place.Around around
                ? sent + " around"
                        + around.index().map(index -> " [" + index + "]").orElse("")
                : sent + " is all";
    }
}
