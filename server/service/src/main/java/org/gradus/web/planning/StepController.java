package org.gradus.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gradus.planning.Agreed;
import org.gradus.planning.Planning;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Organisation;
import org.gradus.store.PlanStep;
import org.gradus.store.Plans;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A step of a plan in the browser. Who writes what somebody else has changed meanwhile sees both, and loses nothing. */
@Controller
final class StepController {
    private final Access access;
    private final Planning planning;
    private final Plans plans;
    private final PlanPages pages;

    StepController(Access access, Planning planning, Plans plans, PlanPages pages) {
        this.access = access;
        this.planning = planning;
        this.plans = plans;
        this.pages = pages;
    }

    /** What was sent and not kept, and why. */
    private record Refused(StepView.Written written, boolean stale, Text problem) {}

    @GetMapping("/desk/organisations/{id}/plans/{plan}/steps/{step}")
    void form(
            @PathVariable String id,
            @PathVariable long plan,
            @PathVariable long step,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(access.organisation(id, PlanPageController.READERS), plan, step, null, request, response);
    }

    @PostMapping("/desk/organisations/{id}/plans/{plan}/steps/{step}")
    void say(
            @PathVariable String id,
            @PathVariable long plan,
            @PathVariable long step,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, PlanPageController.READERS);
        var written = new StepView.Written(
                form.text("owner"),
                form.text("due"),
                form.text("effort"),
                form.text("proof"),
                !form.text("done").isEmpty());
        try {
            planning.say(
                    organisation,
                    plan,
                    step,
                    Set.of(form.text("tag")),
                    new PlanStep.Words(
                            written.owner(),
                            Agreed.day(written.due()).orElse(null),
                            written.effort(),
                            written.proof(),
                            written.done()),
                    Callers.required().author());
        } catch (RequestRefused e) {
            response.setStatus(422);
            show(organisation, plan, step, new Refused(written, false, e.text()), request, response);
            return;
        } catch (StoreRefusal e) {
            if (e.code() != ServiceRefusal.Code.STALE) {
                throw e;
            }
            response.setStatus(412);
            show(
                    organisation,
                    plan,
                    step,
                    new Refused(
                            written,
                            true,
                            new Text(
                                    "Somebody else has changed this meanwhile; nothing of yours is kept yet. Below stands what"
                                            + " they wrote, and your own in the fields: bring them together, and save.",
                                    "其间已有他人更改，您的内容尚未保存。下面列出对方所写，表单中是您填写的内容：请合并后再次保存。")),
                    request,
                    response);
            return;
        }
        Back.to(PlanPages.address(id) + "/" + plan + "#step-" + step, request, response);
    }

    private void show(
            Organisation organisation,
            long plan,
            long step,
            @Nullable Refused refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PlanStep there = plans.step(organisation.id(), plan, step);
        PageResponse.write(
                pages.step(
                        organisation,
                        plans.get(organisation.id(), plan),
                        there,
                        refused == null ? null : refused.written(),
                        refused != null && refused.stale(),
                        refused == null ? Text.EMPTY : refused.problem(),
                        Languages.of(request)),
                request,
                response);
    }
}
