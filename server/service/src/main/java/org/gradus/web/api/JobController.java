package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gradus.assess.Standards;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.service.BulkAssessments;
import org.gradus.store.Author;
import org.gradus.store.Job;
import org.gradus.store.Jobs;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bulk assessments: of all organisations by a maintainer, of those entrusted to it by an assessor. */
@RestController
final class JobController {
    private static final long LIMIT = 64 << 10;
    private static final String EVENTS = "text/event-stream";

    private final Access access;
    private final Jobs jobs;
    private final BulkAssessments bulk;
    private final Organisations organisations;
    private final Standards standards;
    private final JobStreams streams;

    JobController(
            Access access,
            Jobs jobs,
            BulkAssessments bulk,
            Organisations organisations,
            Standards standards,
            JobStreams streams) {
        this.access = access;
        this.jobs = jobs;
        this.bulk = bulk;
        this.organisations = organisations;
        this.standards = standards;
        this.streams = streams;
    }

    @PostMapping("/jobs")
    ResponseEntity<JobJson> start(HttpServletRequest request) throws IOException {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        var asked = JsonBody.read(request, LIMIT, AssessmentRequest.class);
        asked.models().forEach(standards::model);
        List<String> ids = organisations.all().stream()
                .map(Organisation::id)
                .filter(id -> caller.role() == Role.MAINTAINER || caller.actsFor(id))
                .toList();
        Job job = bulk.start(asked.date(), asked.models(), ids, caller.author());
        return ResponseEntity.accepted()
                .header("Location", JobJson.address(job))
                .body(JobJson.of(job, Languages.of(request)));
    }

    @GetMapping("/jobs")
    List<JobJson> list(HttpServletRequest request) {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        return jobs.all().stream()
                .filter(job -> maySee(caller, job.by()))
                .map(job -> JobJson.of(job, Languages.of(request)))
                .toList();
    }

    /** The state of a job; as {@code text/event-stream}, its progress until it ends. */
    @GetMapping("/jobs/{number}")
    @Nullable Object read(@PathVariable long number, HttpServletRequest request, HttpServletResponse response) {
        requireVisible(number);
        response.addHeader("Vary", "Accept, Accept-Language");
        Language language = Languages.of(request);
        if (Negotiation.choose(request, List.of(Negotiation.JSON, EVENTS)).equals(Negotiation.JSON)) {
            Job job = jobs.get(number);
            String state = job.number() + "-" + job.state().name().toLowerCase(Locale.ROOT) + "-" + job.done();
            return Exchange.of(request).settles(state, Negotiation.JSON, language.tag(), null)
                    ? null
                    : JobJson.of(job, language);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(number, language);
    }

    @DeleteMapping("/jobs/{number}")
    JobJson cancel(@PathVariable long number, HttpServletRequest request) {
        requireVisible(number);
        return JobJson.of(bulk.cancel(number), Languages.of(request));
    }

    /** Another's job is as one that is not there, in words and in time: only who started it is looked up. */
    private void requireVisible(long number) {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        if (jobs.startedBy(number).filter(by -> maySee(caller, by)).isEmpty()) {
            throw new ProblemException(Problem.notFound("/jobs/" + number));
        }
    }

    private static boolean maySee(Caller caller, Author by) {
        return caller.role() == Role.MAINTAINER || by.id().equals(caller.id());
    }
}
