package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gradus.evidence.admission.Facet;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.service.EvidenceService;
import org.gradus.service.refusal.EvidenceRefused;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organisation says what kind it is: a document of its evidence that says nothing else. */
@Controller
final class ProfileController {
    private final Access access;
    private final Profiles profiles;
    private final ProfileTerms terms;
    private final EvidenceService evidence;

    ProfileController(Access access, Profiles profiles, ProfileTerms terms, EvidenceService evidence) {
        this.access = access;
        this.profiles = profiles;
        this.terms = terms;
        this.evidence = evidence;
    }

    @GetMapping("/desk/organisations/{id}/profile")
    void form(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organisation organisation = access.organisation(id, Role.ORGANISATION, Role.ASSESSOR);
        var stored = profiles.of(organisation);
        show(organisation, "", stored.tag(), stored.values(), request, response);
    }

    @PostMapping("/desk/organisations/{id}/profile")
    void say(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, Role.ORGANISATION, Role.ASSESSOR);
        Caller caller = Callers.required();
        var values = new EnumMap<Facet, String>(Facet.class);
        for (Facet facet : Facet.values()) {
            terms.of(facet).stream()
                    .map(ProfileTerms.Term::iri)
                    .filter(form.text(facet.localName())::equals)
                    .findFirst()
                    .ifPresent(iri -> values.put(facet, iri));
        }
        var stored = profiles.of(organisation);
        byte[] turtle = profiles.turtle(organisation, values);
        try {
            if (stored.tag().isEmpty()) {
                evidence.add(organisation, turtle, Profiles.MEDIA_TYPE, caller.author(), null);
            } else {
                evidence.replace(
                        organisation,
                        stored.document(),
                        Set.of(form.text("tag")),
                        turtle,
                        Profiles.MEDIA_TYPE,
                        caller.author(),
                        "");
            }
        } catch (EvidenceRefused e) {
            response.setStatus(422);
            show(
                    organisation,
                    e.problems().get(0).text(Languages.of(request)),
                    stored.tag(),
                    values,
                    request,
                    response);
            return;
        }
        Back.to(DeskController.address(id), request, response);
    }

    private void show(
            Organisation organisation,
            String problem,
            String tag,
            Map<Facet, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        PageResponse.write(
                new ProfileView(
                        organisation.id(),
                        organisation.name().in(language, organisation.id()),
                        problem,
                        tag,
                        Arrays.stream(Facet.values())
                                .map(facet -> new ProfileView.Field(
                                        facet.localName(),
                                        label(facet).in(language),
                                        terms.of(facet).stream()
                                                .map(term -> new ProfileView.Option(
                                                        term.iri(),
                                                        term.label().in(language),
                                                        term.iri().equals(values.get(facet))))
                                                .toList()))
                                .toList()),
                request,
                response);
    }

    private static Text label(Facet facet) {
        return switch (facet) {
            case INDUSTRY -> new Text("Industry", "所属行业");
            case SIZE -> new Text("Size", "规模");
            case REGION -> new Text("Region", "所在地区");
            case OWNERSHIP -> new Text("Ownership", "所有制");
            case SCOPE -> new Text("What the evidence is about", "证据所涉范围");
        };
    }
}
