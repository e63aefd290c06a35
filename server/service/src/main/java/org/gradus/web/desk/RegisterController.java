package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gradus.security.Role;
import org.gradus.service.OrganisationIri;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.gradus.web.session.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A maintainer registers organisations. */
@Controller
final class RegisterController {
    private static final String PREFIX = "urn:gradus:org:";
    private static final int LONGEST = 200;
    private static final Text NAME = new Text("The name", "名称");

    private final Access access;
    private final Organisations organisations;
    private final Clock clock;

    RegisterController(Access access, Organisations organisations, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/desk/register")
    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.as(Role.MAINTAINER);
        PageResponse.write(RegisterView.EMPTY, request, response);
    }

    @PostMapping("/desk/register")
    void register(Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.as(Role.MAINTAINER);
        String zh = form.text("name-zh");
        String en = form.text("name-en");
        String id = form.text("id").isEmpty() ? suggested(en) : form.text("id");
        String iri = form.text("iri").isEmpty() ? PREFIX + id : form.text("iri");
        try {
            if (zh.isEmpty() && en.isEmpty()) {
                throw RequestRefused.wrong("Give the organisation a name.", "请填写组织名称。");
            }
            var written = new Written(form);
            written.name("name-zh", LONGEST, NAME);
            written.name("name-en", LONGEST, NAME);
            if (!id.matches(Organisation.ID)) {
                throw RequestRefused.wrong(
                        "Give the organisation a short name for addresses: lower-case letters, digits and hyphens, 63 at most.",
                        "请填写用于网址的短名：小写字母、数字与连字符，最多 63 个字符。");
            }
            OrganisationIri.check(iri);
            if (organisations.find(id).isPresent()) {
                throw RequestRefused.wrong("The short name '%s' is another organisation's.", "短名“%s”已属另一组织。", id);
            }
            organisations.put(
                    id,
                    iri,
                    new Text(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (ServiceRefusal e) {
            response.setStatus(422);
            PageResponse.write(
                    new RegisterView(e.text().in(Languages.of(request)), zh, en, form.text("id"), form.text("iri")),
                    request,
                    response);
            return;
        }
        Back.to(DeskController.address(id), request, response);
    }

    /** Of a name in English, its letters and digits. */
    private static String suggested(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(63, plain.length()));
    }
}
