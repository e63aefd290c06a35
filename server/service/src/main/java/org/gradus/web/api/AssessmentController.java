package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.json.Json;
import org.gradus.security.Role;
import org.gradus.service.AssessmentService;
import org.gradus.service.Comparison;
import org.gradus.service.OrganisationBooks;
import org.gradus.service.Reports;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.settings.Settings;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.RdfResponse;
import org.gradus.web.http.WorkbookResponse;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Assessments of an organisation: made, read in every form, compared, published. */
@RestController
final class AssessmentController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};
    private static final long LIMIT = 64 << 10;
    private static final List<String> FORMS = List.of(
            Negotiation.JSON,
            Negotiation.HTML,
            Negotiation.TURTLE,
            Negotiation.JSON_LD,
            Negotiation.RDF_XML,
            Negotiation.N_TRIPLES,
            Negotiation.XLSX);

    private final Access access;
    private final AssessmentService service;
    private final AssessmentArchive archive;
    private final EvidenceArchive evidence;
    private final Reports reports;
    private final OrganisationBooks books;
    private final Settings settings;

    AssessmentController(
            Access access,
            AssessmentService service,
            AssessmentArchive archive,
            EvidenceArchive evidence,
            Reports reports,
            OrganisationBooks books,
            Settings settings) {
        this.access = access;
        this.service = service;
        this.archive = archive;
        this.evidence = evidence;
        this.reports = reports;
        this.books = books;
        this.settings = settings;
    }

    @PostMapping("/organisations/{id}/assessments")
    void assess(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        String form = Negotiation.choose(request, FORMS);
        var asked = JsonBody.read(request, LIMIT, AssessmentRequest.class);
        AssessmentRun run = service.assess(
                organisation, asked.models(), asked.date(), Callers.required().author(), 0);
        response.setStatus(201);
        response.setHeader("Location", RunJson.address(run));
        describe(run, response);
        write(run, form, request, response);
    }

    @GetMapping("/organisations/{id}/assessments")
    List<RunJson> list(@PathVariable String id) {
        access.organisation(id, READERS);
        return archive.all(id).stream().map(RunJson::of).toList();
    }

    @GetMapping("/organisations/{id}/assessments/{number}")
    void read(
            @PathVariable String id,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        access.organisation(id, READERS);
        String form = Negotiation.choose(request, FORMS);
        AssessmentRun run = archive.get(id, number);
        describe(run, response);
        String language = form.equals(Negotiation.HTML) || form.equals(Negotiation.XLSX)
                ? Languages.of(request).tag()
                : "";
        // A report is written once. After a restoration the same number may be that of another.
        String state = run.number() + "-" + Long.toHexString(run.at().toEpochMilli());
        if (!Exchange.of(request).settles(state, form, language, run.at())) {
            write(run, form, request, response);
        }
    }

    /** Who made it from what: the record of the assessment, without the report. */
    @GetMapping("/organisations/{id}/assessments/{number}/provenance")
    ProvenanceJson provenance(@PathVariable String id, @PathVariable long number) {
        access.organisation(id, READERS);
        AssessmentRun run = archive.get(id, number);
        return ProvenanceJson.of(run, evidence.named(id, run.evidence()));
    }

    /** What any SHACL engine needs to repeat it: data, shapes and report, zipped. */
    @GetMapping(path = "/organisations/{id}/assessments/{number}/export", produces = "application/zip")
    void export(@PathVariable String id, @PathVariable long number, HttpServletResponse response) throws IOException {
        access.organisation(id, READERS);
        var files = service.repeatable(archive.get(id, number));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id + "-" + number + ".zip\"");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @GetMapping("/organisations/{id}/assessments/{number}/comparison")
    Comparison compare(@PathVariable String id, @PathVariable long number, @RequestParam long with) throws IOException {
        access.organisation(id, READERS);
        return Comparison.of(json(archive.get(id, with)), json(archive.get(id, number)));
    }

    @PutMapping("/organisations/{id}/assessments/{number}/publication")
    ResponseEntity<PublishedJson> publish(@PathVariable String id, @PathVariable long number) {
        Organisation organisation = access.organisation(id, READERS);
        AssessmentRun run = archive.get(id, number);
        if (run.published() != null) {
            return ResponseEntity.ok(PublishedJson.of(run, organisation, settings.licence()));
        }
        return ResponseEntity.status(201)
                .header("Location", PublishedJson.address(run))
                .body(PublishedJson.of(service.publish(organisation, number), organisation, settings.licence()));
    }

    /** What everyone sees of it. */
    @GetMapping("/organisations/{id}/assessments/{number}/publication")
    PublishedJson published(@PathVariable String id, @PathVariable long number) {
        Organisation organisation = access.organisation(id, READERS);
        AssessmentRun run = archive.get(id, number);
        if (run.published() == null) {
            throw new ProblemException(Problem.notFound(RunJson.address(run) + "/publication"));
        }
        return PublishedJson.of(run, organisation, settings.licence());
    }

    @DeleteMapping("/organisations/{id}/assessments/{number}/publication")
    ResponseEntity<Void> retract(@PathVariable String id, @PathVariable long number) {
        service.retract(access.organisation(id, READERS), number);
        return ResponseEntity.noContent().build();
    }

    private static void describe(AssessmentRun run, HttpServletResponse response) {
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader(
                "Link", "<" + RunJson.address(run) + "/provenance>; rel=\"http://www.w3.org/ns/prov#has_provenance\"");
    }

    private void write(AssessmentRun run, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (form) {
            case Negotiation.HTML -> {
                String language = Languages.of(request).tag();
                response.setHeader("Content-Language", language);
                copy(run, language + ".html", "text/html;charset=UTF-8", response);
            }
            case Negotiation.XLSX -> {
                Language language = Languages.of(request);
                WorkbookResponse.write(
                        books.assessment(run, language),
                        run.organisation() + "-assessment-" + run.number(),
                        language,
                        response);
            }
            case Negotiation.JSON -> copy(run, "json", Negotiation.JSON, response);
            case Negotiation.TURTLE -> copy(run, "ttl", "text/turtle;charset=UTF-8", response);
            case Negotiation.JSON_LD -> copy(run, "jsonld", Negotiation.JSON_LD, response);
            default -> {
                Graph graph = GraphFactory.createDefaultGraph();
                try (InputStream in = open(run, "ttl")) {
                    RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
                }
                RdfResponse.write(graph, form, response);
            }
        }
    }

    private void copy(AssessmentRun run, String name, String type, HttpServletResponse response) throws IOException {
        try (InputStream in = open(run, name)) {
            response.setContentType(type);
            in.transferTo(response.getOutputStream());
        }
    }

    private InputStream open(AssessmentRun run, String name) throws IOException {
        return reports.open(run, name)
                .orElseThrow(() -> new StoreRefusal(
                        Code.UNUSABLE,
                        "The report of " + RunJson.address(run) + " in the form " + name
                                + " is lost. Restore it from the newest" + " backup, or assess again.",
                        RunJson.address(run) + " 的报告（" + name + "）已丢失。请从最新备份恢复，或重新评估。"));
    }

    private JsonNode json(AssessmentRun run) throws IOException {
        try (InputStream in = open(run, "json")) {
            return Json.MAPPER.readTree(in);
        }
    }
}
