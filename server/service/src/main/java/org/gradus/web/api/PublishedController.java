package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Standards;
import org.gradus.rdf.Namespaces;
import org.gradus.service.AssessmentService;
import org.gradus.settings.Settings;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.web.html.Link;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.RdfResponse;
import org.gradus.web.pages.Descriptions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published results, for everyone: levels, outcomes and grades. */
@RestController
final class PublishedController {
    private static final Map<String, String> ENDINGS = Map.of(
            "ttl", Negotiation.TURTLE,
            "jsonld", Negotiation.JSON_LD,
            "rdf", Negotiation.RDF_XML,
            "nt", Negotiation.N_TRIPLES,
            "json", Negotiation.JSON);

    private final AssessmentArchive archive;
    private final Organisations organisations;
    private final Descriptions descriptions;
    private final Standards standards;
    private final Settings settings;
    private final PublishedPage page;

    PublishedController(
            AssessmentArchive archive,
            Organisations organisations,
            Descriptions descriptions,
            Standards standards,
            Settings settings,
            PublishedPage page) {
        this.archive = archive;
        this.organisations = organisations;
        this.descriptions = descriptions;
        this.standards = standards;
        this.settings = settings;
        this.page = page;
    }

    @GetMapping("/published")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<AssessmentRun> published = archive.published();
        String form = Negotiation.choose(request, List.of(Negotiation.JSON, Negotiation.HTML));
        if (form.equals(Negotiation.JSON)) {
            JsonResponse.write(
                    published.stream()
                            .map(run ->
                                    PublishedJson.of(run, organisations.get(run.organisation()), settings.licence()))
                            .toList(),
                    response);
            return;
        }
        Language language = Languages.of(request);
        PageResponse.write(
                new PublishedView(PageResponse.slice(published, request).map(run -> item(run, language))),
                request,
                response);
    }

    private PublishedView.Result item(AssessmentRun run, Language language) {
        List<String> lines = AssessmentService.summary(run).stream()
                .map(line -> line.label().in(language, line.subject())
                        + language.say(", ", "，")
                        + standards.model(line.model()).label().in(language)
                        + language.say(": ", "：")
                        + page.level(line).in(language))
                .toList();
        return new PublishedView.Result(
                new Link(
                        PublishedJson.address(run),
                        organisations.get(run.organisation()).name().in(language)),
                run.date().toString(),
                lines);
    }

    @GetMapping("/published/{id}/{number:\\d+}")
    void read(
            @PathVariable String id,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AssessmentRun run = published(id, number);
        var offered = new ArrayList<>(List.of(Negotiation.JSON, Negotiation.HTML));
        offered.addAll(Negotiation.RDF);
        write(run, Negotiation.choose(request, offered), request, response);
    }

    /** The same in a form that the address names, so that a page can lead there. */
    @GetMapping("/published/{id}/{number:\\d+}.{ending:[a-z]+}")
    void readAs(
            @PathVariable String id,
            @PathVariable long number,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String form = ENDINGS.get(ending);
        if (form == null) {
            throw new ProblemException(Problem.notFound("/published/" + id + "/" + number + "." + ending));
        }
        write(published(id, number), form, request, response);
    }

    private AssessmentRun published(String id, long number) {
        return archive.published(id, number)
                .orElseThrow(() -> new ProblemException(Problem.notFound("/published/" + id + "/" + number)));
    }

    private void write(AssessmentRun run, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = organisations.get(run.organisation());
        switch (form) {
            case Negotiation.JSON ->
                JsonResponse.write(PublishedJson.of(run, organisation, settings.licence()), response);
            case Negotiation.HTML ->
                PageResponse.write(
                        page.of(run, organisation, descriptions.graph(run.graph()), Languages.of(request)),
                        request,
                        response);
            default -> {
                Graph graph = descriptions.graph(run.graph());
                graph.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
                RdfResponse.write(graph, form, response);
            }
        }
    }
}
