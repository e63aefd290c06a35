package org.gradus.web.sparql;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.gradus.json.Json;
import org.gradus.refusal.Refusal;
import org.gradus.service.WhatIfRun;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.whatif.EffectJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a question about a draft.
 *
 * @param read how many organisations have been read
 * @param total of how many
 * @param reason why it failed; null where it did not
 * @param organisations how many have something to show
 * @param newModels models that the draft has and the ontology has not
 * @param effects as the command line gives them, without who moves where that is not for the caller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIfJson(
        String whatIf,
        String address,
        String graph,
        String state,
        LocalDate date,
        List<String> models,
        int read,
        int total,
        String by,
        Instant started,
        @Nullable Instant ended,
        @Nullable String reason,
        @Nullable Integer organisations,
        @Nullable List<String> newModels,
        @Nullable JsonNode effects) {

    static WhatIfJson of(WhatIfRun run, Language language) {
        var question = run.question();
        WhatIfRun.@Nullable Outcome outcome = done(run);
        return new WhatIfJson(
                run.id(),
                address(run),
                question.graph(),
                state(run),
                question.date(),
                question.models(),
                run.read(),
                question.organisations().size(),
                question.by().id(),
                run.started(),
                run.ended(),
                reason(run, language),
                outcome == null ? null : outcome.organisations(),
                outcome == null ? null : outcome.added().stream().sorted().toList(),
                outcome == null ? null : effects(run, outcome));
    }

    static String address(WhatIfRun run) {
        return "/drafts/what-if/" + run.id();
    }

    /** What came of it; null where nothing did, or not yet. */
    static WhatIfRun.@Nullable Outcome done(WhatIfRun run) {
        return run.outcome().isDone() && !run.outcome().isCompletedExceptionally()
                ? run.outcome().join()
                : null;
    }

    private static String state(WhatIfRun run) {
        if (!run.outcome().isDone()) {
            return "running";
        }
        if (run.outcome().isCancelled()) {
            return "cancelled";
        }
        return run.outcome().isCompletedExceptionally() ? "failed" : "done";
    }

    private static @Nullable String reason(WhatIfRun run, Language language) {
        if (!run.outcome().isCompletedExceptionally() || run.outcome().isCancelled()) {
            return null;
        }
        Text text = run.outcome().handle((outcome, failure) -> reason(failure)).join();
        return text.in(language);
    }

    private static Text reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return refusal.text();
        }
        if (cause instanceof ServiceRefusal refusal) {
            return refusal.text();
        }
        return new Text("The service failed; its log says why.", "服务出错，原因见其日志。");
    }

    private static JsonNode effects(WhatIfRun run, WhatIfRun.Outcome outcome) {
        var text = new StringWriter();
        try {
            EffectJson.write(
                    outcome.effects(),
                    outcome.organisations(),
                    run.question().date(),
                    run.question().named(),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.MAPPER.readTree(text.toString()).get("effects");
    }
}
