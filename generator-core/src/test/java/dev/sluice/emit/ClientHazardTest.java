package dev.sluice.emit;

import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.deprecated;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.optional;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.ClientDecl.AuthScheme;
import dev.sluice.model.Doc;
import dev.sluice.model.Operation;
import dev.sluice.model.Operation.ErrorCase;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import dev.sluice.model.Parameter.Style;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clients for what documents can declare: each compiles without a warning, and calls as declared. */
class ClientHazardTest {
    private final Ir ir = Compiled.ir();
    private final ClientIr clients = new ClientIr(ir);

    @Test
    void whatOnlyTellsPathsApartIsNotSent() {
        assertEquals("http.get(\"/x?acl\").fetchNothing();", clients.call(new ClientIr.Op().path("/x?acl#ofItems")));
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
                clients.call(new ClientIr.Op()
                        .path(
                                "/x/{a}/{b}/{c}",
                                ClientIr.parameter("a", Location.PATH, strings, Style.SIMPLE, true),
                                ClientIr.parameter("b", Location.PATH, strings, Style.LABEL, true),
                                ClientIr.parameter("c", Location.PATH, ir.ref("Thing"), Style.SIMPLE, true))
                        .params(
                                ClientIr.query("d", strings, Style.FORM, true),
                                ClientIr.query("e", strings, Style.FORM, false),
                                ClientIr.query("f", strings, Style.PIPE_DELIMITED, false),
                                ClientIr.query("g", strings, Style.SPACE_DELIMITED, true),
                                ClientIr.query("h", ir.ref("Thing"), Style.DEEP_OBJECT, true),
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
                                ClientIr.parameter("j", Location.HEADER, strings, Style.SIMPLE, false),
                                ClientIr.parameter("k", Location.COOKIE, TypeRef.STRING, Style.FORM, true))));
    }

    @Test
    void bodiesAreSentAsDeclared() {
        ClientIr.Op op = new ClientIr.Op().method("POST");
        TypeRef type = ir.ref("Thing");
        assertEquals(
                "http.post(\"/x\").json(body).fetchNothing();",
                clients.call(op.body(RequestBody.Format.JSON, "application/json", type)));
        assertEquals(
                "http.post(\"/x\").json(body).as(\"application/merge-patch+json\").fetchNothing();",
                clients.call(op.body(RequestBody.Format.JSON, "application/merge-patch+json", type)));
        assertEquals(
                "http.post(\"/x\").form(body).fetchNothing();",
                clients.call(op.body(RequestBody.Format.FORM, "application/x-www-form-urlencoded", type)));
        assertEquals(
                "http.post(\"/x\").deepForm(body).fetchNothing();",
                clients.call(op.body(RequestBody.Format.DEEP_FORM, "application/x-www-form-urlencoded", type)));
        assertEquals(
                "http.post(\"/x\").multipart(body).fetchNothing();",
                clients.call(op.body(RequestBody.Format.MULTIPART, "multipart/form-data", type)));
        assertEquals(
                "http.post(\"/x\").part(\"a\", \"text/csv\").multipart(body).fetchNothing();",
                clients.call(op.body(
                        RequestBody.Format.MULTIPART,
                        "multipart/form-data",
                        type,
                        new RequestBody.PartType("a", "text/csv"))));
        assertEquals(
                "http.post(\"/x\").field(\"a\", ParamStyle.FORM).field(\"b\", ParamStyle.JSON).form(body).fetchNothing();",
                clients.call(op.body(
                        RequestBody.Format.FORM,
                        "application/x-www-form-urlencoded",
                        type,
                        new RequestBody.FieldStyle("a", Style.FORM),
                        new RequestBody.JsonField("b"))));
        assertEquals(
                "http.post(\"/x\").text(\"text/plain\", body).fetchNothing();",
                clients.call(op.body(RequestBody.Format.TEXT, "text/plain", TypeRef.ANY)));
        assertEquals(
                "http.post(\"/x\").bytes(\"image/png\", body).fetchNothing();",
                clients.call(op.body(RequestBody.Format.BYTES, "image/png", TypeRef.ANY)));
    }

    @Test
    void whatIsDeprecatedIsMarkedAndWarnsNobodyElse() {
        Parameter old = new Parameter(
                "old", "old", Location.QUERY, ir.ref("Gone"), false, Style.FORM, true, false, true, Doc.NONE);
        Parameter id =
                new Parameter("http", "http", Location.PATH, LONG, true, Style.SIMPLE, false, false, false, Doc.NONE);
        Operation operation = clients.operation(
                "go",
                new ClientIr.Op()
                        .path("/x/{http}", id)
                        .params(old)
                        .body(RequestBody.Format.JSON, "application/json", ir.ref("Gone"))
                        .answers(new ResponseShape.Events(
                                ClientIr.events(Format.SSE, Payload.DATA_JSON, ir.ref("Item"), null, "error"),
                                Optional.empty())),
                true,
                new ErrorCase("400", ir.ref("Gone"), Doc.NONE));
        Compiled compiled = Compiled.of(
                clients.client(List.of(), List.of(), new ApiGroup(ir.name("XApi"), "x", List.of(operation), Doc.NONE)),
                deprecated(ir.record("Gone", "", optional("a", TypeRef.STRING))),
                ir.record("Item", "", Ir.deprecated(optional("error", TypeRef.STRING))));
        assertTrue(compiled.source("XApi").contains("@Deprecated"));
        assertTrue(compiled.source("GOParams").contains("@Deprecated"));
        assertTrue(ClientIr.calls(compiled).startsWith("http.get(\"/x/{http}\").path(\"http\", http)"));
        assertTrue(compiled.source("HttpXApi").contains("return this.http.get("));
    }

    @Test
    void keysAndHeadersAreSettingsOfTheBuilder() {
        Parameter key = ClientIr.parameter("key", Location.HEADER, TypeRef.STRING, Style.SIMPLE, false);
        Parameter beta = ClientIr.parameter("beta", Location.HEADER, list(TypeRef.STRING), Style.SIMPLE, false);
        Parameter version = ClientIr.parameter("version", Location.HEADER, Ir.INT, Style.SIMPLE, false);
        ClientDecl client = clients.client(
                List.of(
                        new AuthScheme.Basic(),
                        new AuthScheme.ApiKey("apiKey", "KEY", Location.HEADER),
                        new AuthScheme.ApiKey("token", "t", Location.QUERY),
                        new AuthScheme.ApiKey("session", "s", Location.COOKIE)),
                List.of(key, beta, version));
        String source = Compiled.of(client, clients.thing).source("XClient");
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
        Compiled compiled = Compiled.of(clients.client(List.of(), List.of(), chat, httpChat), clients.thing);
        assertTrue(compiled.load("ChatApi").isAssignableFrom(compiled.load("HttpHttpChatApi")));
        assertTrue(compiled.load("HttpChatApi").isAssignableFrom(compiled.load("HttpHttpHttpChatApi")));
    }
}
