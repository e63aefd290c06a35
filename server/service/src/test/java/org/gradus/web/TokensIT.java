package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gradus.security.Role;
import org.gradus.web.security.IdentityProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider at the running service; and those who are not let in, in its rate and its log. */
class TokensIT {
    private static RunningService service;
    private static IdentityProvider provider;
    private static String maintainer;

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start();
        service = RunningService.start(Map.of(
                "gradus.jwt.issuer",
                provider.issuer(),
                "gradus.jwt.jwk-set",
                provider.keys(),
                "gradus.limits.anonymous-requests-per-minute",
                150,
                // Each test calls from addresses of its own.
                "server.forward-headers-strategy",
                "framework"));
        service.register("acme", TestEvidenceText.iri("acme"));
        service.register("rival", TestEvidenceText.iri("rival"));
        maintainer = service.key(Role.MAINTAINER);
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    private static RunningService.Call evidence(String organisation, String token) {
        return service.get("/organisations/" + organisation + "/evidence").as(token);
    }

    private static List<JsonElement> audit(String query) {
        var entries = service.get("/audit?limit=10000&" + query)
                .as(maintainer)
                .send()
                .json()
                .getAsJsonArray();
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    @Test
    void aTokenActsForTheOrganisationsThatItLists() {
        String own = provider.token(provider.claims("organisation", "acme"));
        assertEquals(200, evidence("acme", own).send().status());
        assertEquals(404, evidence("rival", own).send().status());
        String assessor = provider.token(provider.claims("assessor", "acme", "*"));
        assertEquals(200, evidence("acme", assessor).send().status());
        assertEquals(404, evidence("rival", assessor).send().status());
        String all = provider.token(provider.claims("assessor", "*"));
        assertEquals(200, evidence("rival", all).send().status());
        String keeper = provider.token(provider.claims("maintainer"));
        assertEquals(200, service.get("/keys").as(keeper).send().status());
        for (var claims : List.of(
                provider.claims("organisation", "acme").subject(null),
                provider.claims("organisation", "acme").expirationTime(null),
                provider.claims("organisation", "acme").audience("other"))) {
            String token = provider.token(claims);
            var answer = evidence("acme", token).send();
            assertEquals(401, answer.status());
            assertEquals("Bearer realm=\"gradus\"", answer.header("WWW-Authenticate"));
            assertEquals(401, service.get("/core").as(token).send().status(), "also for what is public");
        }
    }

    @Test
    void aSubjectThatIsAKeysIdIsAnotherCaller() {
        String key = service.key(Role.ASSESSOR, "acme");
        String document = TestEvidenceText.of("acme", "by-key", "Submitted");
        var byKey = service.post("/organisations/acme/evidence")
                .as(key)
                .header("Idempotency-Key", "one")
                .turtle(document)
                .send();
        assertEquals(201, byKey.status(), byKey.toString());
        String job = service.post("/jobs").as(key).json("{}").send().header("Location");
        String id = author(byKey.header("Location"), key);
        String token = provider.token(provider.claims("assessor", "acme").subject(id));
        assertEquals(404, service.get(job).as(token).send().status(), "the key's job");
        var byToken = service.post("/organisations/acme/evidence")
                .as(token)
                .header("Idempotency-Key", "one")
                .turtle(TestEvidenceText.of("acme", "by-token", "Submitted"))
                .send();
        assertEquals(201, byToken.status(), byToken.toString());
        String other = author(byToken.header("Location"), key);
        assertNotEquals(id, other);
        assertEquals("token:" + provider.issuer() + "#" + id, other);
        assertEquals(
                1,
                audit("path=/organisations/acme/evidence&outcome=changed&caller=" + id)
                        .size());
    }

    private static String author(String document, String key) {
        return service.get(document + "/versions")
                .as(key)
                .send()
                .json()
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("by")
                .getAsString();
    }

    @Test
    void whoIsRefusedCountsInTheRateOfTheirAddress() {
        String bad = provider.token(provider.claims("nobody"));
        int tries = 0;
        RunningService.Answer answer;
        do {
            answer = service.get("/core")
                    .as(bad)
                    .header("X-Forwarded-For", "192.0.2.1")
                    .send();
            tries++;
        } while (answer.status() == 401 && tries < 10_000);
        assertEquals(429, answer.status(), tries + " times");
        assertFalse(answer.header("Retry-After").isEmpty());
        String good = provider.token(provider.claims("researcher"));
        assertEquals(
                200,
                service.get("/core")
                        .as(good)
                        .header("X-Forwarded-For", "192.0.2.1")
                        .send()
                        .status(),
                "who proves who they are is let in from there");
        assertEquals(
                401,
                service.get("/core")
                        .as(bad)
                        .header("X-Forwarded-For", "192.0.2.2")
                        .send()
                        .status());
    }

    @Test
    void aFloodOfStrangersKeepsNoKnownCallersDenialOutOfTheLog() {
        String address = "192.0.2.3";
        int sent = 0;
        while (sent < 140) {
            service.get("/organisations/flooded")
                    .header("X-Forwarded-For", address)
                    .send();
            sent++;
        }
        String known = service.key(Role.ORGANISATION, "acme");
        var denied = evidence("rival", known).header("X-Forwarded-For", address).send();
        assertEquals(404, denied.status());
        assertEquals(
                1,
                audit("path=/organisations/rival/evidence&outcome=denied").stream()
                        .filter(entry -> entry.getAsJsonObject()
                                .get("remote")
                                .getAsString()
                                .equals(address))
                        .count());
        service.restart();
        var flood = audit("path=/organisations/flooded");
        assertTrue(flood.size() < sent, "one line each would fill the disk");
        int told = flood.stream()
                .map(entry -> entry.getAsJsonObject().get("more"))
                .mapToInt(more -> more.isJsonNull() ? 1 : more.getAsInt())
                .sum();
        assertEquals(sent, told);
    }
}
