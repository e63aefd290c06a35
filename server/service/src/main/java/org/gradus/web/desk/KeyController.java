package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.gradus.security.Caller;
import org.gradus.security.Keys;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Link;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.gradus.web.session.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A maintainer issues and revokes keys. */
@Controller
final class KeyController {
    private static final int LONGEST = 200;

    private final Access access;
    private final Keys keys;
    private final Organisations organisations;

    KeyController(Access access, Keys keys, Organisations organisations) {
        this.access = access;
        this.keys = keys;
        this.organisations = organisations;
    }

    /** A key for the people of an organisation. */
    @PostMapping("/desk/organisations/{id}/keys")
    void issue(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller caller = access.as(Role.MAINTAINER);
        Organisation organisation = organisations.get(id);
        show(
                Role.ORGANISATION,
                List.of(id),
                form,
                caller,
                new Link(DeskController.address(id), organisation.name().in(Languages.of(request), id)),
                request,
                response);
    }

    /** A key for an assessor of all organisations, a researcher or another maintainer. */
    @PostMapping("/desk/keys")
    void issue(Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = access.as(Role.MAINTAINER);
        Language language = Languages.of(request);
        Role role = Role.of(form.text("role"))
                .filter(each -> each != Role.ORGANISATION)
                .orElse(Role.RESEARCHER);
        show(role, List.of(), form, caller, new Link("/desk", language.say("Workbench", "工作台")), request, response);
    }

    @PostMapping("/desk/keys/{key}/revocation")
    void revoke(@PathVariable String key, Form form, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = access.as(Role.MAINTAINER);
        String organisation = form.text("organisation");
        keys.revoke(key, asker(caller, request));
        Back.to(
                organisation.matches(Organisation.ID) ? DeskController.address(organisation) : "/desk",
                request,
                response);
    }

    private void show(
            Role role,
            List<String> of,
            Form form,
            Caller caller,
            Link back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String note = new Written(form).name("note", LONGEST, new Text("The note", "备注"));
        Consumer<String> required = organisations::get;
        var issued = keys.create(role.tag(), of, note, required, asker(caller, request));
        PageResponse.write(
                new IssuedView(issued.key().id(), issued.key().role().tag(), issued.secret(), back), request, response);
    }

    private static Keys.Asker asker(Caller caller, HttpServletRequest request) {
        return new Keys.Asker(caller.id(), caller.role().tag(), request.getRemoteAddr());
    }
}
