package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.security.Role;
import org.gradus.service.EvidenceService;
import org.gradus.service.refusal.EvidenceRefused;
import org.gradus.store.Author;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.Organisation;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.gradus.web.session.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Evidence in the browser: what there is, files uploaded, replaced and withdrawn, and their history. */
@Controller("deskEvidence")
final class EvidenceController {
    private static final int LONGEST = 1000;

    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final EvidenceService service;
    private final EvidenceArchive archive;
    private final EvidencePage page;
    private final SentBooks sent;

    EvidenceController(
            Access access, EvidenceService service, EvidenceArchive archive, EvidencePage page, SentBooks sent) {
        this.sent = sent;
        this.access = access;
        this.service = service;
        this.archive = archive;
        this.page = page;
    }

    @GetMapping("/desk/organisations/{id}/evidence")
    void list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(defaultValue = "0") int stored,
            @RequestParam(defaultValue = "") String read,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        var filter = new EvidenceView.Filter(words, status, standard, List.of());
        List<SentBooks.Kept> kept = sent.of(
                        read, organisation, Callers.required().author().id())
                .map(book -> List.of(new SentBooks.Kept(read, book)))
                .orElse(List.of());
        var told = new EvidencePage.Told(List.of(), kept, stored);
        PageResponse.write(page.of(organisation, filter, told, request), request, response);
    }

    @PostMapping("/desk/organisations/{id}/evidence")
    void upload(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Map<String, byte[]> files = files(form);
        Author author = Callers.required().author();
        try {
            var receipts = service.addFiles(organisation, files, author);
            var otherwise = receipts.stream()
                    .flatMap(receipt -> receipt.readOtherwise().stream())
                    .toList();
            String told = sent.keep(organisation, author.id(), files, List.of(), otherwise).stream()
                    .map(kept -> "&read=" + kept.name())
                    .findFirst()
                    .orElse("");
            Back.to(DeskController.address(id) + "/evidence?stored=" + receipts.size() + told, request, response);
        } catch (EvidenceRefused e) {
            response.setStatus(422);
            var told = new EvidencePage.Told(
                    e.problems(), sent.keep(organisation, author.id(), files, e.problems(), e.readOtherwise()), 0);
            var filter = new EvidenceView.Filter("", "", "", List.of());
            PageResponse.write(page.of(organisation, filter, told, request), request, response);
        }
    }

    @GetMapping("/desk/organisations/{id}/evidence/{document}")
    void document(
            @PathVariable String id,
            @PathVariable long document,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(access.organisation(id, READERS), document, EvidencePage.Told.NOTHING, request, response);
    }

    @PostMapping("/desk/organisations/{id}/evidence/{document}")
    void replace(
            @PathVariable String id,
            @PathVariable long document,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Map<String, byte[]> files = files(form);
        if (files.size() > 1) {
            throw wrong("A document is replaced by one file.", "一份文档只能由一个文件替换。");
        }
        try {
            for (var file : files.entrySet()) {
                service.replaceByFile(
                        organisation,
                        document,
                        Set.of(form.text("tag")),
                        file.getKey(),
                        file.getValue(),
                        Callers.required().author(),
                        new Written(form).words("note", LONGEST, new Text("The note", "说明")));
            }
        } catch (EvidenceRefused e) {
            response.setStatus(422);
            var kept =
                    sent.keep(organisation, Callers.required().author().id(), files, e.problems(), e.readOtherwise());
            show(organisation, document, new EvidencePage.Told(e.problems(), kept, 0), request, response);
            return;
        }
        Back.to(address(id, document), request, response);
    }

    @PostMapping("/desk/organisations/{id}/evidence/{document}/withdrawal")
    void withdraw(
            @PathVariable String id,
            @PathVariable long document,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = access.organisation(id, READERS);
        String reason = new Written(form).words("reason", LONGEST, new Text("The reason", "理由"));
        if (reason.isEmpty()) {
            throw wrong("Say why it is withdrawn; whoever reads the versions later will ask.", "请说明撤回理由，供日后查阅各版本者了解。");
        }
        service.withdraw(
                organisation,
                document,
                Set.of(form.text("tag")),
                Callers.required().author(),
                reason);
        Back.to(address(id, document), request, response);
    }

    private void show(
            Organisation organisation,
            long number,
            EvidencePage.Told told,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        EvidenceDocument document = archive.get(organisation.id(), number);
        PageResponse.write(page.document(organisation, document, told, Languages.of(request)), request, response);
    }

    /** The files of a form by name; two of one name are told apart. */
    private static Map<String, byte[]> files(Form form) {
        if (form.files().isEmpty()) {
            throw wrong("No file was chosen.", "未选择文件。");
        }
        var files = new LinkedHashMap<String, byte[]>();
        for (Form.Upload upload : form.files()) {
            String name = upload.name();
            for (int i = 2; files.containsKey(name); i++) {
                name = i + "-" + upload.name();
            }
            files.put(name, upload.content().bytes());
        }
        return files;
    }

    private static ProblemException wrong(String en, String zh) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, new Text(en, zh)));
    }

    private static String address(String id, long document) {
        return DeskController.address(id) + "/evidence/" + document;
    }
}
