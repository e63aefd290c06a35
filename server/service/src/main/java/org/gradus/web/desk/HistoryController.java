package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.security.Role;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.Organisation;
import org.gradus.web.http.CsvResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.PictureResponse;
import org.gradus.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Levels over assessments: drawn, as a picture to take along, and as a table. */
@Controller
final class HistoryController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final Histories histories;

    HistoryController(Access access, Histories histories) {
        this.access = access;
        this.histories = histories;
    }

    @GetMapping("/desk/organisations/{id}/history")
    void page(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        PageResponse.write(histories.of(organisation, Languages.of(request)), request, response);
    }

    @GetMapping("/desk/organisations/{id}/history/picture")
    void picture(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String subject,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        HistoryView.Chart chart = histories
                .chart(organisation, model, subject, Languages.of(request))
                .orElseThrow(() -> RequestRefused.notPossible(
                        "No assessment was made of this by this standard.", "尚无依据该标准对该对象的评估。"));
        PictureResponse.write(new HistoryFile(chart), id + "-history", request, response);
    }

    @GetMapping("/desk/organisations/{id}/history/table")
    void table(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        CsvResponse.write(histories.table(organisation, Languages.of(request)), id + "-history", response);
    }
}
