package org.gradus.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.model.Practice;
import org.gradus.ontology.Choices;
import org.gradus.probe.PracticeExamples;
import org.gradus.probe.Probe;
import org.gradus.probe.ProbeText;
import org.gradus.probe.Probes;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would do for a requirement or show a practice and what would not, for pages; read when the first such page is asked for. */
@Component
final class ProbeItems {
    private static final String PROBES = Namespaces.BASE + "probe/";

    private final Standards standards;
    private @Nullable Map<String, List<Probe>> byRequirement;
    private @Nullable PracticeExamples examples;

    ProbeItems(Standards standards) {
        this.standards = standards;
    }

    /** The examples of a requirement, in the order of their IRIs. */
    List<Item> of(String requirement, boolean sufficient, Language language) {
        return byRequirement().getOrDefault(requirement, List.of()).stream()
                .filter(probe -> probe.sufficient() == sufficient)
                .map(probe -> Item.of(
                        probe.iri(),
                        probe.words().in(language),
                        text().shown(probe).in(language)))
                .sorted(Comparator.comparing(item -> item.link().address()))
                .toList();
    }

    /** What would show a practice, or would not, with the reason; empty of what is no practice. */
    List<Item> ofPractice(String iri, boolean shows, Language language) {
        Practice practice = standards.ontology().vocabulary().practice(iri);
        return practice == null
                ? List.of()
                : examples().of(practice).stream()
                        .filter(example -> example.shows() == shows)
                        .map(example -> Item.of(
                                example.probe().iri(),
                                example.probe().words().in(language),
                                Stream.of(example.shown(), example.why())
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> text.in(language))
                                        .collect(Collectors.joining(language.say(". ", "。")))))
                        .toList();
    }

    /** The tables that tell a practice from its neighbours; empty of what is no practice. */
    List<ResourceView.Choosing> choices(String iri, Language language) {
        Practice practice = standards.ontology().vocabulary().practice(iri);
        return practice == null
                ? List.of()
                : new Choices(standards.ontology())
                        .of(practice).stream()
                                .map(choice -> new ResourceView.Choosing(
                                        choice.title().in(language),
                                        choice.cases().stream()
                                                .map(each -> Item.of(
                                                        each.practice().iri(),
                                                        each.practice().label().in(language),
                                                        each.there().in(language)
                                                                + language.say(". ", "。")
                                                                + each.remark().in(language)))
                                                .toList()))
                                .toList();
    }

    private synchronized PracticeExamples examples() {
        if (examples == null) {
            examples = new PracticeExamples(standards.ontology());
        }
        return examples;
    }

    /** What a probe shows, as a phrase; empty of what is none. */
    String shown(String iri, Language language) {
        return iri.startsWith(PROBES)
                ? byRequirement().values().stream()
                        .flatMap(List::stream)
                        .filter(probe -> probe.iri().equals(iri))
                        .findFirst()
                        .map(probe -> text().shown(probe).in(language))
                        .orElse("")
                : "";
    }

    private ProbeText text() {
        return new ProbeText(standards.ontology().vocabulary());
    }

    private synchronized Map<String, List<Probe>> byRequirement() {
        if (byRequirement == null) {
            byRequirement = standards.ontology().modelNames().stream()
                    .flatMap(name -> Probes.of(standards.ontology(), standards.model(name)).all().stream())
                    .collect(Collectors.groupingBy(Probe::requirement));
        }
        return byRequirement;
    }
}
