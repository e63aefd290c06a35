package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.security.Role;
import org.gradus.service.OrganisationBooks;
import org.gradus.service.Workbooks;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.WorkbookResponse;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.gradus.web.session.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Workbooks to download: to be filled in, of what there is, and with what is wrong at its cell. */
@Controller("deskWorkbooks")
final class WorkbookController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};
    private static final String QUESTIONNAIRE = "questionnaire";

    private final Access access;
    private final OrganisationBooks books;
    private final Workbooks workbooks;
    private final AssessmentArchive assessments;
    private final SentBooks sent;

    WorkbookController(
            Access access,
            OrganisationBooks books,
            Workbooks workbooks,
            AssessmentArchive assessments,
            SentBooks sent) {
        this.access = access;
        this.books = books;
        this.workbooks = workbooks;
        this.assessments = assessments;
        this.sent = sent;
    }

    @GetMapping("/desk/organisations/{id}/workbook")
    void evidence(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Language language = Languages.of(request);
        write(books.evidence(organisation, language), organisation, "evidence", language, response);
    }

    /** A form asks for it: several standards can be chosen. */
    @PostMapping("/desk/organisations/{id}/template")
    void template(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Language language = Languages.of(request);
        boolean questionnaire = form.text("form").equals(QUESTIONNAIRE);
        write(
                books.template(organisation, form.all("model"), form.text("target"), questionnaire, language),
                organisation,
                questionnaire ? QUESTIONNAIRE : "template",
                language,
                response);
    }

    @GetMapping("/desk/organisations/{id}/assessments/{number}/workbook")
    void assessment(
            @PathVariable String id,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Language language = Languages.of(request);
        write(
                books.assessment(assessments.get(id, number), language),
                organisation,
                "assessment-" + number,
                language,
                response);
    }

    @GetMapping("/desk/organisations/{id}/evidence/copies/{name}")
    void copy(
            @PathVariable String id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        SentBooks.Sent book = sent.of(
                        name, organisation, Callers.required().author().id())
                .filter(SentBooks.Sent::isCopied)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.NOT_FOUND,
                        new Text(
                                "The copy is there for a short time only, and for who sent the workbook. Send it again.",
                                "批注副本仅短时保留，且仅供提交者下载。请重新提交该工作簿。"))));
        Language language = Languages.of(request);
        write(
                workbooks.annotated(book.book(), book.problems(), book.readOtherwise(), language),
                organisation,
                "problems",
                language,
                response);
    }

    private static void write(
            byte[] workbook, Organisation organisation, String what, Language language, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        WorkbookResponse.write(workbook, OrganisationBooks.file(organisation, what), language, response);
    }
}
