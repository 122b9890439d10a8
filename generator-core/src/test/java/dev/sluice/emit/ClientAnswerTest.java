package dev.sluice.emit;

import static dev.sluice.emit.Ir.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.Doc;
import dev.sluice.model.Operation.ErrorCase;
import dev.sluice.model.Parameter.Style;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.TypeRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers, events and errors as documents can declare them: each is read as declared, and compiles without a warning. */
class ClientAnswerTest {
    private final Ir ir = Compiled.ir();
    private final ClientIr clients = new ClientIr(ir);

    @Test
    void answersAreReadAsDeclared() {
        assertEquals(
                "http.get(\"/x\").fetchText();", clients.call(new ClientIr.Op().answers(new ResponseShape.Text())));
        assertEquals(
                "http.get(\"/x\").fetchBytes();", clients.call(new ClientIr.Op().answers(new ResponseShape.Bytes())));
        assertEquals(
                "http.get(\"/x\").fetch(entries -> entries.asMap(items2 -> items2.asList(Thing::read)));",
                clients.call(
                        new ClientIr.Op().answers(new ResponseShape.Json(new TypeRef.MapOf(list(ir.ref("Thing")))))));
        assertEquals("http.call(\"HEAD\", \"/x\").fetchNothing();", clients.call(new ClientIr.Op().method("HEAD")));
    }

    @Test
    void anAnswerThatMayBeNothingSaysSo() {
        Compiled compiled = clients.compiled(clients.operation(
                "find", new ClientIr.Op().answers(new ResponseShape.Json(ir.ref("Thing"), true)), false));
        assertTrue(compiled.source("XApi").contains("@Nullable Thing find();"), compiled.source("XApi"));
        assertTrue(compiled.source("XApi").contains("@return null if"), compiled.source("XApi"));
    }

    @Test
    void theSwitchIsSetWhereItStands() {
        EventShape events = ClientIr.events(Format.SSE, Payload.DATA_JSON, ir.ref("Thing"), null, null);
        TypeRef json = ir.ref("Thing");
        ClientIr.Op post =
                new ClientIr.Op().method("POST").body(RequestBody.Format.MULTIPART, "multipart/form-data", json);
        assertEquals(
                "http.post(\"/x\").multipart(body, \"mode\", null).fetch(Thing::read);"
                        + "http.post(\"/x\").multipart(body, \"mode\", \"streaming\").stream(EVENTS);",
                clients.call(post.answers(new ResponseShape.JsonOrEvents(
                        json, events, new Switch(Switch.In.BODY, "mode", "streaming", Optional.empty())))));
        assertEquals(
                "http.get(\"/x\").query(\"limit\", params.limit()).query(\"watch\", false).fetch(Thing::read);"
                        + "http.get(\"/x\").query(\"limit\", params.limit()).query(\"watch\", true).stream(EVENTS);",
                clients.call(new ClientIr.Op()
                        .params(
                                ClientIr.query("watch", Ir.BOOLEAN, Style.FORM, true),
                                ClientIr.query("limit", Ir.INT, Style.FORM, true))
                        .answers(new ResponseShape.JsonOrEvents(
                                json, events, new Switch(Switch.In.QUERY, "watch", true, Optional.of(false))))));
        assertEquals(
                "http.post(\"/x\").multipart(body, \"mode\", \"audio\").fetchBytes();"
                        + "http.post(\"/x\").multipart(body, \"mode\", \"sse\").stream(EVENTS);",
                clients.call(post.answers(new ResponseShape.WholeOrEvents(
                        new ResponseShape.Bytes(),
                        events,
                        new Switch(Switch.In.BODY, "mode", "sse", Optional.of("audio"))))));
        assertEquals(
                "http.get(\"/x\").stream(EVENTS);",
                clients.call(new ClientIr.Op()
                        .answers(new ResponseShape.Events(
                                events,
                                Optional.of(new Switch(
                                        Switch.In.ACCEPT_HEADER, "", "text/event-stream", Optional.empty()))))));
    }

    @Test
    void eventsAreReadAsDeclared() {
        TypeRef type = ir.ref("Thing");
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.json(Thing::read)"
                        + ".failsOn(\"error\", Thing::error, Thing::additionalProperties)",
                format(ClientIr.events(Format.SSE, Payload.DATA_JSON, type, null, "error")));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.json(Thing::read).endsWith(\"[DONE]\").failsOn(\"fault\")",
                format(ClientIr.events(Format.SSE, Payload.DATA_JSON, type, "[DONE]", "fault")));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.envelope(Thing::read)",
                format(ClientIr.events(Format.SSE, Payload.EVENT_WITH_JSON_DATA, type, null, null)));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.textEnvelope(Thing::read)",
                format(ClientIr.events(Format.SSE, Payload.EVENT_WITH_TEXT_DATA, type, null, null)));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.mixedEnvelope(Thing::read)",
                format(ClientIr.events(Format.SSE, Payload.EVENT_WITH_MIXED_DATA, type, null, null)));
        assertEquals(
                "EventFormat<String> EVENTS = EventFormat.text()",
                format(ClientIr.events(Format.SSE, Payload.DATA_TEXT, TypeRef.STRING, null, null)));
        assertEquals(
                "EventFormat<ServerSentEvent> EVENTS = EventFormat.events()",
                format(ClientIr.events(Format.SSE, Payload.RAW_EVENT, TypeRef.ANY, null, null)));
        assertEquals(
                "EventFormat<List<Thing>> EVENTS = EventFormat.json(items -> items.asList(Thing::read))"
                        + ".jsonLines(\"application/x-ndjson\")",
                format(ClientIr.events(Format.JSON_LINES, Payload.DATA_JSON, list(type), null, null)));
        assertEquals(
                "EventFormat<Object> EVENTS = EventFormat.json(JsonReader::asAny)"
                        + ".jsonSequence(\"application/x-ndjson\").failsOn(\"error\")",
                format(ClientIr.events(Format.JSON_SEQ, Payload.DATA_JSON, TypeRef.ANY, null, "error")));
    }

    private String format(EventShape events) {
        ClientIr.Op op = new ClientIr.Op().answers(new ResponseShape.Events(events, Optional.empty()));
        String source = clients.compiled(clients.operation("go", op, false))
                .source("HttpXApi")
                .replaceAll("\\s*\\n\\s+", "");
        String field = source.substring(source.indexOf("EventFormat<"), source.indexOf("private final HttpApi"));
        return field.substring(0, field.indexOf(';')).replace("EVENTS =E", "EVENTS = E");
    }

    @Test
    void errorsOfOneKindAreOneConstant() {
        ErrorCase named = new ErrorCase("4XX", ir.ref("Thing"), Doc.NONE);
        ErrorCase free = new ErrorCase("default", TypeRef.ANY, Doc.NONE);
        Compiled compiled = clients.compiled(
                clients.operation("one", new ClientIr.Op(), false, named, free),
                clients.operation("two", new ClientIr.Op(), false, named, free),
                clients.operation("three", new ClientIr.Op(), false, free),
                clients.operation("four", new ClientIr.Op(), false));
        assertEquals(
                "http.get(\"/x\").errors(ONE_ERRORS).fetchNothing();"
                        + "http.get(\"/x\").errors(ONE_ERRORS).fetchNothing();"
                        + "http.get(\"/x\").errors(THREE_ERRORS).fetchNothing();"
                        + "http.get(\"/x\").fetchNothing();",
                ClientIr.calls(compiled));
        assertTrue(compiled.source("HttpXApi")
                .replaceAll("\\s*\n\\s+", "")
                .contains("ErrorTypes.none().on(Thing::read, \"4XX\").on(JsonReader::asAny, \"default\");"));
    }
}
