package org.gradus.probe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Counted;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * For each practice, evidence that shows it and evidence that looks like it and does not, with the reason. They are the probes of a
 * requirement that asks for the practice, where the two differ in just that; else what {@code ontology/probes/practices.ttl} says.
 */
public final class PracticeExamples {
    private final Ontology ontology;
    private final Vocabulary vocabulary;
    private final Admission admission;
    private final ProbeText text;
    private final Probes written;
    private final Map<String, Probes> byModel = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, List<Place>> byPractice;

    public PracticeExamples(Ontology ontology) {
        this.ontology = ontology;
        this.vocabulary = ontology.vocabulary();
        this.admission = new Admission(vocabulary, ProbeEvidence.DAY);
        this.text = new ProbeText(vocabulary);
        this.written = Probes.ofPractices(ontology);
    }

    /** Where a practice is asked for. */
    private record Place(MaturityModel model, Requirement requirement, Criterion.Asked asked) {}

    /** A criterion with the probes of its requirement. */
    private record Asking(MaturityModel model, Requirement requirement, Criterion.Asked asked, List<Probe> probes) {
        Probe probe(boolean sufficient) {
            return probes.stream()
                    .filter(probe -> probe.sufficient() == sufficient)
                    .findFirst()
                    .orElseThrow();
        }

        /** How much else is shown beside the practice. */
        int items() {
            return probe(true).evidence().shown().values().stream()
                    .mapToInt(List::size)
                    .sum();
        }
    }

    /** What shows a practice, then what does not; without those that the ontology has not. */
    public List<PracticeExample> of(Practice practice) {
        List<Asking> asking = asking(practice);
        var telling = asking.stream()
                .filter(each -> !meets(
                        each.probe(false), each.asked().practice(), each.asked().bound()))
                .findFirst();
        var examples = new ArrayList<PracticeExample>(2);
        if (telling.isPresent()) {
            examples.add(of(practice, telling.get(), true));
            examples.add(of(practice, telling.get(), false));
            return examples;
        }
        Extent least = least(practice, asking);
        asking.stream().findFirst().ifPresent(each -> examples.add(of(practice, each, true)));
        for (Probe probe : written.of(practice)) {
            if (!probe.sufficient() || examples.isEmpty()) {
                examples.add(new PracticeExample(
                        probe,
                        probe.sufficient(),
                        text.shown(probe),
                        probe.sufficient() ? itself(practice) : sentence(lacks(practice, probe, least))));
            }
        }
        return examples;
    }

    /** Whether what a probe shows reaches an extent on a practice. */
    boolean meets(Probe probe, String practice, Extent least) {
        return counted(probe, practice).stream().anyMatch(item -> item.reach().dominates(least));
    }

    /** The least that shows a practice where no requirement tells it: that it is done, improved, or has its figure. */
    Extent least(Practice practice) {
        return least(practice, asking(practice));
    }

    private Extent least(Practice practice, List<Asking> asking) {
        return asking.stream().findFirst().map(each -> each.asked().bound()).orElseGet(() -> switch (practice.kind()) {
            case OUTCOME -> Extent.EMPTY.with(Scale.TREND, vocabulary.rank(Scale.TREND, "Improved"));
            case ATTAINMENT -> done().withFigure(BigDecimal.ONE);
            case ACTIVITY, ASSET -> done();
        });
    }

    private Extent done() {
        return Extent.EMPTY.with(Scale.CONDUCT, vocabulary.practised());
    }

    /** The criteria that ask for a practice and are met by what would do for their requirement, those with the least besides first. */
    private List<Asking> asking(Practice practice) {
        return asked().getOrDefault(practice.iri(), List.of()).stream()
                .map(each -> new Asking(
                        each.model(),
                        each.requirement(),
                        each.asked(),
                        probes(each.model()).of(each.requirement())))
                .filter(each -> each.probes().size() == 2
                        && meets(each.probe(true), practice.iri(), each.asked().bound()))
                .sorted(Comparator.comparingInt(Asking::items))
                .toList();
    }

    /** The criteria of all models by the practice they ask for. */
    private Map<String, List<Place>> asked() {
        Map<String, List<Place>> known = byPractice;
        if (known == null) {
            known = ontology.modelNames().stream()
                    .map(ontology::model)
                    .flatMap(PracticeExamples::places)
                    .collect(Collectors.groupingBy(place -> place.asked().practice()));
            byPractice = known;
        }
        return known;
    }

    private static Stream<Place> places(MaturityModel model) {
        return Stream.concat(
                        model.requirements().stream(),
                        model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                .flatMap(requirement -> requirement.asked().map(asked -> new Place(model, requirement, asked)));
    }

    private Probes probes(MaturityModel model) {
        return byModel.computeIfAbsent(model.name(), name -> Probes.of(ontology, model));
    }

    private List<Counted> counted(Probe probe, String practice) {
        return admission.admit(probe.evidence()).stream()
                .filter(admitted -> admitted.subject().iri().equals(probe.iri()))
                .flatMap(admitted -> admitted.of(practice).stream())
                .toList();
    }

    private PracticeExample of(Practice practice, Asking asking, boolean shows) {
        Probe probe = asking.probe(shows);
        Text asked = asked(practice, asking);
        Text judged = shows
                ? new Text("this reaches it", "此例达到")
                : lacks(practice, probe, asking.asked().bound());
        return new PracticeExample(
                probe,
                shows,
                text.shown(probe),
                new Text(asked.en() + "; " + judged.en() + ".", asked.zh() + "；" + judged.zh() + "。"));
    }

    private Text asked(Practice practice, Asking asking) {
        String number = asking.model().prefix() + ":" + asking.requirement().name();
        Text bound = vocabulary.describe(asking.asked().bound());
        return new Text(
                number + " asks “" + practice.label().en() + "” (" + bound.en() + ")",
                number + " 要求“" + practice.label().zh() + "”（" + bound.zh() + "）");
    }

    private static Text itself(Practice practice) {
        return new Text(
                "This is “" + practice.label().en() + "” itself.",
                "此例即“" + practice.label().zh() + "”本身。");
    }

    private static Text sentence(Text clause) {
        return new Text(
                clause.en().substring(0, 1).toUpperCase(Locale.ROOT)
                        + clause.en().substring(1) + ".",
                clause.zh() + "。");
    }

    /** What keeps a probe from reaching an extent on a practice. */
    private Text lacks(Practice practice, Probe probe, Extent least) {
        List<Counted> there = counted(probe, practice.iri());
        if (there.isEmpty()) {
            Text other = text.shown(probe);
            return other.isEmpty()
                    ? new Text("nothing of it is shown here", "此例没有相应的证据")
                    : new Text("what is shown here is something else", "此例所示为另一事项");
        }
        Text reached = there.stream()
                .min(Comparator.comparingInt(item -> item.reach().distanceTo(least)))
                .map(item -> vocabulary.describe(item.told()))
                .filter(told -> !told.isEmpty())
                .orElse(new Text("nothing stated beyond", "未说明更多"));
        return new Text("this reaches only: " + reached.en(), "此例只达到：" + reached.zh());
    }
}
