package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what. */
class RolesIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        service.register("acme", TestEvidenceText.iri("acme"));
    }

    /** One row a call: who of maintainer, assessor, organisation, researcher, anonymous is let through. */
    @Test
    void everyRoleMayDoItsPartAndNoMore() {
        var matrix = List.of(
                "GET /organisations                          yes yes yes yes no",
                "GET /organisations/acme                     yes yes yes no  no",
                "PUT /organisations/acme                     yes no  no  no  no",
                "GET /organisations/acme/evidence            no  yes yes no  no",
                "POST /organisations/acme/evidence           no  yes yes no  no",
                "GET /organisations/acme/template?models=t-ccua-2024 no yes yes no no",
                "POST /organisations/acme/decisions          no  yes no  no  no",
                "GET /organisations/acme/decisions           no  yes yes no  no",
                "POST /organisations/acme/decisions/changes  no  yes no  no  no",
                "GET /organisations/acme/items               no  yes yes no  no",
                "GET /queue                                  no  yes no  no  no",
                "POST /organisations/acme/assessments        no  yes yes no  no",
                "GET /organisations/acme/assessments         no  yes yes no  no",
                "GET /jobs                                   yes yes no  no  no",
                "POST /sparql/private                        no  yes yes no  no",
                "POST /sparql                                yes yes yes yes yes",
                "GET /core                                   yes yes yes yes yes",
                "GET /queries                                yes yes yes yes yes",
                "GET /published                              yes yes yes yes yes",
                "GET /drafts                                 yes no  no  no  no",
                "POST /drafts/what-if                        yes yes no  no  no",
                "GET /keys                                   yes no  no  no  no",
                "GET /audit                                  yes no  no  no  no",
                "GET /backups                                yes no  no  no  no",
                "GET /actuator/metrics                       yes no  no  no  no",
                "GET /actuator/health                        yes yes yes yes yes",
                "DELETE /core                                no  no  no  no  no");
        String[] callers = {
            service.key(Role.MAINTAINER),
            service.key(Role.ASSESSOR),
            service.key(Role.ORGANISATION, "acme"),
            service.key(Role.RESEARCHER),
            null
        };
        for (String row : matrix) {
            String[] cells = row.split("\\s+");
            for (int i = 0; i < callers.length; i++) {
                var call = service.call(cells[0], cells[1]).as(callers[i]);
                if (!cells[0].equals("GET")) {
                    call.body(
                            cells[1].contains("sparql") ? "application/sparql-query" : "application/json",
                            cells[1].contains("sparql") ? "ASK {}" : "{}");
                }
                int status = call.send().status();
                boolean denied = status == 401 || status == 403 || (status == 404 && cells[1].contains("acme"));
                assertEquals(cells[i + 2].equals("no"), denied, row + ": caller " + i + " got " + status);
                assertTrue(callers[i] != null || !denied || status == 401 || cells[0].equals("DELETE"), row);
            }
        }
    }

    /** The same whether one comes with a key or is logged in by it; without the forms of the workbench nothing changes. */
    @Test
    void whoIsLoggedInMayReadWhatItsKeyMayAndNoMore() {
        var matrix = List.of(
                "GET /organisations                                 yes yes yes yes no  no",
                "GET /organisations/acme                            yes yes yes no  no  no",
                "GET /organisations/acme/evidence                   no  yes yes no  no  no",
                "GET /organisations/acme/assessments                no  yes yes no  no  no",
                "GET /jobs                                          yes yes no  no  no  no",
                "GET /keys                                          yes no  no  no  no  no",
                "GET /audit                                         yes no  no  no  no  no",
                "GET /drafts                                        yes no  no  no  no  no",
                "GET /desk                                          yes yes yes yes yes no",
                "GET /desk/register                                 yes no  no  no  no  no",
                "GET /desk/organisations/acme                       yes yes yes no  no  no",
                "GET /desk/organisations/acme/profile               no  yes yes no  no  no",
                "GET /desk/organisations/acme/evidence              no  yes yes no  no  no",
                "GET /desk/organisations/acme/workbook              no  yes yes no  no  no",
                "GET /desk/organisations/acme/assessments           no  yes yes no  no  no",
                "GET /desk/organisations/acme/item                  no  yes yes no  no  no",
                "GET /desk/queue                                    no  yes no  no  no  no",
                "POST /desk/queue                                   no  yes no  no  no  no",
                "POST /desk/queue/changes                           no  yes no  no  no  no",
                "POST /desk/register                                yes no  no  no  no  no",
                "POST /desk/keys                                    yes no  no  no  no  no",
                "POST /desk/organisations/acme/keys                 yes no  no  no  no  no",
                "POST /desk/organisations/acme/profile              no  yes yes no  no  no",
                "POST /desk/organisations/acme/evidence             no  yes yes no  no  no",
                "POST /desk/organisations/acme/assessments          no  yes yes no  no  no",
                "POST /organisations/acme/assessments               no  no  no  no  no  no",
                "PUT /organisations/acme                            no  no  no  no  no  no",
                "POST /drafts/what-if                               no  no  no  no  no  no");
        service.register("not-acme", TestEvidenceText.iri("not-acme"));
        Person[] callers = {
            Person.loggedIn(service, service.key(Role.MAINTAINER)),
            Person.loggedIn(service, service.key(Role.ASSESSOR, "acme")),
            Person.loggedIn(service, service.key(Role.ORGANISATION, "acme")),
            Person.loggedIn(service, service.key(Role.RESEARCHER)),
            Person.loggedIn(service, service.key(Role.ORGANISATION, "not-acme")),
            new Person(service, "en")
        };
        for (String row : matrix) {
            String[] cells = row.split("\\s+");
            for (int i = 0; i < callers.length; i++) {
                boolean anonymous = i == callers.length - 1;
                callers[i].get(anonymous ? "/log-in" : "/t-aiitre-10003/L1.html");
                var answer = cells[0].equals("GET")
                        ? callers[i].get(cells[1])
                        : cells[1].startsWith("/desk")
                                ? callers[i].send(cells[1], java.util.Map.of())
                                : callers[i].call(cells[0], cells[1]).json("{}").send();
                int status = answer.status();
                boolean led = status == 303 && answer.header("Location").startsWith("/log-in");
                boolean denied = led || status == 401 || status == 403 || (status == 404 && cells[1].contains("acme"));
                boolean other = i == 4 && cells[1].equals("/organisations");
                assertEquals(cells[i + 2].equals("no") && !other, denied, row + ": caller " + i + " got " + answer);
            }
        }
    }
}
