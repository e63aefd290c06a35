package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gradus.security.Role;
import org.gradus.service.OrganisationBooks;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.WorkbookResponse;
import org.gradus.web.security.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks in which an organisation fills in its evidence. */
@RestController
final class TemplateController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final OrganisationBooks books;

    TemplateController(Access access, OrganisationBooks books) {
        this.access = access;
        this.books = books;
    }

    @GetMapping("/organisations/{id}/template")
    void template(
            @PathVariable String id,
            @RequestParam String models,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "false") boolean questionnaire,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Negotiation.choose(request, List.of(Negotiation.XLSX));
        Language language = Languages.of(request);
        response.setHeader("Cache-Control", "private, no-cache");
        List<String> named = Arrays.stream(models.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        byte[] workbook = books.template(organisation, named, target.strip(), questionnaire, language);
        if (!Exchange.of(request).settles(books.state(organisation), Negotiation.XLSX, language.tag(), null)) {
            WorkbookResponse.write(
                    workbook,
                    OrganisationBooks.file(organisation, questionnaire ? "questionnaire" : "template"),
                    language,
                    response);
        }
    }
}
