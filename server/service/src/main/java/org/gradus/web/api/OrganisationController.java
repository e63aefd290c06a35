package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.security.Callers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of organisations: maintainers keep it, and everyone else sees those that they act for. */
@RestController
final class OrganisationController {
    private static final long LIMIT = 64 << 10;

    private final Organisations organisations;
    private final Clock clock;

    OrganisationController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    List<OrganisationJson> list() {
        Caller caller = Callers.required();
        return organisations.all().stream()
                .filter(organisation -> maySee(caller, organisation.id()))
                .map(OrganisationJson::of)
                .toList();
    }

    @GetMapping("/organisations/{id}")
    OrganisationJson read(@PathVariable String id) {
        if (!maySee(Callers.required(), id)) {
            throw new ProblemException(Problem.noSuchOrganisation(id));
        }
        return OrganisationJson.of(
                organisations.find(id).orElseThrow(() -> new ProblemException(Problem.noSuchOrganisation(id))));
    }

    @PutMapping("/organisations/{id}")
    ResponseEntity<OrganisationJson> put(@PathVariable String id, HttpServletRequest request) throws IOException {
        if (Callers.required().role() != Role.MAINTAINER) {
            throw new ProblemException(Problem.forbidden());
        }
        if (!id.matches(Organisation.ID)) {
            throw JsonBody.wrong(
                    "The id '" + id + "' is not possible: lower-case letters, digits and hyphens, 63 at most.",
                    "id“" + id + "”不可用：须由小写字母、数字与连字符组成，最多 63 个字符。");
        }
        var asked = JsonBody.read(request, LIMIT, OrganisationRequest.class);
        boolean fresh =
                organisations.put(id, asked.iri(), asked.name(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var json = OrganisationJson.of(organisations.get(id));
        return fresh
                ? ResponseEntity.status(201)
                        .header("Location", "/organisations/" + id)
                        .body(json)
                : ResponseEntity.ok(json);
    }

    private static boolean maySee(Caller caller, String id) {
        return caller.role() == Role.MAINTAINER || caller.actsFor(id);
    }
}
