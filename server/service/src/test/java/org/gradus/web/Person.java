package org.gradus.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.web.RunningService.Answer;
import org.gradus.web.RunningService.Call;

/** Someone at a browser: keeps cookies, and sends forms with the token of the page that they are on. */
final class Person {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningService service;
    private final String language;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    Person(RunningService service, String language) {
        this.service = service;
        this.language = language;
    }

    /** Someone who logged in with a key. */
    static Person loggedIn(RunningService service, String key) {
        var person = new Person(service, "en");
        person.get("/log-in");
        Answer answer = person.send("/log-in", Map.of("key", key));
        if (answer.status() != 303) {
            throw new IllegalStateException(answer.toString());
        }
        return person;
    }

    Answer get(String path) {
        Answer answer = take(call("GET", path).send());
        Matcher found = TOKEN.matcher(answer.text());
        // The last form of a page is the one that it is there for: the first logs out.
        while (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form, with the token of the page that was opened last. */
    Answer send(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("token", token);
        return sendPlain(path, all);
    }

    /** Sends a form as it is. */
    Answer sendPlain(String path, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return take(call("POST", path).body(FORM, body.toString()).send());
    }

    /** Sends files, with the token of the page that was opened last. */
    Answer sendFiles(String path, Map<String, String> fields, Map<String, byte[]> files) {
        String boundary = "----boundary7f3a";
        var body = new java.io.ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("token", token);
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(("--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return take(call("POST", path)
                .body("multipart/form-data; boundary=" + boundary, body.toByteArray())
                .send());
    }

    /** A call with the cookies, as a browser makes it. */
    Call call(String method, String path) {
        Call call = service.call(method, path)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            var all = new StringBuilder();
            cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            call.header("Cookie", all.toString());
        }
        return call;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private Answer take(Answer answer) {
        for (String set : answer.response().headers().allValues("Set-Cookie")) {
            String[] pair = set.substring(0, set.indexOf(';')).split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
