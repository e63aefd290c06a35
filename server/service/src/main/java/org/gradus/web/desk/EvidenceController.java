package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.security.Role;
import org.gradus.service.EvidenceService;
import org.gradus.service.refusal.EvidenceRefused;
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

    EvidenceController(Access access, EvidenceService service, EvidenceArchive archive, EvidencePage page) {
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
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        var filter = new EvidenceView.Filter(words, status, standard, List.of());
        PageResponse.write(page.of(organisation, filter, List.of(), stored, request), request, response);
    }

    @PostMapping("/desk/organisations/{id}/evidence")
    void upload(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        try {
            int stored = service.addFiles(
                            organisation, files(form), Callers.required().author())
                    .size();
            Back.to(DeskController.address(id) + "/evidence?stored=" + stored, request, response);
        } catch (EvidenceRefused e) {
            response.setStatus(422);
            var filter = new EvidenceView.Filter("", "", "", List.of());
            PageResponse.write(page.of(organisation, filter, e.problems(), 0, request), request, response);
        }
    }

    @GetMapping("/desk/organisations/{id}/evidence/{document}")
    void document(
            @PathVariable String id,
            @PathVariable long document,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(access.organisation(id, READERS), document, List.of(), request, response);
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
            show(organisation, document, e.problems(), request, response);
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
            List<IntakeProblem> problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        EvidenceDocument document = archive.get(organisation.id(), number);
        PageResponse.write(page.document(organisation, document, problems, Languages.of(request)), request, response);
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
