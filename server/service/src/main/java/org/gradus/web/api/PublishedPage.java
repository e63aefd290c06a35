package org.gradus.web.api;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.assess.Outcome;
import org.gradus.assess.Standards;
import org.gradus.model.Aspect;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.report.Standings;
import org.gradus.service.AssessmentService;
import org.gradus.settings.Settings;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people see of a published result: who published it under which licence, and how each subject stands, part by part. */
@Component
final class PublishedPage {
    private static final int DEEPEST = 3;
    /** To the minute, on the body's clock. */
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private static final Node IN_ASPECT = NodeFactory.createURI(GRADUS.inAspect);

    private final Standards standards;
    private final Settings settings;
    private final Clock clock;

    PublishedPage(Standards standards, Settings settings, Clock clock) {
        this.standards = standards;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The page of a result.
     *
     * @param graph what is published of it as RDF
     */
    ResultView of(AssessmentRun run, Organisation organisation, Graph graph, Language language) {
        String name = organisation.name().in(language);
        String address = PublishedJson.address(run);
        return new ResultView(
                name,
                organisation.iri(),
                run.date().toString(),
                PUBLISHED.format(
                        Objects.requireNonNull(run.published(), "not published").atZone(clock.getZone())),
                new Link(organisation.iri(), name),
                new Link(settings.licence(), settings.licence()),
                run.version(),
                AssessmentService.summary(run).stream()
                        .map(line -> line(line, graph, language))
                        .toList(),
                Stream.of("Turtle ttl", "JSON-LD jsonld", "RDF/XML rdf", "N-Triples nt", "JSON json")
                        .map(form -> form.split(" "))
                        .map(form -> Item.of(address + "." + form[1], form[0], ""))
                        .toList());
    }

    /** The level in words: its label and rating, or that not even the lowest is reached. */
    Text level(AssessmentService.Line line) {
        MaturityModel model = standards.model(line.model());
        return model.levels().stream()
                .filter(level -> level.name().equals(line.level()))
                .findFirst()
                .map(level -> level.rating().isEmpty()
                        ? level.label()
                        : Wording.say("%s, rating %s", "%s，评定等级 %s", level.label(), level.rating()))
                .orElseGet(() -> Standings.below(model));
    }

    private ResultView.Line line(AssessmentService.Line line, Graph graph, Language language) {
        MaturityModel model = standards.model(line.model());
        var standings = standings(line.subject(), model, graph);
        return new ResultView.Line(
                line.label().in(language, line.subject()),
                new Link(model.iri(), model.label().in(language)),
                level(line).in(language),
                model.grades().stream()
                        .filter(cell -> Objects.equals(cell.grade(), line.grade()))
                        .findFirst()
                        .map(GradeCell::label)
                        .orElse(Text.EMPTY)
                        .in(language),
                Stream.of(Outcome.values())
                        .map(outcome -> Wording.say("%s %s", "%s %s", words(outcome), count(outcome, line))
                                .in(language))
                        .collect(Collectors.joining(language.say(", ", "，"))),
                model.aspects().stream()
                        .flatMap(aspect -> Stream.ofNullable(standings.get(aspect.iri()))
                                .map(standing -> new ResultView.Part(
                                        depth(aspect, model),
                                        new Link(aspect.iri(), aspect.label().in(language)),
                                        standing.in(language))))
                        .toList());
    }

    private static long count(Outcome outcome, AssessmentService.Line line) {
        return line.outcomes().getOrDefault(outcome.localName(), 0L);
    }

    private static Text words(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> new Text("passed", "通过");
            case FAILED -> new Text("failed", "未通过");
            case INAPPLICABLE -> new Text("inapplicable", "不适用");
            case UNTESTED -> new Text("untested (nothing shown)", "未评（无证据）");
        };
    }

    /** How far below those that stand right under the whole, of which the level itself is said. */
    private static int depth(Aspect aspect, MaturityModel model) {
        int depth = -1;
        String parent = aspect.parent();
        while (parent != null && depth < DEEPEST) {
            depth++;
            String above = parent;
            parent = model.aspects().stream()
                    .filter(each -> each.iri().equals(above))
                    .findFirst()
                    .map(Aspect::parent)
                    .orElse(null);
        }
        return Math.max(0, depth);
    }

    /** How each aspect of a model stands for a subject, by its IRI, as the published findings say. */
    private static Map<String, Text> standings(String subject, MaturityModel model, Graph graph) {
        var facts = new Facts(graph);
        var standings = new HashMap<String, Text>();
        graph.find(Node.ANY, IN_ASPECT, Node.ANY).forEachRemaining(triple -> {
            Node finding = triple.getSubject();
            if (subject.equals(facts.iri(finding, GRADUS.ofSubject))) {
                standings.put(
                        triple.getObject().getURI(),
                        standing(
                                level(facts.iri(finding, GRADUS.reaches), model),
                                level(facts.iri(finding, GRADUS.firstAsked), model),
                                model));
            }
        });
        return standings;
    }

    private static Text standing(@Nullable Level reached, @Nullable Level firstAsked, MaturityModel model) {
        if (reached != null) {
            return reached.label();
        }
        return firstAsked == null ? Standings.NOT_ASKED : Standings.notReached(model, firstAsked);
    }

    private static @Nullable Level level(@Nullable String iri, MaturityModel model) {
        return model.levels().stream()
                .filter(level -> level.iri().equals(iri))
                .findFirst()
                .orElse(null);
    }
}
