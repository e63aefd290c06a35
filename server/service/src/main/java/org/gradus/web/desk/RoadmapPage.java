package org.gradus.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.assess.Assessment;
import org.gradus.assess.Gap;
import org.gradus.assess.Sentences;
import org.gradus.assess.Verdict;
import org.gradus.model.Level;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.report.Rise;
import org.gradus.report.Standings;
import org.gradus.service.Present;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;

/** What the page of a way to a level shows. */
final class RoadmapPage {
    private final Ontology ontology;
    private final Facts themes;

    RoadmapPage(Ontology ontology) {
        this.ontology = ontology;
        this.themes = new Facts(ontology.graph("practices/themes.ttl"));
    }

    RoadmapView of(
            Organisation organisation,
            Present.Found found,
            Verdict verdict,
            Level target,
            List<Gap> phases,
            Language language) {
        Assessment assessment = verdict.assessment();
        String desk = DeskController.address(organisation.id());
        String here = address(desk + "/roadmap", assessment);
        return new RoadmapView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                name(assessment, language),
                new Link(
                        "/" + assessment.model().name(),
                        assessment.model().label().in(language)),
                found.date().toString(),
                level(assessment, language),
                target.label().in(language),
                new RoadmapView.Aim(
                        assessment.model().name(), assessment.subject().iri(), target.name()),
                assessment.model().levels().stream()
                        .filter(level -> level.rank() > assessment.rank())
                        .map(level -> new RoadmapView.Target(
                                new Link(
                                        here + "&target=" + level.name(),
                                        level.mark().in(language)),
                                level.equals(target)))
                        .toList(),
                phases.stream()
                        .map(phase -> phase(phase, found.stated().explainer().sentences(), language))
                        .toList(),
                found.stated().verdicts().stream()
                        .map(Verdict::assessment)
                        .filter(each -> !each.equals(assessment))
                        .map(each -> Item.of(
                                address(desk + "/roadmap", each),
                                each.model().label().in(language) + " · " + name(each, language),
                                level(each, language)))
                        .toList(),
                List.of(
                        new Link(
                                address(desk + "/picture", assessment),
                                language.say("Where it stands, cell by cell", "逐格查看")),
                        new Link(desk + "/plans", language.say("Plans", "计划")),
                        new Link(desk + "/evidence", language.say("Evidence", "证据"))));
    }

    private RoadmapView.Phase phase(Gap phase, Sentences sentences, Language language) {
        var areas = new TreeMap<String, List<RoadmapView.Step>>();
        for (Rise rise : Rise.of(phase, ontology.vocabulary())) {
            Practice practice =
                    ontology.vocabulary().declared(rise.improvement().practice());
            areas.computeIfAbsent(theme(practice, language), name -> new ArrayList<>())
                    .add(step(rise, practice, sentences, language));
        }
        return new RoadmapView.Phase(
                phase.to().label().in(language),
                phase.unmet().size(),
                phase.improvements().size(),
                areas.entrySet().stream()
                        .map(entry -> new RoadmapView.Area(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private RoadmapView.Step step(Rise rise, Practice practice, Sentences sentences, Language language) {
        var rises = new ArrayList<String>();
        if (!rise.isBegun()) {
            rises.add(language.say("nothing that counts is shown yet", "尚无计入的证据"));
        }
        rise.steps()
                .forEach(step -> rises.add(step.scale().in(language)
                        + language.say(": ", "：")
                        + (step.from().isEmpty() ? "" : step.from().in(language) + " → ")
                        + step.to().in(language)));
        return new RoadmapView.Step(
                new Link(practice.iri(), practice.label().in(language)),
                rises,
                practice.proof().in(language),
                rise.improvement().serves().stream().map(Requirement::number).collect(Collectors.joining(", ")),
                rise.improvement().claims().stream()
                        .map(claim -> sentences.claim(claim).in(language))
                        .distinct()
                        .toList());
    }

    private String theme(Practice practice, Language language) {
        String theme = practice.theme();
        return theme == null
                ? language.say("Others", "其他")
                : themes.text(NodeFactory.createURI(theme), SKOS.prefLabel.getURI())
                        .in(language);
    }

    private static String level(Assessment assessment, Language language) {
        return assessment
                .level()
                .map(Level::label)
                .orElseGet(() -> Standings.below(assessment.model()))
                .in(language);
    }

    private static String name(Assessment assessment, Language language) {
        return assessment.subject().label().in(language, assessment.subject().iri());
    }

    private static String address(String path, Assessment assessment) {
        return path + "?model=" + assessment.model().name() + "&subject="
                + URLEncoder.encode(assessment.subject().iri(), StandardCharsets.UTF_8);
    }
}
