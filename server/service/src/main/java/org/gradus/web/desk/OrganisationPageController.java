package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.gradus.security.Keys;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an organisation: how it stands, to those who act for it; its registration and keys, to a maintainer. */
@Controller
final class OrganisationPageController {
    private final Access access;
    private final Organisations organisations;
    private final OrganisationPage page;
    private final Keys keys;
    private final Clock clock;

    OrganisationPageController(
            Access access, Organisations organisations, OrganisationPage page, Keys keys, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.page = page;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/desk/organisations/{id}")
    void page(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Languages.of(request);
        if (Callers.required().role() == Role.MAINTAINER) {
            PageResponse.write(registered(organisations.get(id), language), request, response);
        } else {
            PageResponse.write(
                    page.of(access.organisation(id, Role.ORGANISATION, Role.ASSESSOR), language), request, response);
        }
    }

    private RegisteredView registered(Organisation organisation, Language language) {
        return new RegisteredView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                organisation.iri(),
                LocalDate.ofInstant(organisation.registered(), clock.getZone()).toString(),
                keys.all().stream()
                        .filter(key ->
                                key.revoked() == null && key.organisations().contains(organisation.id()))
                        .map(key -> KeyLine.of(key, clock.getZone()))
                        .toList());
    }
}
