package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.model.TypeRef;
import dev.sluice.runtime.Drift;
import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.JacksonWriter;
import dev.sluice.runtime.RecordingReader;
import java.util.ArrayList;
import java.util.List;

/** Reads a value that its schema allows as what the document declares, and looks whether all is well. */
final class RoundTrip {

    private final ModelCode code;
    private final UnionOracle oracle;

    RoundTrip(ModelCode code, UnionOracle oracle) {
        this.code = code;
        this.oracle = oracle;
    }

    /**
     * What went wrong; empty when all of it fits, is written back equal and can be built again.
     *
     * @param wrong is told of unions that were read as the wrong member
     */
    String problem(TypeRef type, JsonNode json, List<String> wrong) {
        try {
            List<Drift> drifts = new ArrayList<>();
            byte[] text = RawYaml.JSON.writeValueAsBytes(json);
            Object value = RecordingReader.create(drifts::add).read(text, 0, text.length, code.decoder(type));
            assertEquals(value, JacksonReader.decode(text, code.decoder(type)));
            JsonEquality.assertSame(json, RawYaml.JSON.readTree(JacksonWriter.encode(value)));
            assertEquals(List.of(), drifts);
            Rebuilding.assertSame(value);
            oracle.judge(type, value, json, wrong);
            return "";
        } catch (Exception | AssertionError e) {
            return e.toString();
        }
    }
}
