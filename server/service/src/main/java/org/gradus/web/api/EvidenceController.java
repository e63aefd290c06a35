package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.gradus.rdf.Namespaces;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.service.EvidenceService;
import org.gradus.settings.Settings;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Organisation;
import org.gradus.text.Text;
import org.gradus.web.http.Body;
import org.gradus.web.http.ChecksIfMatch;
import org.gradus.web.http.EntityTags;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Members;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.RdfResponse;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents of evidence and their versions. */
@RestController
final class EvidenceController {
    private static final String SYNTAXES = "text/turtle, application/ld+json, application/json, application/rdf+xml,"
            + " application/n-triples, application/trig, application/n-quads";
    private static final List<String> ALLOWED = List.of(SYNTAXES.split(", "));
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};
    private static final int LONGEST_KEY = 200;

    private final Access access;
    private final EvidenceService service;
    private final EvidenceArchive archive;
    private final Settings settings;

    EvidenceController(Access access, EvidenceService service, EvidenceArchive archive, Settings settings) {
        this.access = access;
        this.service = service;
        this.archive = archive;
        this.settings = settings;
    }

    @PostMapping("/organisations/{id}/evidence")
    ResponseEntity<ReceiptJson> add(@PathVariable String id, HttpServletRequest request) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Caller caller = Callers.required();
        String key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw JsonBody.wrong(
                    "The Idempotency-Key is empty or longer than " + LONGEST_KEY + " characters.",
                    "Idempotency-Key 为空或超过 " + LONGEST_KEY + " 个字符。");
        }
        String type = mediaType(request);
        byte[] body = Body.read(request, settings.limits().evidence().toBytes());
        var receipt = service.add(organisation, body, type, caller.author(), key);
        return receipt(receipt, receipt.repeated() ? 200 : 201);
    }

    @GetMapping("/organisations/{id}/evidence")
    List<DocumentJson> list(@PathVariable String id) {
        access.organisation(id, READERS);
        return archive.documents(id).stream().map(DocumentJson::of).toList();
    }

    @GetMapping("/organisations/{id}/evidence/{document}")
    void read(
            @PathVariable String id,
            @PathVariable long document,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        access.organisation(id, READERS);
        EvidenceDocument there = archive.get(id, document);
        if (there.isWithdrawn()) {
            throw new ProblemException(Problem.of(
                            ProblemType.WITHDRAWN,
                            "The document was withdrawn at " + there.withdrawn() + ": " + there.reason()
                                    + " Its versions can be read one by one.",
                            "文档已于 " + there.withdrawn() + " 撤回：" + there.reason() + " 其各版本仍可逐一读取。")
                    .with("versions", VersionJson.document(there.current()) + "/versions"));
        }
        write(there.current(), request, response);
    }

    @ChecksIfMatch
    @PutMapping("/organisations/{id}/evidence/{document}")
    ResponseEntity<ReceiptJson> replace(
            @PathVariable String id,
            @PathVariable long document,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Set<String> tags = tags(request);
        archive.get(id, document);
        String type = mediaType(request);
        byte[] body = Body.read(request, settings.limits().evidence().toBytes());
        return receipt(
                service.replace(
                        organisation,
                        document,
                        tags,
                        body,
                        type,
                        Callers.required().author(),
                        Members.optional("note", note)),
                200);
    }

    @ChecksIfMatch
    @DeleteMapping("/organisations/{id}/evidence/{document}")
    ResponseEntity<Void> withdraw(
            @PathVariable String id,
            @PathVariable long document,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Organisation organisation = access.organisation(id, READERS);
        if (reason.isBlank()) {
            throw JsonBody.wrong(
                    "Say why with ?reason=…; whoever reads the versions later will ask.",
                    "请以 ?reason=… 说明撤回理由，供日后查阅各版本者了解。");
        }
        service.withdraw(
                organisation, document, tags(request), Callers.required().author(), Members.needed("reason", reason));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/organisations/{id}/evidence/{document}/versions")
    List<VersionJson> versions(@PathVariable String id, @PathVariable long document) {
        access.organisation(id, READERS);
        return archive.versions(id, document).stream().map(VersionJson::of).toList();
    }

    @GetMapping("/organisations/{id}/evidence/{document}/versions/{number}")
    void version(
            @PathVariable String id,
            @PathVariable long document,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        access.organisation(id, READERS);
        EvidenceVersion version = archive.version(id, document, number);
        write(version, request, response);
    }

    @GetMapping("/organisations/{id}/evidence/{document}/difference")
    DifferenceJson difference(
            @PathVariable String id, @PathVariable long document, @RequestParam long from, @RequestParam long to) {
        access.organisation(id, READERS);
        EvidenceVersion earlier = archive.version(id, document, from);
        EvidenceVersion later = archive.version(id, document, to);
        return DifferenceJson.of(earlier, later, archive.difference(earlier, later));
    }

    private void write(EvidenceVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String form = RdfResponse.form(request, () -> archive.graph(version));
        response.addHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Link", "<" + VersionJson.document(version) + "/versions>; rel=\"version-history\"");
        if (Exchange.of(request).settles(version.tag(), form, "", version.at())) {
            return;
        }
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        archive.graph(version).find().forEachRemaining(graph::add);
        graph.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
        RdfResponse.write(graph, form, response);
    }

    private static ResponseEntity<ReceiptJson> receipt(EvidenceService.Receipt receipt, int status) {
        EvidenceVersion version = receipt.version();
        return ResponseEntity.status(status)
                .header("Location", VersionJson.document(version))
                .header("ETag", '"' + EntityTags.opaque(version.tag(), "ttl") + '"')
                .body(ReceiptJson.of(receipt));
    }

    private static String mediaType(HttpServletRequest request) {
        String type = Body.mediaType(request, SYNTAXES);
        if (!ALLOWED.contains(type)) {
            throw new ProblemException(Body.unsupported(type, SYNTAXES));
        }
        return type;
    }

    /** The versions of which the caller means to change one; null for {@code *}. */
    private static @Nullable Set<String> tags(HttpServletRequest request) {
        EntityTags named = EntityTags.of("If-Match", request.getHeaders("If-Match"))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.PRECONDITION_REQUIRED,
                        new Text(
                                "Send If-Match with the ETag of the version that you mean to change, so that nobody's change is"
                                        + " lost; * for whichever is current.",
                                "请以 If-Match 附上所要更改版本的 ETag，以免丢失他人的改动；* 表示任意当前版本。"))));
        return named.any() ? null : named.states();
    }
}
