package org.gradus.web.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.judging.Item;
import org.gradus.judging.Items;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.text.Printable;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An item of evidence, for those who decide about it and those whose it is. */
@Controller
final class ItemController {
    private final Access access;
    private final Items items;
    private final ItemPage page;

    ItemController(Access access, Items items, ItemPage page) {
        this.access = access;
        this.items = items;
        this.page = page;
    }

    @GetMapping("/desk/organisations/{id}/item")
    void item(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String evidence,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, Role.ORGANISATION, Role.ASSESSOR);
        if (evidence.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_REQUEST,
                    "The parameter \"evidence\" is needed: the IRI of an item.",
                    "缺少参数 \"evidence\"（证据项的 IRI）。"));
        }
        Item item = items.find(id, evidence)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.NOT_FOUND,
                        Printable.line("There is no evidence <" + evidence + "> in the current documents."),
                        Printable.line("现行文档中没有证据 <" + evidence + ">。"))));
        boolean decides = Callers.required().role() == Role.ASSESSOR;
        PageResponse.write(page.of(organisation, item, decides, Languages.of(request)), request, response);
    }
}
