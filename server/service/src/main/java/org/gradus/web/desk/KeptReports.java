package org.gradus.web.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gradus.json.Json;
import org.gradus.report.JsonReport;
import org.gradus.report.Results;
import org.gradus.service.Reports;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.AssessmentRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reports as pages read them: those that were kept, as they were written then, and those of today. */
@Component
final class KeptReports {
    private final Reports kept;

    KeptReports(Reports kept) {
        this.kept = kept;
    }

    /** The report of an assessment that was kept. */
    JsonNode of(AssessmentRun run) throws IOException {
        try (InputStream in = kept.open(run, "json")
                .orElseThrow(() -> new StoreRefusal(
                        Code.UNUSABLE,
                        "The report of assessment " + run.number()
                                + " is lost. Restore it from the newest backup, or assess again.",
                        "评估 " + run.number() + " 的报告已丢失。请从最新备份恢复，或重新评估。"))) {
            return Json.MAPPER.readTree(in);
        }
    }

    /** The report of what was found just now. */
    static JsonNode of(Results results) throws IOException {
        var out = new ByteArrayOutputStream();
        new JsonReport().write(results, out);
        return Json.MAPPER.readTree(out.toByteArray());
    }
}
