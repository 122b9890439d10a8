package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.corpus.JsonEquality;
import dev.sluice.emit.Compiled;
import dev.sluice.runtime.JsonModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page that shows what becomes of a schema. The schemas and the JSON values on it are written by hand; the Java below
 * them, and what the values are read as, must be what is emitted and what it does. Every value is written back as it
 * came. {@code -Dsluice.docs=write} renews what is not written by hand.
 */
class ConstructsPageTest {

    private static final Path PAGE = Path.of("../docs/schemas.md");
    private static final Pattern SECTION = Pattern.compile(
            "```yaml\n(?<yaml>.*?)```\n\n```java\n(?<java>.*?)```\n\n```\n(?<json>.*?)```\n", Pattern.DOTALL);
    private static final String READ_AS = "→ ";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void showsWhatBecomesOfEachSchema() throws IOException {
        String page = Files.readString(PAGE);
        GeneratedApi api = GeneratedApi.ofSchemas(
                SECTION.matcher(page).results().map(section -> section.group(1)).reduce("", String::concat));
        Compiled compiled = api.compile();
        String renewed = SECTION.matcher(page).replaceAll(found -> Matcher.quoteReplacement(section(found, compiled)));
        if ("write".equals(System.getProperty("sluice.docs"))) {
            Files.writeString(PAGE, renewed);
        }
        assertEquals(Files.readString(PAGE), renewed, "run the test with -Dsluice.docs=write");
    }

    private static String section(MatchResult found, Compiled compiled) {
        String yaml = found.group(1);
        StringBuilder java = new StringBuilder();
        yaml.lines()
                .filter(line -> line.matches("\\w+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .filter(name -> compiled.has("model/" + name))
                .forEach(name -> java.append(Outline.of(compiled.source("model/" + name))));
        StringBuilder json = new StringBuilder();
        found.group(3)
                .lines()
                .filter(line -> !line.startsWith(READ_AS))
                .forEach(line -> json.append(line)
                        .append('\n')
                        .append(READ_AS)
                        .append(read(compiled, line))
                        .append('\n'));
        return "```yaml\n" + yaml + "```\n\n```java\n" + java + "```\n\n```\n" + json + "```\n";
    }

    /** @param line the type and the JSON: {@code Pet {"name": "Tom"}} */
    private static String read(Compiled compiled, String line) {
        String type = line.substring(0, line.indexOf(' '));
        String json = line.substring(line.indexOf(' ') + 1);
        try {
            Object value = JSON.readValue(json, Object.class);
            Object read = compiled.call("model." + type, "fromJson", value);
            JsonEquality.assertSame(JSON.valueToTree(value), JSON.valueToTree(((JsonModel) read).toJson()));
            return read.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
