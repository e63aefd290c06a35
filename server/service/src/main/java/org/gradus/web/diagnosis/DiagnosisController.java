package org.gradus.web.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.assess.Standards;
import org.gradus.diagnosis.Aim;
import org.gradus.refusal.ValueRefused;
import org.gradus.security.Role;
import org.gradus.service.refusal.EvidenceRefused;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.store.Organisation;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The beginning and the end of a self-diagnosis. */
@Controller
final class DiagnosisController {
    static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final Standards standards;
    private final Sittings sittings;
    private final DraftEvidence drafts;

    DiagnosisController(Access access, Standards standards, Sittings sittings, DraftEvidence drafts) {
        this.access = access;
        this.standards = standards;
        this.sittings = sittings;
        this.drafts = drafts;
    }

    static String address(String organisation) {
        return "/desk/organisations/" + organisation + "/diagnosis";
    }

    @GetMapping("/desk/organisations/{id}/diagnosis")
    void page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String estimate,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(access.organisation(id, READERS), !estimate.isEmpty(), Text.EMPTY, request, response);
    }

    /** Begins, or goes on with other aims. */
    @PostMapping("/desk/organisations/{id}/diagnosis")
    void begin(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        try {
            sittings.begin(organisation, aims(form));
        } catch (RequestRefused e) {
            refuse(organisation, e.text(), request, response);
            return;
        } catch (ValueRefused e) {
            refuse(organisation, e.text(), request, response);
            return;
        }
        Back.to(address(id) + "/question", request, response);
    }

    private List<Aim> aims(Form form) {
        var aims = new ArrayList<Aim>();
        for (String name : form.all("model").stream().distinct().toList()) {
            var model = standards.model(name);
            String level = form.text("level-" + name);
            aims.add(level.isEmpty() ? Aim.highest(model) : Aim.of(model, level));
        }
        if (aims.isEmpty()) {
            throw RequestRefused.wrong("Choose a standard at least.", "请至少选择一个标准。");
        }
        return aims;
    }

    /** Makes the answers draft evidence, in the place of what they were before. */
    @PostMapping("/desk/organisations/{id}/diagnosis/evidence")
    void keep(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        try {
            drafts.keep(
                    organisation,
                    sittings.required(organisation),
                    Callers.required().author());
        } catch (EvidenceRefused e) {
            refuse(organisation, e.problems().get(0).message(), request, response);
            return;
        } catch (ServiceRefusal e) {
            refuse(organisation, e.text(), request, response);
            return;
        }
        Back.to("/desk/organisations/" + id, request, response);
    }

    private void refuse(Organisation organisation, Text why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(422);
        show(organisation, false, why, request, response);
    }

    private void show(
            Organisation organisation,
            boolean estimated,
            Text problem,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Sitting> sitting;
        Text told = problem;
        try {
            sitting = sittings.of(organisation);
        } catch (ValueRefused e) {
            // One can begin anew, and is told what that costs.
            sitting = Optional.empty();
            told = e.text();
        }
        var language = Languages.of(request);
        PageResponse.write(
                new DiagnosisPage(standards, organisation, language)
                        .of(sitting, estimated, drafts.document(organisation), told.in(language)),
                request,
                response);
    }
}
