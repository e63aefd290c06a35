package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.gradus.rdf.Namespaces;
import org.gradus.service.AssessmentService;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
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
    private final AssessmentArchive archive;
    private final Organisations organisations;
    private final Descriptions descriptions;

    PublishedController(AssessmentArchive archive, Organisations organisations, Descriptions descriptions) {
        this.archive = archive;
        this.organisations = organisations;
        this.descriptions = descriptions;
    }

    @GetMapping("/published")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<AssessmentRun> published = archive.published();
        String form = Negotiation.choose(request, List.of(Negotiation.JSON, Negotiation.HTML));
        if (form.equals(Negotiation.JSON)) {
            JsonResponse.write(
                    published.stream()
                            .map(run -> PublishedJson.of(run, organisations.get(run.organisation())))
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

    private Item item(AssessmentRun run, Language language) {
        String levels = AssessmentService.summary(run).stream()
                .map(line -> line.label().in(language) + " " + line.model() + ": " + level(line))
                .collect(Collectors.joining("; "));
        return Item.of(
                "/published/" + run.organisation() + "/" + run.number(),
                organisations.get(run.organisation()).name().in(language),
                run.date() + " · " + levels);
    }

    private static String level(AssessmentService.Line line) {
        return line.level() == null ? "–" : line.level();
    }

    @GetMapping("/published/{id}/{number}")
    void read(
            @PathVariable String id,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AssessmentRun run = archive.published(id, number)
                .orElseThrow(() -> new ProblemException(Problem.notFound("/published/" + id + "/" + number)));
        var offered = new ArrayList<>(List.of(Negotiation.JSON, Negotiation.HTML));
        offered.addAll(Negotiation.RDF);
        String form = Negotiation.choose(request, offered);
        Organisation organisation = organisations.get(id);
        switch (form) {
            case Negotiation.JSON -> JsonResponse.write(PublishedJson.of(run, organisation), response);
            case Negotiation.HTML ->
                PageResponse.write(result(run, organisation, Languages.of(request)), request, response);
            default -> {
                Graph graph = descriptions.graph(run.graph());
                graph.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
                RdfResponse.write(graph, form, response);
            }
        }
    }

    private static ResultView result(AssessmentRun run, Organisation organisation, Language language) {
        return new ResultView(
                organisation.name().in(language),
                organisation.iri(),
                run.date().toString(),
                AssessmentService.summary(run).stream()
                        .map(line -> new ResultView.Line(
                                line.label().in(language),
                                new Link(Namespaces.BASE + line.model(), line.model()),
                                level(line)))
                        .toList());
    }
}
