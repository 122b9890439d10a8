package dev.sluice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.GeneratorOptions;
import dev.sluice.config.ConfigFile;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** An option has one name, wherever a user may meet it. That of the Maven plugin is held to the same in its module. */
class OptionNamesTest {
    private static final Path ROOT = Path.of("..");

    /** What a file cannot say: its own name. */
    private static final String CONFIG = "config";

    /** What takes more than a word to say. */
    private static final Set<String> IN_FILE_ONLY = components(Overrides.class);

    private static final Pattern ROW = Pattern.compile("^\\| [`\\[](\\w+)[`\\]]", Pattern.MULTILINE);

    @Test
    void inTheConfigurationFile() {
        assertEquals(without(options(), CONFIG), new TreeSet<>(ConfigFile.knownKeys()));
    }

    @Test
    void onTheCommandLine() {
        Set<String> names = new CommandLine(new GenerateCommand())
                .getCommandSpec().options().stream()
                        .map(option -> camelCase(option.longestName().substring(2)))
                        .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(Set.of("help", "version", "watch"));
        names.add("spec"); // an argument
        names.addAll(IN_FILE_ONLY);

        assertEquals(options(), names);
    }

    @Test
    void inTheSchemaForEditors() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(ROOT.resolve("schemas/sluice.schema.json").toFile());
        Set<String> names = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);

        assertEquals(without(options(), CONFIG), names);
    }

    @Test
    void inTheManual() throws IOException {
        String manual = Files.readString(ROOT.resolve("docs/configuration.md"));
        Set<String> names = ROW.matcher(manual)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(options(), names);
    }

    private static Set<String> options() {
        return components(GeneratorOptions.class).stream()
                .flatMap(
                        name -> switch (name) { // what is several options to users, and one to the generator
                            case "overrides" -> components(Overrides.class).stream();
                            case "filter" -> components(OperationFilter.class).stream();
                            case "basePackage" -> Stream.of("package"); // a keyword of Java
                            default -> Stream.of(name);
                        })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, String name) {
        Set<String> rest = new TreeSet<>(names);
        rest.remove(name);
        return rest;
    }

    private static String camelCase(String kebab) {
        return Pattern.compile("-(.)")
                .matcher(kebab)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
