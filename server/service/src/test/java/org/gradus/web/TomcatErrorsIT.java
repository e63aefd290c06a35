package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is refused before the service sees it is refused in the same words. */
class TomcatErrorsIT {
    private static final RunningService SERVICE = RunningService.shared();

    /** Whose first line is none: nothing behind it was read, so neither language nor form is known. */
    private static final Set<String> UNREAD = Set.of(
            "no version",
            "a line that is no request",
            "a method that is none",
            "letters beyond ASCII in the address",
            "an address longer than Tomcat reads");

    private static final String BROWSER =
            "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: zh-CN,zh;q=0.9\r\n";

    private static Map<String, String> requests() {
        var requests = new LinkedHashMap<String, String>();
        requests.put("no version", "GET /core HTTP/9.9\r\nHost: a\r\n\r\n");
        requests.put("a line that is no request", "GET /co re HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("a method that is none", "G@T /core HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("no host", "GET /core HTTP/1.1\r\n\r\n");
        requests.put("a host that is none", "GET /core HTTP/1.1\r\nHost: a b\r\n\r\n");
        requests.put("two hosts", "GET /core HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        requests.put("a header that is none", "GET /core HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n");
        requests.put("headers too large", "GET /core HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        requests.put("an address too long", "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("an address with a bad escape", "GET /co%zzre HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("an address with a NUL", "GET /co%00re HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("an address with an encoded slash", "GET /co%2fre HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("an address that climbs", "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("an address with two slashes", "GET //core HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("an address that is no UTF-8", "GET /co%ff%fere HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("a length that is none", "POST /jobs HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n");
        requests.put(
                "an encoding that is none", "POST /jobs HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\n\r\n");
        requests.put("a method that is not taken", "TRACE /core HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put(
                "headers larger than Tomcat reads",
                "GET /core HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(60_000) + "\r\n\r\n");
        requests.put(
                "an address longer than Tomcat reads", "GET /" + "x".repeat(60_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put(
                "an expectation that is none",
                "POST /jobs HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\nContent-Length: 2\r\n\r\n{}");
        requests.put(
                "a chunk without a size",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nASK {}\r\n0\r\n\r\n");
        requests.put(
                "a chunk that is longer than it says",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nASK {}\r\n0\r\n\r\n");
        requests.put(
                "two lengths", "POST /jobs HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        requests.put(
                "a body that is no gzip",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\nASK {}");
        requests.put(
                "a type that is none",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: ;;\r\nContent-Length: 6\r\n\r\nASK {}");
        requests.put(
                "a parameter that is no UTF-8", "GET /queries/mappings-of?requirement=%FF HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put(
                "a parameter with half a character",
                "GET /queries/mappings-of?requirement=%ED%A0%80 HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("letters beyond ASCII in the address", "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put(
                "a sign in the address that browsers send as it is",
                "GET /a|b[c]^d?x={a|b}^`[c]\\ HTTP/1.1\r\nHost: a\r\n\r\n");
        return requests;
    }

    @TestFactory
    Stream<DynamicTest> whoeverAsksFromABrowserIsShownAPageInTheirLanguage() {
        return requests().entrySet().stream()
                .filter(each -> !UNREAD.contains(each.getKey()))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Raw raw = send(each.getValue().replaceFirst("HTTP/1.1\r\n", "HTTP/1.1\r\n" + BROWSER));
                    assertTrue(raw.status() >= 400 && raw.status() != 500, raw.toString());
                    assertTrue(raw.headers().get("content-type").startsWith("text/html"), raw.toString());
                    assertTrue(raw.body().contains("<html lang=\"zh"), raw.body());
                    assertFalse(raw.toString().matches("(?is).*(tomcat|apache|exception).*"), raw.toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTomcatRefusesIsAProblemThatSaysNothingOfIt() {
        return requests().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Raw raw = send(each.getValue());
                    assertTrue(raw.status() >= 400 && raw.status() < 600, raw.toString());
                    assertEquals("application/problem+json", raw.headers().get("content-type"), raw.toString());
                    var problem = JsonParser.parseString(raw.body()).getAsJsonObject();
                    assertEquals(raw.status(), problem.get("status").getAsInt(), raw.body());
                    assertTrue(problem.get("type").getAsString().startsWith("https://w3id.org/gradus/problem/"));
                    assertFalse(raw.toString().matches("(?is).*(tomcat|apache|exception).*"), raw.toString());
                }));
    }

    /** A long query goes into the address where it is sent from the form. */
    @Test
    void aBrowserIsToldInItsLanguageThatTheAddressOrTheHeadersAreTooLong() throws IOException {
        String browser = "Host: a\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: zh-CN\r\n";
        Raw address = send("GET /sparql?query=" + "x".repeat(20_000) + " HTTP/1.1\r\n" + browser + "\r\n");
        Raw headers = send("GET /core HTTP/1.1\r\n" + browser + "Cookie: x=" + "x".repeat(20_000) + "\r\n\r\n");
        assertEquals(414, address.status(), address.toString());
        assertEquals(431, headers.status(), headers.toString());
        for (Raw raw : List.of(address, headers)) {
            assertTrue(raw.headers().get("content-type").startsWith("text/html"), raw.toString());
            assertTrue(raw.body().contains("<html lang=\"zh"), raw.body());
            assertTrue(raw.body().contains("超过 16 KB"), raw.body());
        }
    }

    private record Raw(int status, Map<String, String> headers, String body) {}

    private static Raw send(String request) throws IOException {
        URI address = URI.create(SERVICE.address("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(request.replaceFirst("Host: a\r\n", "Host: a\r\nConnection: close\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = answer.split("\r\n\r\n", 2);
            var headers = new LinkedHashMap<String, String>();
            String[] lines = parts[0].split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                String[] pair = lines[i].split(": ?", 2);
                headers.put(pair[0].toLowerCase(java.util.Locale.ROOT), pair[1]);
            }
            String body = parts.length < 2 ? "" : parts[1];
            if ("chunked".equals(headers.get("transfer-encoding"))) {
                body = body.replaceAll("(?m)^[0-9a-fA-F]+\r\n", "");
            }
            return new Raw(lines[0].isEmpty() ? 0 : Integer.parseInt(lines[0].split(" ")[1]), headers, body.strip());
        }
    }
}
