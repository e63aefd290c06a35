package org.gradus.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.gradus.planning.Agreed;
import org.gradus.planning.Planning;
import org.gradus.refusal.Refusal;
import org.gradus.security.Role;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.store.Organisation;
import org.gradus.store.Plan;
import org.gradus.store.Plans;
import org.gradus.text.Text;
import org.gradus.web.http.CsvResponse;
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

/** Plans in the browser: listed, made, aimed anew, deleted. */
@Controller
final class PlanPageController {
    static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final Planning planning;
    private final Plans plans;
    private final PlanPages pages;

    PlanPageController(Access access, Planning planning, Plans plans, PlanPages pages) {
        this.access = access;
        this.planning = planning;
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/desk/organisations/{id}/plans")
    void list(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        PageResponse.write(
                pages.list(organisation, Text.EMPTY, Optional.empty(), Languages.of(request)), request, response);
    }

    @PostMapping("/desk/organisations/{id}/plans")
    void make(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        var draft = new PlansView.Draft(form.text("model"), form.text("subject"), form.text("level"), form.text("due"));
        Text problem;
        try {
            Plan plan = planning.make(
                    organisation,
                    new Planning.Target(draft.model(), draft.subject(), draft.level(), day(draft.due())),
                    Callers.required().author());
            Back.to(PlanPages.address(plan), request, response);
            return;
        } catch (ServiceRefusal e) {
            problem = e.text();
        } catch (Refusal e) {
            problem = e.text();
        }
        response.setStatus(422);
        PageResponse.write(
                pages.list(organisation, problem, Optional.of(draft), Languages.of(request)), request, response);
    }

    @GetMapping("/desk/organisations/{id}/plans/{plan}")
    void plan(
            @PathVariable String id, @PathVariable long plan, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(access.organisation(id, READERS), plan, Text.EMPTY, request, response);
    }

    @PostMapping("/desk/organisations/{id}/plans/{plan}")
    void aim(
            @PathVariable String id,
            @PathVariable long plan,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Plan there = plans.get(id, plan);
        try {
            planning.aim(
                    organisation,
                    plan,
                    form.text("level"),
                    day(form.text("due")),
                    Callers.required().author());
        } catch (RequestRefused e) {
            response.setStatus(422);
            show(organisation, there.number(), e.text(), request, response);
            return;
        }
        Back.to(PlanPages.address(there), request, response);
    }

    @PostMapping("/desk/organisations/{id}/plans/{plan}/deletion")
    void delete(
            @PathVariable String id,
            @PathVariable long plan,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        if (form.text("sure").isEmpty()) {
            response.setStatus(422);
            show(
                    organisation,
                    plan,
                    new Text("Tick that the plan is to be deleted.", "请勾选确认删除该计划。"),
                    request,
                    response);
            return;
        }
        plans.delete(id, plan);
        Back.to(PlanPages.address(id), request, response);
    }

    @GetMapping("/desk/organisations/{id}/plans/{plan}/table")
    void table(
            @PathVariable String id, @PathVariable long plan, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        CsvResponse.write(
                pages.table(organisation, plans.get(id, plan), Languages.of(request)), id + "-plan-" + plan, response);
    }

    private void show(
            Organisation organisation,
            long plan,
            Text problem,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageResponse.write(
                pages.plan(organisation, plans.get(organisation.id(), plan), problem, Languages.of(request)),
                request,
                response);
    }

    private static LocalDate day(String text) {
        return Agreed.day(text)
                .orElseThrow(() -> RequestRefused.wrong("Say by when the plan is to be done.", "请填写计划的完成日期。"));
    }
}
