package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.service.BulkAssessments;
import org.gradus.service.Standards;
import org.gradus.store.Job;
import org.gradus.store.Jobs;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.security.Access;
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
    private static final long LOOK_MILLIS = 250;
    private static final long HEARTBEAT_NANOS = 15_000_000_000L;

    private final Access access;
    private final Jobs jobs;
    private final BulkAssessments bulk;
    private final Organisations organisations;
    private final Standards standards;

    JobController(Access access, Jobs jobs, BulkAssessments bulk, Organisations organisations, Standards standards) {
        this.access = access;
        this.jobs = jobs;
        this.bulk = bulk;
        this.organisations = organisations;
        this.standards = standards;
    }

    @PostMapping("/jobs")
    ResponseEntity<Map<String, Object>> start(HttpServletRequest request) throws IOException {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        JsonBody body = JsonBody.read(request, LIMIT);
        List<String> models = body.strings("models");
        models.forEach(standards::assessor);
        List<String> ids = organisations.all().stream()
                .map(Organisation::id)
                .filter(id -> caller.role() == Role.MAINTAINER || caller.actsFor(id))
                .toList();
        Job job = bulk.start(body.date("date"), models, ids, caller.author());
        return ResponseEntity.accepted()
                .header("Location", "/jobs/" + job.number())
                .body(Json.job(job));
    }

    @GetMapping("/jobs")
    List<Map<String, Object>> list() {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        return jobs.all().stream()
                .filter(job -> maySee(caller, job))
                .map(Json::job)
                .toList();
    }

    /** The state of a job; as {@code text/event-stream}, its progress until it ends. */
    @GetMapping("/jobs/{number}")
    void read(@PathVariable long number, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Job job = visible(number);
        String events = "text/event-stream";
        if (Negotiation.choose(request, List.of(Negotiation.JSON, events)).equals(Negotiation.JSON)) {
            JsonResponse.write(Json.job(job), response);
            return;
        }
        response.setContentType(events + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        long last = -1;
        long said = System.nanoTime();
        while (true) {
            if (job.done() != last || job.state() != Job.State.RUNNING) {
                last = job.done();
                String data = new com.google.gson.Gson().toJson(Json.job(job));
                response.getOutputStream().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
                response.flushBuffer();
                said = System.nanoTime();
            } else if (System.nanoTime() - said > HEARTBEAT_NANOS) {
                // A comment: it keeps proxies from closing, and tells when the client has left.
                response.getOutputStream().write(":\n\n".getBytes(StandardCharsets.UTF_8));
                response.flushBuffer();
                said = System.nanoTime();
            }
            if (job.state() != Job.State.RUNNING) {
                return;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            job = jobs.get(number);
        }
    }

    @DeleteMapping("/jobs/{number}")
    Map<String, Object> cancel(@PathVariable long number) {
        visible(number);
        return Json.job(bulk.cancel(number));
    }

    private Job visible(long number) {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        Job job = jobs.get(number);
        if (!maySee(caller, job)) {
            throw new ProblemException(Problem.notFound("/jobs/" + number));
        }
        return job;
    }

    private static boolean maySee(Caller caller, Job job) {
        return caller.role() == Role.MAINTAINER || job.by().id().equals(caller.id());
    }
}
