package dev.sluice.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as JSON, aliases included, and plain scalars read as YAML 1.2 has them. */
final class RawYaml {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern PLAIN = Pattern.compile("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    private RawYaml() {}

    static JsonNode parse(String text) throws IOException {
        LoaderOptions large = new LoaderOptions();
        large.setCodePointLimit(Integer.MAX_VALUE);
        large.setMaxAliasesForCollections(Integer.MAX_VALUE);
        String readable = text.replaceAll("(?m)^\\t+#", "#"); // tabs that only this reader minds
        return json(new Yaml(large).compose(new StringReader(readable)));
    }

    private static JsonNode json(Node node) throws JsonProcessingException {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.createObjectNode();
            for (NodeTuple member : mapping.getValue()) {
                String key = ((ScalarNode) member.getKeyNode()).getValue();
                if (key.equals("<<")) {
                    object.setAll((ObjectNode) json(member.getValueNode()));
                } else {
                    object.set(key, json(member.getValueNode()));
                }
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.createArrayNode();
            for (Node item : sequence.getValue()) {
                array.add(json(item));
            }
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        String value = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && (value.isEmpty() || value.equals("~"))) {
            return JSON.nullNode();
        }
        return plain && PLAIN.matcher(value).matches()
                ? JSON.readTree(value)
                : JSON.createObjectNode().textNode(value);
    }
}
