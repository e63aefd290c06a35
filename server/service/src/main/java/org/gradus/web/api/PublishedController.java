package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.gradus.rdf.Namespaces;
import org.gradus.service.AssessmentService;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.RdfResponse;
import org.gradus.web.pages.Descriptions;
import org.gradus.web.pages.Page;
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
            List<Map<String, Object>> json = published.stream()
                    .map(run -> Json.published(run, organisations.get(run.organisation())))
                    .toList();
            JsonResponse.write(json, response);
            return;
        }
        Language language = Languages.of(request);
        Page page = new Page(language, language == Language.ZH ? "已发布的评估结果" : "Published results");
        page.open("ul");
        for (AssessmentRun run : published) {
            Organisation organisation = organisations.get(run.organisation());
            var levels = new ArrayList<String>();
            AssessmentService.summary(run)
                    .forEach(line -> levels.add(line.label().in(language) + " " + line.model() + ": "
                            + (line.level() == null ? "–" : line.level())));
            page.item(
                    "/published/" + run.organisation() + "/" + run.number(),
                    organisation.name().in(language),
                    run.date() + " · " + String.join("; ", levels));
        }
        page.close("ul");
        if (published.isEmpty()) {
            page.paragraph(page.say("Nothing is published yet.", "尚未发布任何结果。"), "about");
        }
        Page.write(page, response);
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
            case Negotiation.JSON -> JsonResponse.write(Json.published(run, organisation), response);
            case Negotiation.HTML -> Page.write(page(run, organisation, Languages.of(request)), response);
            default -> {
                Graph graph = descriptions.graph(run.graph());
                graph.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
                RdfResponse.write(graph, form, response);
            }
        }
    }

    private Page page(AssessmentRun run, Organisation organisation, Language language) {
        Page page = new Page(language, organisation.name().in(language));
        page.paragraph(organisation.iri(), "about");
        page.paragraph(page.say("As of ", "评估日期：") + run.date(), "statement");
        page.open("table");
        for (AssessmentService.Line line : AssessmentService.summary(run)) {
            page.open("tr").open("td").text(line.label().in(language)).close("td");
            page.open("td").link(Namespaces.BASE + line.model(), line.model()).close("td");
            page.open("td")
                    .text(line.level() == null ? "–" : line.level())
                    .close("td")
                    .close("tr");
        }
        return page.close("table");
    }
}
