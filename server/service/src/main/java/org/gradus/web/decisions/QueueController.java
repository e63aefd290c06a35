package org.gradus.web.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.judging.Queue;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for an assessor. */
@Controller
final class QueueController {
    private final Access access;
    private final QueuePage page;

    QueueController(Access access, QueuePage page) {
        this.access = access;
        this.page = page;
    }

    @GetMapping("/desk/queue")
    void queue(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String practice,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") int decided,
            @RequestParam(defaultValue = "0") int proposed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Caller caller = access.as(Role.ASSESSOR);
        Queue.State known = Queue.State.of(state)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.BAD_REQUEST,
                        "The parameter \"state\" is open, proposed or asked-back.",
                        "参数 \"state\" 只能是 \"open\"、\"proposed\" 或 \"asked-back\"。")));
        var filter = new Queue.Filter(organisation, practice, Math.max(0, days), known);
        PageResponse.write(page.of(caller, filter, decided, proposed, request), request, response);
    }
}
