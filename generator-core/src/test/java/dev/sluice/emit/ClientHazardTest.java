package dev.sluice.emit;

import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.deprecated;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.required;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.ClientDecl.AuthScheme;
import dev.sluice.model.Doc;
import dev.sluice.model.Operation;
import dev.sluice.model.Operation.ErrorCase;
import dev.sluice.model.Operation.ParamsDecl;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import dev.sluice.model.Parameter.Style;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clients for what documents can declare: each compiles without a warning, and calls as declared. */
class ClientHazardTest {
    private final Ir ir = Compiled.ir();
    private final RecordDecl thing = ir.record(
            "Thing", "", required("id", LONG), optional("http", TypeRef.STRING), optional("error", TypeRef.STRING));

    private record Op(
            String method,
            String path,
            List<Parameter> inPath,
            Optional<RequestBody> body,
            List<Parameter> params,
            ResponseShape response) {
        Op() {
            this("GET", "/x", List.of(), Optional.empty(), List.of(), new ResponseShape.Empty());
        }

        Op method(String value) {
            return new Op(value, path, inPath, body, params, response);
        }

        Op path(String value, Parameter... parameters) {
            return new Op(method, value, List.of(parameters), body, params, response);
        }

        Op body(RequestBody.Format format, String mediaType, TypeRef type, RequestBody.Encoding... encodings) {
            RequestBody sent = new RequestBody(format, mediaType, type, false, "body", Doc.NONE, List.of(encodings));
            return new Op(method, path, inPath, Optional.of(sent), params, response);
        }

        Op params(Parameter... parameters) {
            return new Op(method, path, inPath, body, List.of(parameters), response);
        }

        Op answers(ResponseShape value) {
            return new Op(method, path, inPath, body, params, value);
        }
    }

    private Operation operation(String name, Op op, boolean deprecated, ErrorCase... errors) {
        return new Operation(
                name,
                name,
                op.response() instanceof ResponseShape.JsonOrEvents
                                || op.response() instanceof ResponseShape.WholeOrEvents
                        ? Optional.of(name + "Streaming")
                        : Optional.empty(),
                op.method(),
                op.path(),
                op.inPath(),
                op.body(),
                op.params().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ParamsDecl(
                                ir.name(name.toUpperCase(java.util.Locale.ROOT) + "Params"), op.params())),
                op.response(),
                List.of(errors),
                deprecated,
                Doc.of("Ends */ here \\u002a/ {@link nowhere} <b> & more."),
                Ir.at("/paths/x"));
    }

    private Compiled compiled(Operation... operations) {
        ApiGroup group = new ApiGroup(ir.name("XApi"), "x", List.of(operations), Doc.NONE);
        return Compiled.of(client(List.of(), List.of(), group), thing);
    }

    private ClientDecl client(List<AuthScheme> auth, List<Parameter> headers, ApiGroup... groups) {
        return new ClientDecl(ir.name("XClient"), "X", Optional.empty(), List.of(groups), auth, headers, Doc.NONE);
    }

    /** The call that one operation becomes, without line breaks. */
    private String call(Op op) {
        return calls(compiled(operation("go", op, false)));
    }

    private static String calls(Compiled compiled) {
        String source = compiled.source("HttpXApi");
        String methods = source.substring(source.indexOf("@Override"));
        StringBuilder calls = new StringBuilder();
        for (String statement : methods.replaceAll("\\s*\\n\\s*", "").split(";")) {
            int start = statement.indexOf("http.");
            calls.append(start < 0 ? "" : statement.substring(start) + ";");
        }
        return calls.toString();
    }

    private static Parameter parameter(String name, Location in, TypeRef type, Style style, boolean explode) {
        return new Parameter(name, name, in, type, false, style, explode, false, false, Doc.NONE);
    }

    private static Parameter query(String name, TypeRef type, Style style, boolean explode) {
        return parameter(name, Location.QUERY, type, style, explode);
    }

    @Test
    void whatOnlyTellsPathsApartIsNotSent() {
        assertEquals("http.get(\"/x?acl\").fetchNothing();", call(new Op().path("/x?acl#ofItems")));
    }

    @Test
    void parametersKeepTheirStyle() {
        TypeRef strings = list(TypeRef.STRING);
        assertEquals(
                "http.get(\"/x/{a}/{b}/{c}\")"
                        + ".path(\"a\", a)"
                        + ".path(\"b\", b, ParamStyle.LABEL_EXPLODE)"
                        + ".path(\"c\", c, ParamStyle.SIMPLE_EXPLODE)"
                        + ".query(\"d\", params.d())"
                        + ".query(\"e\", params.e(), ParamStyle.FORM)"
                        + ".query(\"f\", params.f(), ParamStyle.PIPE_DELIMITED)"
                        + ".query(\"g\", params.g())"
                        + ".query(\"h\", params.h(), ParamStyle.DEEP_OBJECT)"
                        + ".query(\"i\", params.i(), ParamStyle.JSON)"
                        + ".header(\"j\", params.j())"
                        + ".cookie(\"k\", params.k())"
                        + ".fetchNothing();",
                call(new Op()
                        .path(
                                "/x/{a}/{b}/{c}",
                                parameter("a", Location.PATH, strings, Style.SIMPLE, true),
                                parameter("b", Location.PATH, strings, Style.LABEL, true),
                                parameter("c", Location.PATH, ir.ref("Thing"), Style.SIMPLE, true))
                        .params(
                                query("d", strings, Style.FORM, true),
                                query("e", strings, Style.FORM, false),
                                query("f", strings, Style.PIPE_DELIMITED, false),
                                query("g", strings, Style.SPACE_DELIMITED, true),
                                query("h", ir.ref("Thing"), Style.DEEP_OBJECT, true),
                                new Parameter(
                                        "i",
                                        "i",
                                        Location.QUERY,
                                        ir.ref("Thing"),
                                        false,
                                        Style.FORM,
                                        true,
                                        true,
                                        false,
                                        Doc.NONE),
                                parameter("j", Location.HEADER, strings, Style.SIMPLE, false),
                                parameter("k", Location.COOKIE, TypeRef.STRING, Style.FORM, true))));
    }

    @Test
    void bodiesAreSentAsDeclared() {
        Op op = new Op().method("POST");
        TypeRef type = ir.ref("Thing");
        assertEquals(
                "http.post(\"/x\").json(body).fetchNothing();",
                call(op.body(RequestBody.Format.JSON, "application/json", type)));
        assertEquals(
                "http.post(\"/x\").json(body).as(\"application/merge-patch+json\").fetchNothing();",
                call(op.body(RequestBody.Format.JSON, "application/merge-patch+json", type)));
        assertEquals(
                "http.post(\"/x\").form(body).fetchNothing();",
                call(op.body(RequestBody.Format.FORM, "application/x-www-form-urlencoded", type)));
        assertEquals(
                "http.post(\"/x\").deepForm(body).fetchNothing();",
                call(op.body(RequestBody.Format.DEEP_FORM, "application/x-www-form-urlencoded", type)));
        assertEquals(
                "http.post(\"/x\").multipart(body).fetchNothing();",
                call(op.body(RequestBody.Format.MULTIPART, "multipart/form-data", type)));
        assertEquals(
                "http.post(\"/x\").part(\"a\", \"text/csv\").multipart(body).fetchNothing();",
                call(op.body(
                        RequestBody.Format.MULTIPART,
                        "multipart/form-data",
                        type,
                        new RequestBody.PartType("a", "text/csv"))));
        assertEquals(
                "http.post(\"/x\").field(\"a\", ParamStyle.FORM).field(\"b\", ParamStyle.JSON).form(body).fetchNothing();",
                call(op.body(
                        RequestBody.Format.FORM,
                        "application/x-www-form-urlencoded",
                        type,
                        new RequestBody.FieldStyle("a", Style.FORM),
                        new RequestBody.JsonField("b"))));
        assertEquals(
                "http.post(\"/x\").text(\"text/plain\", body).fetchNothing();",
                call(op.body(RequestBody.Format.TEXT, "text/plain", TypeRef.ANY)));
        assertEquals(
                "http.post(\"/x\").bytes(\"image/png\", body).fetchNothing();",
                call(op.body(RequestBody.Format.BYTES, "image/png", TypeRef.ANY)));
    }

    @Test
    void answersAreReadAsDeclared() {
        assertEquals("http.get(\"/x\").fetchText();", call(new Op().answers(new ResponseShape.Text())));
        assertEquals("http.get(\"/x\").fetchBytes();", call(new Op().answers(new ResponseShape.Bytes())));
        assertEquals(
                "http.get(\"/x\").fetch(entries -> entries.asMap(items2 -> items2.asList(Thing::read)));",
                call(new Op().answers(new ResponseShape.Json(new TypeRef.MapOf(list(ir.ref("Thing")))))));
        assertEquals("http.call(\"HEAD\", \"/x\").fetchNothing();", call(new Op().method("HEAD")));
    }

    @Test
    void anAnswerThatMayBeNothingSaysSo() {
        Compiled compiled =
                compiled(operation("find", new Op().answers(new ResponseShape.Json(ir.ref("Thing"), true)), false));
        assertTrue(compiled.source("XApi").contains("@Nullable Thing find();"), compiled.source("XApi"));
        assertTrue(compiled.source("XApi").contains("@return null if"), compiled.source("XApi"));
    }

    @Test
    void theSwitchIsSetWhereItStands() {
        EventShape events = events(Format.SSE, Payload.DATA_JSON, ir.ref("Thing"), null, null);
        TypeRef json = ir.ref("Thing");
        Op post = new Op().method("POST").body(RequestBody.Format.MULTIPART, "multipart/form-data", json);
        assertEquals(
                "http.post(\"/x\").multipart(body, \"mode\", null).fetch(Thing::read);"
                        + "http.post(\"/x\").multipart(body, \"mode\", \"streaming\").stream(EVENTS);",
                call(post.answers(new ResponseShape.JsonOrEvents(
                        json, events, new Switch(Switch.In.BODY, "mode", "streaming", Optional.empty())))));
        assertEquals(
                "http.get(\"/x\").query(\"limit\", params.limit()).query(\"watch\", false).fetch(Thing::read);"
                        + "http.get(\"/x\").query(\"limit\", params.limit()).query(\"watch\", true).stream(EVENTS);",
                call(new Op()
                        .params(query("watch", Ir.BOOLEAN, Style.FORM, true), query("limit", Ir.INT, Style.FORM, true))
                        .answers(new ResponseShape.JsonOrEvents(
                                json, events, new Switch(Switch.In.QUERY, "watch", true, Optional.of(false))))));
        assertEquals(
                "http.post(\"/x\").multipart(body, \"mode\", \"audio\").fetchBytes();"
                        + "http.post(\"/x\").multipart(body, \"mode\", \"sse\").stream(EVENTS);",
                call(post.answers(new ResponseShape.WholeOrEvents(
                        new ResponseShape.Bytes(),
                        events,
                        new Switch(Switch.In.BODY, "mode", "sse", Optional.of("audio"))))));
        assertEquals(
                "http.get(\"/x\").stream(EVENTS);",
                call(new Op()
                        .answers(new ResponseShape.Events(
                                events,
                                Optional.of(new Switch(
                                        Switch.In.ACCEPT_HEADER, "", "text/event-stream", Optional.empty()))))));
    }

    private static EventShape events(Format format, Payload payload, TypeRef item, String sentinel, String error) {
        return new EventShape(
                format,
                "application/x-ndjson",
                payload,
                item,
                Optional.empty(),
                Optional.ofNullable(sentinel),
                Optional.ofNullable(error),
                new StreamResult.None("not looked for"));
    }

    @Test
    void eventsAreReadAsDeclared() {
        TypeRef type = ir.ref("Thing");
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.json(Thing::read)"
                        + ".failsOn(\"error\", Thing::error, Thing::additionalProperties)",
                format(events(Format.SSE, Payload.DATA_JSON, type, null, "error")));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.json(Thing::read).endsWith(\"[DONE]\").failsOn(\"fault\")",
                format(events(Format.SSE, Payload.DATA_JSON, type, "[DONE]", "fault")));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.envelope(Thing::read)",
                format(events(Format.SSE, Payload.EVENT_WITH_JSON_DATA, type, null, null)));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.textEnvelope(Thing::read)",
                format(events(Format.SSE, Payload.EVENT_WITH_TEXT_DATA, type, null, null)));
        assertEquals(
                "EventFormat<Thing> EVENTS = EventFormat.mixedEnvelope(Thing::read)",
                format(events(Format.SSE, Payload.EVENT_WITH_MIXED_DATA, type, null, null)));
        assertEquals(
                "EventFormat<String> EVENTS = EventFormat.text()",
                format(events(Format.SSE, Payload.DATA_TEXT, TypeRef.STRING, null, null)));
        assertEquals(
                "EventFormat<ServerSentEvent> EVENTS = EventFormat.events()",
                format(events(Format.SSE, Payload.RAW_EVENT, TypeRef.ANY, null, null)));
        assertEquals(
                "EventFormat<List<Thing>> EVENTS = EventFormat.json(items -> items.asList(Thing::read))"
                        + ".jsonLines(\"application/x-ndjson\")",
                format(events(Format.JSON_LINES, Payload.DATA_JSON, list(type), null, null)));
        assertEquals(
                "EventFormat<Object> EVENTS = EventFormat.json(JsonReader::asAny)"
                        + ".jsonSequence(\"application/x-ndjson\").failsOn(\"error\")",
                format(events(Format.JSON_SEQ, Payload.DATA_JSON, TypeRef.ANY, null, "error")));
    }

    private String format(EventShape events) {
        Op op = new Op().answers(new ResponseShape.Events(events, Optional.empty()));
        String source = compiled(operation("go", op, false)).source("HttpXApi").replaceAll("\\s*\\n\\s+", "");
        String field = source.substring(source.indexOf("EventFormat<"), source.indexOf("private final HttpApi"));
        return field.substring(0, field.indexOf(';')).replace("EVENTS =E", "EVENTS = E");
    }

    @Test
    void errorsOfOneKindAreOneConstant() {
        ErrorCase named = new ErrorCase("4XX", ir.ref("Thing"), Doc.NONE);
        ErrorCase free = new ErrorCase("default", TypeRef.ANY, Doc.NONE);
        Compiled compiled = compiled(
                operation("one", new Op(), false, named, free),
                operation("two", new Op(), false, named, free),
                operation("three", new Op(), false, free),
                operation("four", new Op(), false));
        assertEquals(
                "http.get(\"/x\").errors(ONE_ERRORS).fetchNothing();"
                        + "http.get(\"/x\").errors(ONE_ERRORS).fetchNothing();"
                        + "http.get(\"/x\").errors(THREE_ERRORS).fetchNothing();"
                        + "http.get(\"/x\").fetchNothing();",
                calls(compiled));
        assertTrue(compiled.source("HttpXApi")
                .replaceAll("\\s*\n\\s+", "")
                .contains("ErrorTypes.none().on(Thing::read, \"4XX\").on(JsonReader::asAny, \"default\");"));
    }

    @Test
    void whatIsDeprecatedIsMarkedAndWarnsNobodyElse() {
        Parameter old = new Parameter(
                "old", "old", Location.QUERY, ir.ref("Gone"), false, Style.FORM, true, false, true, Doc.NONE);
        Parameter id =
                new Parameter("http", "http", Location.PATH, LONG, true, Style.SIMPLE, false, false, false, Doc.NONE);
        Operation operation = operation(
                "go",
                new Op()
                        .path("/x/{http}", id)
                        .params(old)
                        .body(RequestBody.Format.JSON, "application/json", ir.ref("Gone"))
                        .answers(new ResponseShape.Events(
                                events(Format.SSE, Payload.DATA_JSON, ir.ref("Item"), null, "error"),
                                Optional.empty())),
                true,
                new ErrorCase("400", ir.ref("Gone"), Doc.NONE));
        Compiled compiled = Compiled.of(
                client(List.of(), List.of(), new ApiGroup(ir.name("XApi"), "x", List.of(operation), Doc.NONE)),
                deprecated(ir.record("Gone", "", optional("a", TypeRef.STRING))),
                ir.record("Item", "", Ir.deprecated(optional("error", TypeRef.STRING))));
        assertTrue(compiled.source("XApi").contains("@Deprecated"));
        assertTrue(compiled.source("GOParams").contains("@Deprecated"));
        assertTrue(calls(compiled).startsWith("http.get(\"/x/{http}\").path(\"http\", http)"));
        assertTrue(compiled.source("HttpXApi").contains("return this.http.get("));
    }

    @Test
    void keysAndHeadersAreSettingsOfTheBuilder() {
        Parameter key = parameter("key", Location.HEADER, TypeRef.STRING, Style.SIMPLE, false);
        Parameter beta = parameter("beta", Location.HEADER, list(TypeRef.STRING), Style.SIMPLE, false);
        Parameter version = parameter("version", Location.HEADER, Ir.INT, Style.SIMPLE, false);
        ClientDecl client = client(
                List.of(
                        new AuthScheme.Basic(),
                        new AuthScheme.ApiKey("apiKey", "KEY", Location.HEADER),
                        new AuthScheme.ApiKey("token", "t", Location.QUERY),
                        new AuthScheme.ApiKey("session", "s", Location.COOKIE)),
                List.of(key, beta, version));
        String source = Compiled.of(client, thing).source("XClient");
        assertTrue(source.contains("return headerKey(\"KEY\", apiKey);"));
        assertTrue(source.contains("return queryKey(\"t\", token);"));
        assertTrue(source.contains("return cookieKey(\"s\", session);"));
        assertTrue(source.contains("public Builder beta(List<String> beta) {"));
        assertTrue(source.contains("public Builder version(int version) {"));
        assertEquals(-1, source.indexOf("header(\"key\", key)"));
        assertTrue(source.contains("super(null);"));
    }

    @Test
    void namesOfImplementationsAreTakenFromNobody() {
        ApiGroup chat = new ApiGroup(ir.name("ChatApi"), "chat", List.of(), Doc.NONE);
        ApiGroup httpChat = new ApiGroup(ir.name("HttpChatApi"), "httpChat", List.of(), Doc.NONE);
        Compiled compiled = Compiled.of(client(List.of(), List.of(), chat, httpChat), thing);
        assertTrue(compiled.load("ChatApi").isAssignableFrom(compiled.load("HttpHttpChatApi")));
        assertTrue(compiled.load("HttpChatApi").isAssignableFrom(compiled.load("HttpHttpHttpChatApi")));
    }
}
