package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gradus.security.FirstLink;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.security.Sessions;
import org.gradus.store.DataFolder;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** People log in, come to where they meant to go, and nobody else does anything in their name. */
class LogInIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        service.register("log-in", TestEvidenceText.iri("log-in"));
    }

    @Test
    void whoIsNotLoggedInComesToThePageAskedForByWayOfLoggingIn() {
        var person = new Person(service, "zh");
        Answer led = person.get("/desk/organisations/log-in/evidence?words=a&lang=zh");
        assertEquals(303, led.status());
        String to = led.header("Location");
        assertTrue(to.startsWith("/log-in?next=%2Fdesk%2Forganisations%2Flog-in%2Fevidence%3Fwords%3Da"), to);
        Answer page = person.get(to);
        assertTrue(page.text().contains("lang=\"zh\"") && page.text().contains("API 密钥"), page::text);
        String next = page.text()
                .replaceFirst("(?s).*name=\"next\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        Answer in = person.send("/log-in", Map.of("key", service.key(Role.ORGANISATION, "log-in"), "next", next));
        assertEquals(303, in.status());
        assertEquals("/desk/organisations/log-in/evidence?words=a&lang=zh", in.header("Location"));
        Answer there = person.get(in.header("Location"));
        assertEquals(200, there.status());
        assertTrue(there.text().contains("组织 · log-in"), there::text);
        assertEquals("no-store", there.header("Cache-Control"));
        assertTrue(person.get("/t-aiitre-10003").text().contains("组织 · log-in"), "every page says who is logged in");
        assertFalse(
                service.get("/t-aiitre-10003").accept("text/html").send().text().contains("组织 · log-in"));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSitesAndSaysNothing() {
        var person = new Person(service, "en");
        person.get("/log-in");
        String key = service.key(Role.RESEARCHER);
        Answer in = person.send("/log-in", Map.of("key", key));
        String set = in.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("gradus-session="))
                .findFirst()
                .orElseThrow();
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), set);
        assertFalse(set.contains(key.substring(7)), set);
        assertEquals("/desk", in.header("Location"));
    }

    @Test
    void aKeyThatDoesNotHoldIsToldSoAndNothingIsOpened() {
        var person = new Person(service, "en");
        person.get("/log-in");
        Answer answer = person.send("/log-in", Map.of("key", "gradus_none", "next", "/published"));
        assertEquals(401, answer.status());
        assertTrue(answer.text().contains("role=\"alert\"") && answer.text().contains("value=\"/published\""));
        assertFalse(answer.text().contains("gradus_none"), "what was typed is not shown again");
        assertEquals("", person.cookie("gradus-session"));
    }

    @Test
    void failuresFromOneAddressAreLimited() {
        try (var strict = RunningService.start(Map.of("gradus.session.failures-per-minute", 2))) {
            var person = new Person(strict, "en");
            person.get("/log-in");
            assertEquals(401, person.send("/log-in", Map.of("key", "a")).status());
            assertEquals(401, person.send("/log-in", Map.of("key", "b")).status());
            Answer refused = person.send("/log-in", Map.of("key", strict.key(Role.MAINTAINER)));
            assertEquals(429, refused.status());
            assertFalse(refused.header("Retry-After").isEmpty());
        }
    }

    @Test
    void logInsLeadToNoOtherHost() {
        for (String next : List.of("//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example/", "x")) {
            var person = new Person(service, "en");
            person.get("/log-in");
            Answer in = person.send("/log-in", Map.of("key", service.key(Role.RESEARCHER), "next", next));
            assertEquals("/desk", in.header("Location"), next);
        }
    }

    /** All of them, as the service maps them: a form that forgets its token is found out here. */
    @Test
    void noFormIsTakenWithoutItsToken() {
        Person person = Person.loggedIn(service, service.key(Role.MAINTAINER));
        var tried = new TreeSet<String>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                        info.getPatternValues().stream()
                                .filter(path -> path.startsWith("/desk") || path.startsWith("/log-"))
                                .forEach(tried::add);
                    }
                });
        assertTrue(tried.size() >= 9, tried::toString);
        for (String path : tried) {
            String address = path.replace("{id}", "log-in").replaceAll("\\{[^}]*}", "1");
            assertEquals(403, person.sendPlain(address, Map.of("key", "x")).status(), address);
            assertEquals(403, person.sendPlain(address, Map.of("token", "a.b")).status(), address);
        }
        Person other = Person.loggedIn(service, service.key(Role.MAINTAINER));
        other.get("/desk/register");
        String stolen =
                other.get("/desk/register").text().replaceFirst("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
        assertEquals(
                403, person.sendPlain("/desk/register", Map.of("token", stolen)).status(), "another's token");
    }

    @Test
    void theCookieChangesNothingThroughTheJsonInterface() {
        Person person = Person.loggedIn(service, service.key(Role.ORGANISATION, "log-in"));
        assertEquals(200, person.call("GET", "/organisations/log-in").send().status());
        for (String call : List.of(
                "POST /organisations/log-in/evidence",
                "PUT /organisations/log-in/evidence/1",
                "DELETE /organisations/log-in/evidence/1",
                "POST /organisations/log-in/assessments",
                "PUT /organisations/log-in/assessments/1/publication",
                "POST /sparql/private")) {
            String[] parts = call.split(" ");
            assertEquals(401, person.call(parts[0], parts[1]).json("{}").send().status(), call);
        }
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsNobodys() {
        Person person = Person.loggedIn(service, service.key(Role.MAINTAINER));
        person.get("/desk/register");
        Answer answer = person.call("POST", "/desk/register")
                .header("Sec-Fetch-Site", "cross-site")
                .body("application/x-www-form-urlencoded", "name-en=Attack&id=attack")
                .send();
        assertEquals(401, answer.status());
        assertFalse(answer.text().contains("attack"), "nor is it kept for after the log-in");
    }

    @Test
    void whoeverIsRefusedInABrowserIsOfferedToLogIn() {
        var person = new Person(service, "en");
        Answer refused = person.get("/keys");
        assertEquals(401, refused.status());
        assertTrue(refused.text().contains("href=\"/log-in?next=%2Fkeys\""), refused::text);
        Person known = Person.loggedIn(service, service.key(Role.RESEARCHER));
        Answer forbidden = known.get("/keys");
        assertEquals(403, forbidden.status());
        assertTrue(forbidden.text().contains("Log in with another key"), forbidden::text);
    }

    @Test
    void theLinkOfTheFirstStartLogsInAsMaintainerOnce() {
        KeyRing.Issued issued = new KeyRing(new DataFolder(service.folder()).keys())
                .create(Role.MAINTAINER, List.of(), "first", java.time.Instant.now());
        String secret =
                service.bean("firstLink", FirstLink.class).make(issued.key().id());
        var away = new Person(service, "en");
        Answer proxied = away.call("GET", "/log-in?first=" + secret)
                .header("X-Forwarded-For", "192.0.2.1")
                .send();
        assertFalse(proxied.text().contains("Log in as maintainer"), "through a proxy one is not on this machine");
        var person = new Person(service, "en");
        assertTrue(person.get("/log-in?first=" + secret).text().contains("Log in as maintainer"));
        assertEquals(200, person.call("HEAD", "/log-in?first=" + secret).send().status());
        Answer in = person.send("/log-in", Map.of("first", secret));
        assertEquals(303, in.status(), in::toString);
        assertTrue(person.get("/desk").text().contains("Maintainer"));
        var late = new Person(service, "en");
        assertTrue(late.get("/log-in?first=" + secret).text().contains("role=\"alert\""));
        assertEquals(401, late.send("/log-in", Map.of("first", secret)).status());
    }

    @Test
    void whoLogsOutIsOut() {
        Person person = Person.loggedIn(service, service.key(Role.RESEARCHER));
        String secret = person.cookie("gradus-session");
        person.get("/desk");
        assertEquals(303, person.send("/log-out", Map.of()).status());
        assertEquals("", person.cookie("gradus-session"));
        assertEquals(303, person.get("/desk").status());
        Answer again = service.get("/desk")
                .header("Cookie", "gradus-session=" + secret)
                .accept("text/html")
                .send();
        assertEquals(303, again.status(), "not with the old cookie either");
    }

    @Test
    void aRevokedKeyIsOutAtOnce() {
        var ring = new KeyRing(new DataFolder(service.folder()).keys());
        var issued = ring.create(Role.RESEARCHER, List.of(), "short", java.time.Instant.now());
        Person person = Person.loggedIn(service, issued.secret());
        assertEquals(200, person.get("/desk").status());
        ring.revoke(issued.key().id(), java.time.Instant.now());
        assertEquals(303, person.get("/desk").status());
    }

    @Test
    void whatWasTypedWhenTheLogInHadEndedIsKept() {
        String key = service.key(Role.MAINTAINER);
        Person person = Person.loggedIn(service, key);
        person.get("/desk/register");
        service.bean("sessions", Sessions.class).close(person.cookie("gradus-session"));
        Answer ended =
                person.send("/desk/register", Map.of("name-en", "Kept \"Words\"", "name-zh", "保留", "id", "kept-words"));
        assertEquals(401, ended.status());
        assertTrue(ended.text().contains("Kept &#34;Words&#34;") && ended.text().contains("保留"), ended::text);
        var held = new java.util.LinkedHashMap<String, String>();
        java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(ended.text())
                .results()
                .forEach(field -> held.put(field.group(1), field.group(2).replace("&#34;", "\"")));
        held.put("key", key);
        Answer in = person.sendPlain("/log-in", held);
        assertEquals(200, in.status(), in::toString);
        var fields = new java.util.LinkedHashMap<String, String>();
        java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(in.text())
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2).replace("&#34;", "\"")));
        Answer sent = person.sendPlain("/desk/register", fields);
        assertEquals(303, sent.status(), sent::toString);
        assertTrue(person.get(sent.header("Location")).text().contains("Kept &#34;Words&#34;")
                || person.get(sent.header("Location")).text().contains("Kept \"Words\""));
    }
}
