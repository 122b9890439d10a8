package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import dev.sluice.model.RequestBody;
import dev.sluice.model.RequestBody.Format;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.TypeRef;
import dev.sluice.runtime.Drift;
import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.JacksonWriter;
import dev.sluice.runtime.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls an operation with what its parameters and its form may hold, and compares what is sent with what has to be. */
final class RequestCheck {

    private static final Set<Format> FORMS = Set.of(Format.FORM, Format.DEEP_FORM, Format.MULTIPART);

    private static final List<JsonNode> ANY =
            List.of(JsonNodeFactory.instance.textNode("any"), JsonNodeFactory.instance.numberNode(1));

    private static final int MOST_MADE = 40;

    private final RawDocument document;
    private final ModelCode code;
    private final ClientCode client;
    private final Validator validator;
    private final Values values;
    private final RequestTally parameters;
    private final RequestTally forms;

    RequestCheck(RawDocument document, ModelCode code) throws ReflectiveOperationException {
        this.document = document;
        this.code = code;
        this.client = new ClientCode(code);
        this.validator = new Validator(document);
        this.values = new Values(document);
        this.parameters = new RequestTally("parameters", validator);
        this.forms = new RequestTally("forms", validator);
    }

    List<RequestTally> tallies() {
        return List.of(parameters, forms);
    }

    void check(ApiGroup group, Operation operation) {
        String place = document.pointer(operation.source());
        Map<String, DeclaredParameter> declared = DeclaredParameter.of(document, place);
        Map<Parameter, Given> needed = new LinkedHashMap<>();
        for (Parameter parameter : parametersOf(operation)) {
            if (parameter.required()) {
                Optional<Given> any = anyOf(parameter, declared.get(parameter.key()));
                if (any.isEmpty()) {
                    parameters.notes().add(operation.key() + ": no value is known of " + parameter.key());
                    return;
                }
                needed.put(parameter, any.get());
            }
        }
        Call call = new Call(group, operation, needed);
        for (Parameter parameter : parametersOf(operation)) {
            DeclaredParameter as = declared.get(parameter.key());
            if (as != null && !isSwitch(operation, parameter.wireName())) {
                tryAll(parameters, operation.key() + " " + parameter.key(), as, as.examples(), json -> {
                    Optional<Given> given = given(parameter, as, json);
                    if (given.isPresent()) {
                        assertSent(call, parameter, given.get());
                    }
                    return given.isPresent();
                });
            }
        }
        operation.body().filter(body -> FORMS.contains(body.format())).ifPresent(body -> tryForm(call, place, body));
    }

    /** An operation, and what a call of it needs. */
    private record Call(ApiGroup group, Operation operation, Map<Parameter, Given> needed) {}

    /** A value of a parameter: what the client is given, and what has to be sent. */
    private record Given(Object value, String text) {}

    /** A value, and how its type writes it. */
    private record Read(Object value, JsonNode written) {}

    private static List<Parameter> parametersOf(Operation operation) {
        List<Parameter> all = new ArrayList<>(operation.pathParameters());
        operation.params().ifPresent(params -> all.addAll(params.parameters()));
        return all;
    }

    private void tryAll(
            RequestTally tally,
            String place,
            DeclaredParameter declared,
            List<JsonNode> examples,
            RequestTally.Attempt attempt) {
        examples.forEach(example -> tally.tryExample(place, declared.schema(), example, attempt));
        values.of(declared.schema()).stream()
                .filter(json -> !json.isNull())
                .limit(MOST_MADE)
                .forEach(json -> tally.tryMade(place, declared.schema(), json, attempt));
    }

    private Optional<Given> anyOf(Parameter parameter, DeclaredParameter declared) {
        if (declared == null) {
            return Optional.of(new Given("x", "x")); // of the path, and nowhere declared
        }
        List<JsonNode> candidates = new ArrayList<>(declared.examples());
        candidates.addAll(values.of(declared.schema()));
        candidates.removeIf(json -> json.isNull() || !validator.accepts(declared.schema(), json));
        candidates.addAll(ANY); // where a pattern is all that is known of it
        for (JsonNode json : candidates) {
            try {
                Optional<Given> given = given(parameter, declared, json);
                if (given.isPresent()) {
                    return given;
                }
            } catch (IOException | AssertionError e) {
                // it does not fit, of which the parameter's own attempt tells
            }
        }
        return Optional.empty();
    }

    /** Nothing where no rule says how it is sent, or where it would leave nothing of a part of the path. */
    private Optional<Given> given(Parameter parameter, DeclaredParameter declared, JsonNode json) throws IOException {
        Read read = read(parameter.type(), json);
        return StyleRules.of(declared.node())
                .expand(read.written())
                .filter(text -> parameter.in() != Location.PATH
                        || !Set.of("", ".", "..").contains(text))
                .map(text -> new Given(read.value(), text));
    }

    private Read read(TypeRef type, JsonNode json) throws IOException {
        List<Drift> drifts = new ArrayList<>();
        byte[] text = RawYaml.JSON.writeValueAsBytes(json);
        Object value = new JacksonReader(drifts::add).read(text, 0, text.length, code.decoder(type));
        assertEquals(List.of(), drifts);
        JsonNode written = RawYaml.JSON.readTree(JacksonWriter.encode(value));
        JsonEquality.assertSame(json, written);
        return new Read(value, written);
    }

    private void assertSent(Call call, Parameter tried, Given given) throws ReflectiveOperationException {
        Map<Parameter, Given> all = new LinkedHashMap<>();
        for (Parameter parameter : parametersOf(call.operation())) {
            Given other = parameter.equals(tried) ? given : call.needed().get(parameter);
            if (other != null) {
                all.put(parameter, other);
            }
        }
        ExpectedRequest expected = new ExpectedRequest(call.operation().path());
        all.forEach((parameter, value) -> expected.add(parameter, value.text()));
        expected.assertSame(send(call, all, null), name -> isSwitch(call.operation(), name));
    }

    private Transport.Request send(Call call, Map<Parameter, Given> given, Object body)
            throws ReflectiveOperationException {
        List<Object> path = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        given.forEach((parameter, value) -> {
            if (parameter.in() == Location.PATH) {
                path.add(value.value());
            } else {
                params.put(parameter.javaName(), value.value());
            }
        });
        return client.send(call.group(), call.operation(), path, body, params);
    }

    private void tryForm(Call call, String place, RequestBody body) {
        DeclaredParameter declared =
                DeclaredParameter.ofBody(document, place, body.mediaType()).orElseThrow();
        List<JsonNode> examples = declared.examples();
        if (examples.isEmpty()) {
            examples = ofProperties(declared).stream().toList();
        }
        tryAll(forms, call.operation().key() + " body", declared, examples, json -> {
            Read read = read(body.type(), body.format() == Format.MULTIPART ? withBytes(declared, json) : json);
            assertSent(
                    call,
                    SentForm.expected(declared, body.mediaType(), read.written(), declared::isBinary),
                    read.value());
            if (body.format() == Format.MULTIPART) {
                for (String property : declared.filesOrTexts()) {
                    trySentAsFile(call, declared, body, property, read);
                }
            }
            return true;
        });
    }

    /** Sends a file where JSON can only say text. */
    private void trySentAsFile(Call call, DeclaredParameter declared, RequestBody body, String property, Read text)
            throws ReflectiveOperationException, IOException {
        ObjectNode written = text.written().deepCopy();
        JsonNode file = written.textNode(GivenFile.CONTENT.toBase64());
        written.set(property, file);
        assertSent(
                call,
                SentForm.expected(
                        declared, body.mediaType(), written, name -> name.equals(property) || declared.isBinary(name)),
                GivenFile.in(text.value(), property));
    }

    private void assertSent(Call call, SentForm expected, Object body)
            throws ReflectiveOperationException, IOException {
        SentForm sent = SentForm.of(send(call, call.needed(), body));
        assertEquals(
                expected.without(name -> isSwitch(call.operation(), name)),
                sent.without(name -> isSwitch(call.operation(), name)));
    }

    /** The bytes that words stand for in JSON: those of the words. */
    private static JsonNode withBytes(DeclaredParameter body, JsonNode json) {
        JsonNode copy = json.deepCopy();
        copy.properties().stream()
                .filter(member -> body.isBinary(member.getKey()))
                .forEach(member -> member.setValue(bytes(member.getValue())));
        return copy;
    }

    private static JsonNode bytes(JsonNode words) {
        if (words.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            words.forEach(each -> all.add(bytes(each)));
            return all;
        }
        byte[] content = words.asText().getBytes(StandardCharsets.UTF_8);
        return words.isTextual()
                ? JsonNodeFactory.instance.textNode(Base64.getEncoder().encodeToString(content))
                : words;
    }

    /** A value with the examples of its properties, where they have any. */
    private Optional<JsonNode> ofProperties(DeclaredParameter body) {
        ObjectNode composed = JsonNodeFactory.instance.objectNode();
        body.properties()
                .forEach((name, property) -> property.examples().stream()
                        .filter(example -> validator.accepts(property.schema(), example))
                        .findFirst()
                        .ifPresent(example -> composed.set(name, example)));
        if (composed.isEmpty()) {
            return Optional.empty();
        }
        JsonNode smallest = values.of(body.schema()).get(0);
        return Optional.of(smallest instanceof ObjectNode base ? base.deepCopy().setAll(composed) : composed);
    }

    /** What the method that is called sets itself. */
    private static boolean isSwitch(Operation operation, String name) {
        Optional<Switch> by = Optional.empty();
        if (operation.response() instanceof ResponseShape.JsonOrEvents both) {
            by = Optional.of(both.by());
        } else if (operation.response() instanceof ResponseShape.WholeOrEvents both) {
            by = Optional.of(both.by());
        } else if (operation.response() instanceof ResponseShape.Events events) {
            by = events.by();
        }
        return by.filter(found -> found.name().equals(name)).isPresent();
    }
}
