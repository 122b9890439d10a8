package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.JacksonFlavour;
import dev.sluice.model.ApiModel;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example that an independent validator accepts is read and written back equal, and each union in it was read as a
 * member whose schema the validator accepts for that value. Prints a table for each document.
 */
@Tag("corpus")
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of moderate size: the validator and the compiler take minutes for the largest. */
    private static final List<String> DOCUMENTS = List.of("pinecone-assistant", "tgi", "ollama", "museum", "notion");

    @TestFactory
    Stream<DynamicTest> validExamplesComeThrough() throws IOException {
        return Corpus.documents().stream()
                .filter(document -> DOCUMENTS.contains(document.name()))
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> check(document)));
    }

    private static void check(Corpus.Document document) throws Exception {
        JsonNode tree = Examples.document(document.file());
        ApiModel model = GeneratedCode.model(document, JacksonFlavour.JACKSON_2);
        List<Examples.Example> examples = Examples.of(tree, model);
        assertFalse(examples.isEmpty(), "examples");
        GeneratedCode code = GeneratedCode.of(
                document,
                JacksonFlavour.JACKSON_2,
                examples.stream().map(Examples.Example::type).distinct().toList());
        Codec codec = new Codec(code);
        Validator validator = new Validator(tree);
        UnionOracle unions = new UnionOracle(model, validator);
        Tally tally = new Tally();
        int contradictions = 0;
        for (Examples.Example example : examples) {
            if (!validator.accepts(example.schema(), example.json())) {
                contradictions++;
                continue;
            }
            tally.run("valid examples", example.schema(), () -> {
                Object value = codec.read(JSON.writeValueAsBytes(example.json()), example.type());
                JsonEquality.assertSame(example.json(), JSON.readTree(codec.write(value)));
                assertEquals(List.of(), codec.drifts());
                unions.judge(value, example.json(), tally);
            });
        }
        tally.print(document.name() + ", less " + contradictions + " that contradict their schemas");
        tally.failIfAny();
    }
}
