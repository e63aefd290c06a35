package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.gradus.security.Caller;
import org.gradus.security.Keys;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Callers;
import org.gradus.web.session.Back;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the workbench, by role. */
@Controller
final class DeskController {
    private final Organisations organisations;
    private final Keys keys;
    private final Clock clock;

    DeskController(Organisations organisations, Keys keys, Clock clock) {
        this.organisations = organisations;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/desk")
    void desk(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Callers.required();
        boolean maintainer = caller.role() == Role.MAINTAINER;
        Language language = Languages.of(request);
        List<Organisation> seen = organisations.all().stream()
                .filter(organisation -> maintainer || caller.actsFor(organisation.id()))
                .toList();
        if (caller.role() == Role.ORGANISATION && seen.size() == 1) {
            Back.to(address(seen.get(0).id()), request, response);
            return;
        }
        PageResponse.write(
                new DeskView(
                        caller.role().tag(),
                        PageResponse.slice(seen, request)
                                .map(each ->
                                        Item.of(address(each.id()), each.name().in(language, each.id()), each.id())),
                        maintainer
                                ? keys.all().stream()
                                        .filter(key -> key.revoked() == null
                                                && key.organisations().isEmpty())
                                        .map(key -> KeyLine.of(key, clock.getZone()))
                                        .toList()
                                : List.of()),
                request,
                response);
    }

    /** The page of an organisation in the workbench. */
    static String address(String organisation) {
        return "/desk/organisations/" + organisation;
    }
}
