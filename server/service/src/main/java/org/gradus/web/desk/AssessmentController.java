package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Subject;
import org.gradus.refusal.Refusal;
import org.gradus.security.Role;
import org.gradus.service.AssessmentService;
import org.gradus.service.Present;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Assessments in the browser: made, listed and compared. */
@Controller("deskAssessments")
final class AssessmentController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final AssessmentService service;
    private final AssessmentArchive archive;
    private final Present present;
    private final Standards standards;
    private final Comparisons comparisons;
    private final Clock clock;

    AssessmentController(
            Access access,
            AssessmentService service,
            AssessmentArchive archive,
            Present present,
            Standards standards,
            Comparisons comparisons,
            Clock clock) {
        this.access = access;
        this.service = service;
        this.archive = archive;
        this.present = present;
        this.standards = standards;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @GetMapping("/desk/organisations/{id}/assessments")
    void list(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(access.organisation(id, READERS), Text.EMPTY, request, response);
    }

    @PostMapping("/desk/organisations/{id}/assessments")
    void assess(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        AssessmentRun run;
        try {
            run = service.assess(
                    organisation,
                    form.all("model"),
                    date(form.text("date")),
                    Callers.required().author(),
                    0);
        } catch (ServiceRefusal e) {
            response.setStatus(422);
            show(organisation, e.text(), request, response);
            return;
        } catch (Refusal e) {
            response.setStatus(422);
            show(organisation, e.text(), request, response);
            return;
        }
        Back.to(RunLine.address(run), request, response);
    }

    @GetMapping("/desk/organisations/{id}/comparison")
    void compare(
            @PathVariable String id,
            @RequestParam long before,
            @RequestParam long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        PageResponse.write(
                comparisons.of(organisation, archive.get(id, before), archive.get(id, after), Languages.of(request)),
                request,
                response);
    }

    private void show(Organisation organisation, Text problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        String id = organisation.id();
        List<String> types =
                present.of(id).subjects().stream().map(Subject::type).distinct().toList();
        PageResponse.write(
                new AssessmentsView(
                        id,
                        organisation.name().in(language, id),
                        LocalDate.now(clock).toString(),
                        standards.modelsFor(types).stream()
                                .map(name -> new EvidenceView.Option(
                                        name, standards.model(name).label().in(language)))
                                .toList(),
                        problem.in(language),
                        PageResponse.slice(
                                archive.all(id).stream()
                                        .sorted(Comparator.comparing(run -> -run.number()))
                                        .map(run -> RunLine.of(run, language))
                                        .toList(),
                                request)),
                request,
                response);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RequestRefused.wrong(
                    "'%s' is no date; write one such as 2026-06-30.",
                    "“%s”不是日期；请写成 2026-06-30 的形式。", Printable.line(text));
        }
    }
}
