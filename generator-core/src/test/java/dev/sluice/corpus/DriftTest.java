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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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

    private static final Tally CODEC = new Tally();
    private static final Tally MAPPER = new Tally();

    private record Row(String kind, String source, JavaName type, byte[] json) {}

    @Test
    void preparedCasesSurvive() throws Exception {
        Corpus.Document document = Corpus.document("openrouter-2026-08");
        Path prepared = Corpus.recordings().resolve("DRIFT.tsv");
        Assumptions.assumeTrue(Files.exists(prepared), "SKIPPED: no file " + prepared);
        for (JacksonFlavour jackson : JacksonFlavour.values()) {
            ApiModel model = GeneratedCode.model(document, jackson);
            List<Row> rows = Files.readAllLines(prepared).stream()
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
                .flatMap(vendor -> Arrays.stream(JacksonFlavour.values())
                        .map(jackson -> DynamicTest.dynamicTest(
                                vendor.document().name() + " on Jackson " + jackson, () -> mutate(vendor, jackson))));
    }

    @AfterAll
    static void print() {
        CODEC.print("mutations of all vendors through the codec, either Jackson");
        MAPPER.print("mutations of all vendors through a bare mapper, either Jackson");
    }

    private static void mutate(Vendor vendor, JacksonFlavour jackson) throws Exception {
        ApiModel model = GeneratedCode.model(vendor.document(), jackson);
        SchemaWords words = new SchemaWords(model);
        List<Sample> samples = vendor.samples(model);
        Corpus.skipIfForeign(samples.isEmpty(), "nothing recorded of " + vendor.provider() + " is declared");
        assertFalse(samples.isEmpty(), "recordings of " + vendor.provider());
        GeneratedCode code = GeneratedCode.of(
                vendor.document(),
                jackson,
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
                    assertNothingElseReported(direct, mutation.at(), sample, words);
                    assertNeighbours(mutation.at(), mutation.json(), before, after);
                    Rebuilding.assertSame(after);
                });
                if (!mutation.kind().equals(Mutations.BEYOND_DOUBLE)) { // of which a bare mapper makes Infinity
                    mapper.run(mutation.kind(), source, () -> survives(bare, ROUNDING, json, sample.type()));
                }
            }
        }
        System.out.printf(
                "%s on Jackson %s: %d shapes, %d of %d mutations through the codec, %d of %d through a bare mapper%n",
                vendor.document().name(),
                jackson,
                shapes.size(),
                codec.succeeded(),
                codec.tried(),
                mapper.succeeded(),
                mapper.tried());
        CODEC.add(codec);
        MAPPER.add(mapper);
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

    /**
     * What is reported lies where the change is: at its place, in it, or around it, where a union became another member
     * and so are the values inside. The recording itself must be free of drift for this to say anything.
     */
    private static void assertNothingElseReported(Codec codec, JsonPointer changed, Sample sample, SchemaWords words)
            throws Exception {
        List<Codec.Drift> drifts = List.copyOf(codec.drifts());
        codec.read(sample.json(), sample.type());
        Set<String> before = new HashSet<>();
        codec.drifts().forEach(drift -> before.add(drift.path()));
        for (Codec.Drift drift : drifts) {
            boolean tagged = words.isTag(String.valueOf(changed.last().getMatchingProperty()));
            String place = (tagged ? changed.head() : changed) + "/";
            boolean around = place.startsWith(drift.path() + "/") || (drift.path() + "/").startsWith(place);
            assertTrue(
                    around || before.contains(drift.path()), () -> drift.path() + " reported, " + changed + " changed");
        }
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
