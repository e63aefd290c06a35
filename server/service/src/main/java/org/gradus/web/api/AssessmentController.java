package org.gradus.web.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.security.Role;
import org.gradus.service.AssessmentService;
import org.gradus.service.Comparison;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Organisation;
import org.gradus.store.ReportFiles;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.RdfResponse;
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
            Negotiation.N_TRIPLES);

    private final Access access;
    private final AssessmentService service;
    private final AssessmentArchive archive;
    private final EvidenceArchive evidence;
    private final ReportFiles reports;

    AssessmentController(
            Access access,
            AssessmentService service,
            AssessmentArchive archive,
            EvidenceArchive evidence,
            ReportFiles reports) {
        this.access = access;
        this.service = service;
        this.archive = archive;
        this.evidence = evidence;
        this.reports = reports;
    }

    @PostMapping("/organisations/{id}/assessments")
    void assess(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        String form = Negotiation.choose(request, FORMS);
        JsonBody body = JsonBody.read(request, LIMIT);
        AssessmentRun run = service.assess(
                organisation,
                body.strings("models"),
                body.date("date"),
                Callers.required().author(),
                0);
        response.setStatus(201);
        response.setHeader("Location", Json.address(run));
        write(run, form, request, response);
    }

    @GetMapping("/organisations/{id}/assessments")
    List<Map<String, Object>> list(@PathVariable String id) {
        access.organisation(id, READERS);
        return archive.all(id).stream().map(Json::run).toList();
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
        write(archive.get(id, number), form, request, response);
    }

    /** Who made it from what: the record of the assessment, without the report. */
    @GetMapping("/organisations/{id}/assessments/{number}/provenance")
    Map<String, Object> provenance(@PathVariable String id, @PathVariable long number) {
        access.organisation(id, READERS);
        AssessmentRun run = archive.get(id, number);
        return Json.provenance(run, evidence.named(id, run.evidence()));
    }

    @GetMapping("/organisations/{id}/assessments/{number}/comparison")
    void compare(
            @PathVariable String id, @PathVariable long number, @RequestParam long with, HttpServletResponse response)
            throws IOException {
        access.organisation(id, READERS);
        JsonResponse.write(Comparison.of(json(archive.get(id, with)), json(archive.get(id, number))), response);
    }

    @PutMapping("/organisations/{id}/assessments/{number}/publication")
    ResponseEntity<Map<String, Object>> publish(@PathVariable String id, @PathVariable long number) {
        Organisation organisation = access.organisation(id, READERS);
        AssessmentRun run = archive.get(id, number);
        if (run.published() != null) {
            return ResponseEntity.ok(Json.published(run, organisation));
        }
        return ResponseEntity.status(201)
                .header("Location", "/published/" + id + "/" + number)
                .body(Json.published(service.publish(organisation, number), organisation));
    }

    @DeleteMapping("/organisations/{id}/assessments/{number}/publication")
    ResponseEntity<Void> retract(@PathVariable String id, @PathVariable long number) {
        service.retract(access.organisation(id, READERS), number);
        return ResponseEntity.noContent().build();
    }

    private void write(AssessmentRun run, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader(
                "Link", "<" + Json.address(run) + "/provenance>; rel=\"http://www.w3.org/ns/prov#has_provenance\"");
        switch (form) {
            case Negotiation.HTML -> {
                String language = Languages.of(request).tag();
                response.setHeader("Content-Language", language);
                copy(run, language + ".html", "text/html;charset=UTF-8", response);
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
        return reports.open(run.organisation(), run.number(), name)
                .orElseThrow(() -> new IllegalStateException(
                        "the report " + Json.address(run) + " in the form " + name + " is lost"));
    }

    private JsonObject json(AssessmentRun run) throws IOException {
        try (var reader = new InputStreamReader(open(run, "json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }
}
