package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of a document that an independent validator accepts is read and written back equal; so is every value
 * that is made from the schemas and accepted; and each union in any of them was read as the right member. Prints a table;
 * {@code target/examples} has, for each document, the examples that contradict their schemas and what was never tried.
 */
@Tag("corpus")
class ExamplesTest {

    private static final double LEAST_SHARE = 0.99;

    private static final String DATABASES = "digitalocean /x-files/resources~1databases~1";
    private static final String BEYOND = "it has the limit of 64 bits as a double rounds it up, which stays raw";

    /** By document and schema, why an example that the validator accepts does not fit all the same. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "elevenlabs /components/schemas/MultipartMusicResponse",
            "words stand in it for the bytes of a binary property",
            DATABASES + "responses~1kafka_topic.yml/content/application~1json/schema",
            BEYOND,
            DATABASES + "models~1advanced_config~1kafka_advanced_config.yml/properties/log_flush_interval_messages",
            BEYOND,
            DATABASES + "models~1kafka_topic_config.yml/properties/flush_messages",
            BEYOND,
            DATABASES + "models~1kafka_topic_config.yml/properties/flush_ms",
            BEYOND,
            DATABASES + "models~1kafka_topic_config.yml/properties/max_compaction_lag_ms",
            BEYOND);

    private static final String TAG_OF_NO_KIND =
            "the schema to which the discriminator leads allows no string, so no value of it has a tag";

    /** By document and schema, why a value that is made and that the validator accepts does not fit all the same. */
    private static final Map<String, String> EXCEPTIONS_OF_MADE = Map.of(
            "oag-oneof-discriminator /components/schemas/ComposedDiscOptionalTypeInconsistent",
            TAG_OF_NO_KIND,
            "oag-oneof-discriminator /components/schemas/ComposedDiscTypeInconsistent",
            TAG_OF_NO_KIND);

    private static final List<String> TABLE = new ArrayList<>();

    private static final class Counts {
        final String document;
        int untyped;
        int contradicting;
        int valid;
        int excepted;
        int made;
        int allowed;
        int exceptedOfMade;
        final Set<String> excused = new TreeSet<>();
        final Set<String> excusedOfMade = new TreeSet<>();
        final List<String> notes = new ArrayList<>();
        final List<String> failures = new ArrayList<>();
        final List<String> wrong = new ArrayList<>();

        Counts(String document) {
            this.document = document;
        }
    }

    @TestFactory
    Stream<DynamicTest> allThatSchemasAllowComesThrough() throws IOException {
        return Corpus.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> check(document)));
    }

    @AfterAll
    static void print() {
        System.out.println(
                "| document | examples | of no type | contradict their schema | valid | came through | share |"
                        + " values made | valid | came through | unions | tried | choices | wrong |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        TABLE.forEach(System.out::println);
    }

    static void check(Corpus.Document document) throws Exception {
        RawDocument raw = RawDocument.read(document.file());
        ModelCode code = ModelCode.of(document);
        DeclaredSchemas schemas = new DeclaredSchemas(raw, code.model());
        Validator validator = new Validator(raw);
        UnionOracle oracle = new UnionOracle(raw, schemas, validator);
        RoundTrip trip = new RoundTrip(code, oracle);
        Counts counts = new Counts(document.name());

        List<Examples.Example> examples = Examples.of(raw);
        examples.forEach(example -> tryExample(document, example, schemas, validator, trip, counts));
        int failedExamples = counts.failures.size();
        Values values = new Values(raw);
        for (TypeDecl type : schemas.types()) {
            if (!schemas.isOfItems(type)) {
                tryValues(type, schemas.schemaOf(type), values, validator, trip, counts);
            }
        }

        int throughExamples = counts.valid - counts.excepted - failedExamples;
        double share = counts.valid == 0 ? 1 : (double) throughExamples / counts.valid;
        Set<String> untried = unions(schemas);
        untried.removeAll(oracle.tried());
        untried.forEach(union -> counts.notes.add("no value was tried of the union " + union));
        counts.failures.forEach(failure -> counts.notes.add("came through otherwise: " + failure));
        counts.wrong.forEach(choice -> counts.notes.add("wrong member: " + choice));
        write(document, counts.notes);
        TABLE.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %.1f %% | %d | %d | %d | %d | %d | %d | %d |",
                document.name(),
                examples.size(),
                counts.untyped,
                counts.contradicting,
                counts.valid,
                throughExamples,
                100 * share,
                counts.made,
                counts.allowed,
                counts.allowed - counts.exceptedOfMade - (counts.failures.size() - failedExamples),
                unions(schemas).size(),
                oracle.tried().size(),
                oracle.values(),
                counts.wrong.size()));
        assertEquals(List.of(), shortened(counts.failures), "came through otherwise");
        assertEquals(List.of(), shortened(counts.wrong), "wrong members");
        assertTrue(share >= LEAST_SHARE, () -> "only " + share);
        assertEquals(of(document, EXCEPTIONS), counts.excused, "exceptions that are none");
        assertEquals(of(document, EXCEPTIONS_OF_MADE), counts.excusedOfMade, "exceptions that are none");
    }

    private static void tryExample(
            Corpus.Document document,
            Examples.Example example,
            DeclaredSchemas schemas,
            Validator validator,
            RoundTrip trip,
            Counts counts) {
        TypeRef type = schemas.typeOf(example.schema()).orElse(TypeRef.ANY);
        if (type.equals(TypeRef.ANY)) {
            counts.untyped++;
        } else if (!validator.accepts(example.schema(), example.json())) {
            counts.contradicting++;
            counts.notes.add("contradicts " + example.schema() + ": " + example.json());
        } else {
            counts.valid++;
            String name = document.name() + " " + example.schema();
            String problem = trip.problem(type, example.json(), counts.wrong);
            if (!problem.isEmpty() && EXCEPTIONS.containsKey(name)) {
                counts.excepted++;
                counts.excused.add(name);
                counts.notes.add(
                        "does not fit " + example.schema() + ", " + EXCEPTIONS.get(name) + ": " + example.json());
            } else if (!problem.isEmpty()) {
                counts.failures.add(name + " " + example.json() + ": " + problem);
            }
        }
    }

    private static void tryValues(
            TypeDecl type, String schema, Values values, Validator validator, RoundTrip trip, Counts counts) {
        int before = counts.allowed;
        for (var json : values.of(schema)) {
            counts.made++;
            if (!json.isNull() && validator.accepts(schema, json)) {
                counts.allowed++;
                String problem = trip.problem(new TypeRef.Named(type.name()), json, counts.wrong);
                String name = counts.document + " " + schema;
                if (!problem.isEmpty() && EXCEPTIONS_OF_MADE.containsKey(name)) {
                    counts.exceptedOfMade++;
                    counts.excusedOfMade.add(name);
                    counts.notes.add("does not fit " + schema + ", " + EXCEPTIONS_OF_MADE.get(name) + ": " + json);
                } else if (!problem.isEmpty()) {
                    counts.failures.add(schema + " " + json + ": " + problem);
                }
            }
        }
        if (counts.allowed == before) {
            counts.notes.add("no valid value was made of " + schema);
        }
    }

    private static Set<String> unions(DeclaredSchemas schemas) {
        Set<String> unions = new TreeSet<>();
        for (TypeDecl type : schemas.types()) {
            if (type instanceof UnionDecl) {
                unions.add(type.name().toString());
            }
        }
        return unions;
    }

    private static Set<String> of(Corpus.Document document, Map<String, String> reasons) {
        Set<String> names = new TreeSet<>(reasons.keySet());
        names.removeIf(name -> !name.startsWith(document.name() + " "));
        return names;
    }

    private static List<String> shortened(List<String> messages) {
        return messages.stream()
                .map(message -> message.length() > 500 ? message.substring(0, 500) + " …" : message)
                .distinct()
                .limit(20)
                .toList();
    }

    private static void write(Corpus.Document document, List<String> notes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "examples"));
        Files.write(folder.resolve(document.name() + ".txt"), notes);
    }
}
