package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against two servers on loopback, which are two origins: where a request may go, and its keys with it. */
@Timeout(60)
class RedirectsTest {
    @RegisterExtension
    private final LoopbackServer server = new LoopbackServer();

    @RegisterExtension
    private final LoopbackServer elsewhere = new LoopbackServer();

    @ParameterizedTest
    @CsvSource({"301,GET", "302,GET", "303,GET", "307,POST", "308,POST"})
    void followsARedirectWithTheKeyOnlyToTheSameOrigin(int status, String method) {
        List<String> seen = new ArrayList<>();
        LoopbackServer.Handler target = exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(exchange.getRequestMethod() + " " + body + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("X-Api-Key"));
            exchange.sendResponseHeaders(204, -1);
        };
        server.serve("/new", target);
        elsewhere.serve("/new", target);
        redirect("/here", status, "new?a=1");
        redirect("/there", status, elsewhere.url() + "/new");
        HttpApi api = server.api().with(RequestOptions.none().header("X-Api-Key", "x"));
        api.post("/here").text("text/plain", "body").fetchNothing();
        api.post("/there").text("text/plain", "body").fetchNothing();
        String body = method.equals("POST") ? "body" : "";
        assertEquals(List.of(method + " " + body + " Bearer k x", method + " " + body + " null null"), seen);
    }

    private void redirect(String path, int status, String location) {
        server.serve(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    @Test
    void givesUpOnRedirectsThatGoInCircles() {
        redirect("/loop", 307, "/loop");
        assertThrows(
                ApiConnectionException.class, () -> server.api().get("/loop").fetchNothing());
        assertEquals(6, server.requests());
    }

    @Test
    void doesNotFollowToWhereItMustNot() {
        redirect("/file", 302, "file:///etc/passwd");
        assertEquals(
                302,
                assertThrows(ApiException.class, () -> server.api().get("/file").fetchNothing())
                        .status());
        Transport.Request secure =
                new Transport.Request("GET", URI.create("https://a/x"), null, null, Duration.ofSeconds(1));
        Transport.Response downgrade = new Transport.Response(
                302, HttpHeaders.of(Map.of("location", List.of("http://a/x")), (name, value) -> true), null);
        assertNull(Redirects.follow(secure, downgrade));
    }

    @Test
    void doesNotShowAKeyThatCannotBeSent() {
        HttpApi keyed =
                new TestClient(new HttpTransport()).bearerAuth("s3cret\nk2").build();
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> keyed.get("/x").fetchNothing());
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("s3cret"), trace::toString);
        assertTrue(e.getMessage().contains("Authorization"), e::getMessage);
    }

    @Test
    void refusesAClientThatWouldPassTheKeyOn() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThrows(IllegalArgumentException.class, () -> new HttpTransport(following));
    }
}
