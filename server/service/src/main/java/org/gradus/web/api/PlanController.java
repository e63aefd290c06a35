package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.ontology.Vocabulary;
import org.gradus.planning.Planning;
import org.gradus.planning.Progress;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.store.Plan;
import org.gradus.store.PlanStep;
import org.gradus.store.Plans;
import org.gradus.text.Text;
import org.gradus.web.http.ChecksIfMatch;
import org.gradus.web.http.EntityTags;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans of organisations: made, followed, changed step by step, deleted. */
@RestController
final class PlanController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};
    private static final long LIMIT = 64 << 10;

    /** Between what people said of a step and how far the evidence has come: a change means the first. */
    private static final char THEN = '-';

    private final Access access;
    private final Planning planning;
    private final Plans plans;
    private final Vocabulary vocabulary;

    PlanController(Access access, Planning planning, Plans plans, Standards standards) {
        this.access = access;
        this.planning = planning;
        this.plans = plans;
        this.vocabulary = standards.ontology().vocabulary();
    }

    @GetMapping("/organisations/{id}/plans")
    List<PlanJson> list(@PathVariable String id) {
        Organisation organisation = access.organisation(id, READERS);
        return plans.all(id).stream().map(plan -> json(organisation, plan)).toList();
    }

    @PostMapping("/organisations/{id}/plans")
    ResponseEntity<PlanJson> make(@PathVariable String id, HttpServletRequest request) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        var asked = JsonBody.read(request, LIMIT, PlanRequest.class);
        Plan plan =
                planning.make(organisation, asked.target(), Callers.required().author());
        return ResponseEntity.status(201)
                .header("Location", PlanJson.address(plan))
                .body(json(organisation, plan));
    }

    @GetMapping("/organisations/{id}/plans/{plan}")
    PlanJson read(@PathVariable String id, @PathVariable long plan) {
        Organisation organisation = access.organisation(id, READERS);
        return json(organisation, plans.get(id, plan));
    }

    /** Aims it at another level or day, and adds what it lacks. */
    @PutMapping("/organisations/{id}/plans/{plan}")
    PlanJson aim(@PathVariable String id, @PathVariable long plan, HttpServletRequest request) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        var asked = JsonBody.read(request, LIMIT, PlanTargetRequest.class);
        return json(
                organisation,
                planning.aim(
                        organisation,
                        plan,
                        asked.level(),
                        asked.due(),
                        Callers.required().author()));
    }

    @DeleteMapping("/organisations/{id}/plans/{plan}")
    ResponseEntity<Void> delete(@PathVariable String id, @PathVariable long plan) {
        access.organisation(id, READERS);
        plans.delete(id, plan);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/organisations/{id}/plans/{plan}/steps/{step}")
    void step(
            @PathVariable String id,
            @PathVariable long plan,
            @PathVariable long step,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Progress.Step found = found(organisation, plan, step);
        response.setHeader("Cache-Control", "private, no-cache");
        if (!Exchange.of(request)
                .settles(state(found), Negotiation.JSON, "", found.step().at())) {
            JsonResponse.write(PlanStepJson.of(plans.get(id, plan), found, vocabulary), response);
        }
    }

    @ChecksIfMatch
    @PutMapping("/organisations/{id}/plans/{plan}/steps/{step}")
    ResponseEntity<PlanStepJson> say(
            @PathVariable String id, @PathVariable long plan, @PathVariable long step, HttpServletRequest request)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Set<String> tags = tags(request);
        var asked = JsonBody.read(request, LIMIT, PlanStepRequest.class);
        planning.say(
                organisation,
                plan,
                step,
                tags,
                asked.words(),
                Callers.required().author());
        Progress.Step found = found(organisation, plan, step);
        return ResponseEntity.ok()
                .header("ETag", '"' + EntityTags.opaque(state(found), "json") + '"')
                .body(PlanStepJson.of(plans.get(id, plan), found, vocabulary));
    }

    private PlanJson json(Organisation organisation, Plan plan) {
        return PlanJson.of(planning.progress(organisation, plan), vocabulary);
    }

    private Progress.Step found(Organisation organisation, long plan, long step) {
        PlanStep there = plans.step(organisation.id(), plan, step);
        return planning.progress(organisation, plans.get(organisation.id(), plan)).steps().stream()
                .filter(each -> each.step().number() == there.number())
                .findFirst()
                .orElseThrow();
    }

    private static String state(Progress.Step step) {
        return step.step().tag() + THEN + step.state().tag() + (step.late() ? THEN + "late" : "");
    }

    /** The states of the step of which the caller means to change one; null for {@code *}. */
    private static @Nullable Set<String> tags(HttpServletRequest request) {
        EntityTags named = EntityTags.of("If-Match", request.getHeaders("If-Match"))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.PRECONDITION_REQUIRED,
                        new Text(
                                "Send If-Match with the ETag of the step as you saw it, so that nobody's change is lost; * for"
                                        + " whatever it says.",
                                "请以 If-Match 附上所见事项的 ETag，以免丢失他人的改动；* 表示不论其现状。"))));
        return named.any()
                ? null
                : named.states().stream()
                        .map(state -> state.indexOf(THEN) < 0 ? state : state.substring(0, state.indexOf(THEN)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
