package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.JacksonFlavour;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What was really sent and answered is read and written back without loss or addition: by the models' own codec and by a
 * bare {@code ObjectMapper}, on either Jackson. Whatever was read can be built again. Prints a table.
 */
@Tag("corpus")
class RecordingsTest {

    /** Exact, where a user's mapper may round. */
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<String> TABLE = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> surviveARoundTrip() throws IOException {
        return Vendor.all().stream()
                .flatMap(vendor -> Arrays.stream(JacksonFlavour.values())
                        .map(jackson -> DynamicTest.dynamicTest(
                                vendor.document().name() + " on Jackson " + jackson, () -> check(vendor, jackson))));
    }

    @AfterAll
    static void print() {
        System.out.println("| document | Jackson | way | values | came through | rebuilt |");
        System.out.println("|---|---:|---|---:|---:|---:|");
        TABLE.forEach(System.out::println);
    }

    private static void check(Vendor vendor, JacksonFlavour jackson) throws Exception {
        List<Sample> samples = vendor.samples(GeneratedCode.model(vendor.document(), jackson));
        Corpus.skipIfForeign(samples.isEmpty(), "nothing recorded of " + vendor.provider() + " is declared");
        assertFalse(samples.isEmpty(), "recordings of " + vendor.provider());
        GeneratedCode code = GeneratedCode.of(
                vendor.document(), jackson, samples.stream().map(Sample::type).toList());
        List<String> failures = new ArrayList<>();
        failures.addAll(check(vendor, code, "codec", new Codec(code), samples));
        failures.addAll(check(vendor, code, "mapper", Way.bareMapper(code), samples));
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures.subList(0, Math.min(20, failures.size()))));
        }
    }

    private static List<String> check(Vendor vendor, GeneratedCode code, String name, Way way, List<Sample> samples) {
        List<String> failures = new ArrayList<>();
        int rebuilt = 0;
        for (Sample sample : samples) {
            try {
                Object value = way.read(sample.json(), sample.type());
                JsonEquality.assertSame(EXACT.readTree(sample.json()), EXACT.readTree(way.write(value)));
                rebuilt += Rebuilding.assertSame(value);
            } catch (Exception | AssertionError e) {
                failures.add(name + " " + sample.source() + " as " + sample.type() + ": " + e);
            }
        }
        TABLE.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %d | %d |",
                vendor.document().name(),
                code.jackson(),
                name,
                samples.size(),
                samples.size() - failures.size(),
                rebuilt));
        return failures;
    }
}
