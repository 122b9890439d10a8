package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.JacksonFlavour;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What servers may send tomorrow breaks nothing today: whatever one thing changes in what was recorded, it is read, written
 * back without loss or addition, reported where it does not fit, and everything beside it reads as before.
 */
@Tag("corpus")
class DriftTest {

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Rounds fractions, as a user's bare mapper does. */
    private static final ObjectMapper ROUNDING = new ObjectMapper();

    private record Row(String kind, String source, JavaName type, byte[] json) {}

    @Test
    void preparedCasesSurvive() throws Exception {
        Corpus.Document document = Corpus.documents().stream()
                .filter(candidate -> candidate.name().equals("openrouter-2026-08"))
                .findFirst()
                .orElseGet(() -> Assumptions.abort("SKIPPED: another document was asked for"));
        for (JacksonFlavour jackson : JacksonFlavour.values()) {
            ApiModel model = GeneratedCode.model(document, jackson);
            List<Row> rows = Files.readAllLines(Corpus.recordings().resolve("DRIFT.tsv")).stream()
                    .map(line -> row(line.split("\t", -1), model))
                    .toList();
            GeneratedCode code = GeneratedCode.of(
                    document, jackson, rows.stream().map(Row::type).distinct().toList());
            Tally tally = new Tally();
            Codec codec = new Codec(code);
            Way mapper = Way.bareMapper(code);
            for (Row row : rows) {
                tally.run("codec: " + row.kind(), row.source(), () -> {
                    survives(codec, EXACT, row.json(), row.type());
                    assertReported(codec, EXACT.readTree(row.json()), codec.read(row.json(), row.type()));
                });
                tally.run("bare mapper", row.source(), () -> survives(mapper, ROUNDING, row.json(), row.type()));
            }
            tally.print("prepared drift, Jackson " + jackson);
            tally.failIfAny();
            assertEquals(2 * rows.size(), tally.tried());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMutationOfWhatWasRecordedSurvives() throws IOException {
        return Vendor.all().stream()
                .map(vendor -> DynamicTest.dynamicTest(vendor.document().name(), () -> mutate(vendor)));
    }

    private static void mutate(Vendor vendor) throws Exception {
        ApiModel model = GeneratedCode.model(vendor.document(), JacksonFlavour.JACKSON_2);
        SchemaWords words = new SchemaWords(model);
        List<Sample> samples = vendor.samples(model);
        GeneratedCode code = GeneratedCode.of(
                vendor.document(),
                JacksonFlavour.JACKSON_2,
                samples.stream().map(Sample::type).distinct().toList());
        Tally codec = new Tally();
        Tally mapper = new Tally();
        Codec direct = new Codec(code);
        Way bare = Way.bareMapper(code);
        Set<String> shapes = new HashSet<>();
        for (Sample sample : samples) {
            JsonNode original = EXACT.readTree(sample.json());
            if (!shapes.add(sample.type() + Mutations.shape(original))) {
                continue;
            }
            Object before = direct.read(sample.json(), sample.type());
            for (Mutations.Mutation mutation : Mutations.of(original, words)) {
                String source = sample.source() + " " + mutation.at();
                byte[] json = EXACT.writeValueAsBytes(mutation.json());
                codec.run(mutation.kind(), source, () -> {
                    Object after = survives(direct, EXACT, json, sample.type());
                    assertReported(direct, mutation.json(), after);
                    assertNeighbours(mutation.at(), mutation.json(), before, after);
                    Rebuilding.assertSame(after);
                });
                if (!mutation.kind().equals(Mutations.BEYOND_DOUBLE)) { // of which a bare mapper makes Infinity
                    mapper.run(mutation.kind(), source, () -> survives(bare, ROUNDING, json, sample.type()));
                }
            }
        }
        codec.print(vendor.document().name() + ", " + shapes.size() + " shapes, codec");
        mapper.print(vendor.document().name() + ", " + shapes.size() + " shapes, bare mapper");
        assertFalse(shapes.isEmpty(), "recordings of " + vendor.provider());
        codec.failIfAny();
        mapper.failIfAny();
    }

    private static Row row(String[] columns, ApiModel model) {
        JavaName type = model.types().stream()
                .filter(decl -> decl.source().pointer().equals("/components/schemas/" + columns[0]))
                .findFirst()
                .orElseThrow()
                .name();
        return new Row(columns[1], columns[0] + " " + columns[2], type, columns[3].getBytes(StandardCharsets.UTF_8));
    }

    private static Object survives(Way way, ObjectMapper trees, byte[] json, JavaName type) throws Exception {
        Object value = way.read(json, type);
        JsonEquality.assertSame(trees.readTree(json), trees.readTree(way.write(value)));
        return value;
    }

    /** All that was reported is true, and something is reported if anything did not fit. */
    private static void assertReported(Codec codec, JsonNode json, Object value) throws Exception {
        for (Codec.Drift drift : codec.drifts()) {
            assertFalse(drift.expected().isBlank(), drift.path());
            JsonEquality.assertSame(json.at(drift.path()), EXACT.readTree(codec.write(drift.raw())));
        }
        assertEquals(Models.holdsMisfit(value), !codec.drifts().isEmpty(), () -> "reported " + codec.drifts());
    }

    /** Only what was changed differs, and the unions around it that became another member. */
    private static void assertNeighbours(JsonPointer changed, JsonNode json, Object before, Object after)
            throws Exception {
        for (JsonPointer at : Models.differences(before, after)) {
            boolean touched = (changed + "/").startsWith(at + "/") || (at + "/").startsWith(changed + "/");
            assertTrue(touched, () -> at + " reads otherwise when " + changed + " is " + json.at(changed));
        }
    }
}
