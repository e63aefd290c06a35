package org.gradus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Graph;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.service.WhatIfRun;
import org.gradus.service.WhatIfs;
import org.gradus.store.Database;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.security.Access;
import org.gradus.whatif.EffectCsv;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a draft would do. A maintainer, who sees nobody's results, learns how many would rise and fall among all; an assessor
 * learns who would among those entrusted to it.
 */
@RestController
final class WhatIfController {
    private static final long LIMIT = 64 << 10;
    private static final long AT_ONCE_MILLIS = 1000;
    private static final String CSV = "text/csv";

    private final Access access;
    private final WhatIfs whatIfs;
    private final Organisations organisations;
    private final Database drafts;

    WhatIfController(
            Access access, WhatIfs whatIfs, Organisations organisations, @Qualifier("drafts") Database drafts) {
        this.access = access;
        this.whatIfs = whatIfs;
        this.organisations = organisations;
        this.drafts = drafts;
    }

    /** The answer, where it comes at once; otherwise where it can be read. */
    @PostMapping("/drafts/what-if")
    void ask(@RequestParam String graph, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        boolean named = caller.role() == Role.ASSESSOR;
        String form = Negotiation.choose(request, forms(named));
        var asked = JsonBody.read(request, LIMIT, WhatIfRequest.class);
        Graph draft = DraftController.copy(drafts, graph);
        var question = new WhatIfRun.Question(
                graph,
                whatIfs.known(asked.date()),
                asked.models(),
                organisations.all().stream()
                        .map(Organisation::id)
                        .filter(id -> !named || caller.actsFor(id))
                        .toList(),
                named,
                caller.author());
        WhatIfRun run = whatIfs.start(question, draft);
        boolean done = comesAtOnce(run);
        response.setStatus(done ? HttpServletResponse.SC_OK : HttpServletResponse.SC_ACCEPTED);
        response.setHeader(done ? "Content-Location" : "Location", WhatIfJson.address(run));
        write(run, done ? form : Negotiation.JSON, request, response);
    }

    /** Waits a moment; what the question is refused with is thrown. */
    private static boolean comesAtOnce(WhatIfRun run) {
        try {
            run.outcome().get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | CancellationException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @GetMapping("/drafts/what-if/{id}")
    void read(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        WhatIfRun run = run(id);
        boolean table = run.question().named() && WhatIfJson.done(run) != null;
        write(run, Negotiation.choose(request, forms(table)), request, response);
    }

    @DeleteMapping("/drafts/what-if/{id}")
    WhatIfJson cancel(@PathVariable String id, HttpServletRequest request) {
        WhatIfRun run = run(id);
        whatIfs.cancel(run);
        return WhatIfJson.of(run, Languages.of(request));
    }

    /** Another's is as one that is not there. */
    private WhatIfRun run(String id) {
        Caller caller = access.as(Role.MAINTAINER, Role.ASSESSOR);
        return whatIfs.find(id, caller.author().id())
                .orElseThrow(() -> new ProblemException(Problem.notFound("/drafts/what-if/" + id)));
    }

    private static List<String> forms(boolean table) {
        return table ? List.of(Negotiation.JSON, CSV) : List.of(Negotiation.JSON);
    }

    private static void write(WhatIfRun run, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "private, no-cache");
        WhatIfRun.Outcome outcome = WhatIfJson.done(run);
        if (form.equals(CSV) && outcome != null) {
            response.setContentType(CSV + ";charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"what-if.csv\"");
            var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            EffectCsv.write(outcome.effects(), writer);
            writer.flush();
        } else {
            JsonResponse.write(WhatIfJson.of(run, Languages.of(request)), response);
        }
    }
}
