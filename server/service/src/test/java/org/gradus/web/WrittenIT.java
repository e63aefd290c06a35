package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people write into the pages is taken as it is or refused, never changed or cut. */
class WrittenIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static Map<String, String> registration(String id, String name) {
        return Map.of("name-zh", name, "name-en", "Written", "id", id, "iri", TestEvidenceText.iri(id));
    }

    @Test
    void aNameWithSomethingInvisibleIsRefusedAndNobodyIsRegistered() {
        Person maintainer = Person.loggedIn(service, service.key(Role.MAINTAINER));
        maintainer.get("/desk/register");
        for (String name : new String[] {"埃克米\u200F", "\u202E埃克米", "\u2067埃克米\u2069", "埃\u0007克米", "a".repeat(201)}) {
            Answer refused = maintainer.send("/desk/register", registration("written-name", name));
            assertEquals(422, refused.status(), refused::toString);
            assertTrue(refused.text().contains("The name has "), refused::text);
        }
        assertEquals(404, maintainer.get("/desk/organisations/written-name").status());
    }

    @Test
    void aNoteOfAKeyIsNotCut() {
        Person maintainer = Person.loggedIn(service, service.key(Role.MAINTAINER));
        maintainer.get("/desk/register");
        assertEquals(
                303,
                maintainer
                        .send("/desk/register", registration("written-key", "书写"))
                        .status());
        maintainer.get("/desk/organisations/written-key");
        Answer refused = maintainer.send("/desk/organisations/written-key/keys", Map.of("note", "n".repeat(201)));
        assertEquals(400, refused.status(), refused::toString);
        assertFalse(refused.text().contains("gradus_"), refused::text);
    }

    @Test
    void aReasonKeepsIsolatesAndRefusesOverrides() {
        service.register("written-reason", TestEvidenceText.iri("written-reason"));
        service.post("/organisations/written-reason/evidence")
                .as(service.key(Role.ASSESSOR, "written-reason"))
                .turtle(TestEvidenceText.of("written-reason", "x", "Submitted"))
                .send();
        Person company = Person.loggedIn(service, service.key(Role.ORGANISATION, "written-reason"));
        Answer document = company.get("/desk/organisations/written-reason/evidence/1");
        String tag = document.text().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
        String withdrawal = "/desk/organisations/written-reason/evidence/1/withdrawal";
        assertEquals(
                400,
                company.send(withdrawal, Map.of("tag", tag, "reason", "old\u202E"))
                        .status());
        company.get("/desk/organisations/written-reason/evidence/1");
        assertEquals(
                303,
                company.send(withdrawal, Map.of("tag", tag, "reason", "\u2067ישן\u2069 (old)"))
                        .status());
        assertTrue(company.get("/desk/organisations/written-reason/evidence")
                .text()
                .contains("\u2067ישן\u2069 (old)"));
    }
}
