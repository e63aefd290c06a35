package org.gradus.crosswalk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.crosswalk.sssom.Mapping;
import org.gradus.crosswalk.sssom.MappingSet;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Namespaces;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Derives the mappings between the requirements of two models from the practices they share. Requirements that ask for
 * the same are exact; where meeting one means meeting the other, the more demanding one is the narrower; where both speak
 * of the same practices with bounds that do not compare, they are close; where they share half of their practices, related.
 * Of a chain of ever less demanding requirements only the nearest is kept. Pairs that are judged by hand are left out.
 */
public final class CrosswalkDeriver {
    /** The least share of common practices among all practices of two requirements that are called related. */
    private static final double RELATED = 0.5;

    static final String SETS = Namespaces.BASE + "crosswalk/";
    static final String REASONING = "https://w3id.org/semapv/vocab/LogicalReasoning";
    static final String TOOL = "Gradus";
    static final String CREATORS = "Gradus maintainers";
    static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    /** Says that an edit would be lost. */
    private static final String DESCRIPTION =
            "Derived from shared criteria by `./gradus compile`; never edited by hand.";

    private static final double STEP_APART = 0.02;
    private static final double MOST_APART = 0.25;

    private final Ontology ontology;
    private final Entailment entailment;
    private final ShapeText words;
    private final Set<Set<String>> judged;

    /** Derives without regard to what is judged by hand. */
    public CrosswalkDeriver(Ontology ontology) {
        this(ontology, List.of());
    }

    /**
     * @param judged mappings that are made or denied by hand; none is derived between the same two requirements
     */
    public CrosswalkDeriver(Ontology ontology, Collection<Mapping> judged) {
        this.ontology = ontology;
        this.judged = judged.stream()
                .map(mapping -> pair(mapping.subject(), mapping.object()))
                .collect(Collectors.toUnmodifiableSet());
        this.entailment = new Entailment(ontology.vocabulary());
        this.words = new ShapeText(ontology.vocabulary());
    }

    /**
     * One mapping set for each pair of models. An edition that inherits is left out: what it has of its predecessor is mapped as
     * that is, and {@link EditionMappings} lead there.
     */
    public List<MappingSet> derive() {
        var sets = new ArrayList<MappingSet>();
        var names = ontology.modelNames().stream()
                .filter(name -> !ontology.inherits(name))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                sets.add(derive(ontology.model(names.get(i)), ontology.model(names.get(j))));
            }
        }
        return sets;
    }

    private MappingSet derive(MaturityModel one, MaturityModel other) {
        var left = comparable(one);
        var right = comparable(other);
        var byPractice = new HashMap<String, List<Candidate>>();
        right.forEach(candidate -> candidate
                .practices()
                .forEach(practice -> byPractice
                        .computeIfAbsent(practice, p -> new ArrayList<>())
                        .add(candidate)));
        var mappings = new ArrayList<Mapping>();
        for (Candidate from : left) {
            var near = from.practices().stream()
                    .flatMap(practice -> byPractice.getOrDefault(practice, List.of()).stream())
                    .distinct()
                    .flatMap(to -> match(from, to).map(match -> new Pair(from, to, match)).stream())
                    .toList();
            // Judged pairs still count as near, so that a denial brings up no weaker mapping in its place.
            near.stream()
                    .filter(pair -> isNearest(pair, near))
                    .filter(pair -> !judged.contains(pair(
                            pair.from().requirement().iri(),
                            pair.to().requirement().iri())))
                    .map(this::mapping)
                    .forEach(mappings::add);
        }
        mappings.sort(Comparator.comparing((Mapping mapping) -> order(one, mapping.subject()))
                .thenComparing(mapping -> order(other, mapping.object())));
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put(one.prefix(), one.namespace());
        prefixes.put(other.prefix(), other.namespace());
        String name = "requirements-" + one.name() + "--" + other.name();
        return new MappingSet(
                name,
                Map.of(
                        MappingSet.ID,
                        List.of(SETS + name),
                        MappingSet.TITLE,
                        List.of("Requirements of " + one.label().en() + " and "
                                + other.label().en()),
                        MappingSet.DESCRIPTION,
                        List.of(DESCRIPTION),
                        "creator_label",
                        List.of(CREATORS),
                        MappingSet.LICENSE,
                        List.of(LICENSE)),
                prefixes,
                mappings);
    }

    private static Set<String> pair(String one, String other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private static int order(MaturityModel model, String iri) {
        return model.requirements().indexOf(model.requirementsByIri().get(iri));
    }

    /** Requirements with criteria of their own; compositions only refer to others. */
    private static List<Candidate> comparable(MaturityModel model) {
        return model.requirements().stream()
                .map(requirement -> new Candidate(
                        requirement,
                        requirement.asked().map(Criterion.Asked::practice).collect(Collectors.toUnmodifiableSet())))
                .filter(candidate -> !candidate.practices().isEmpty())
                .toList();
    }

    /** How two requirements match; empty where they share too little. */
    private Optional<Match> match(Candidate from, Candidate to) {
        double share = share(from.practices(), to.practices());
        if (share < RELATED) {
            return Optional.empty();
        }
        boolean forth = entails(from.requirement(), to.requirement());
        boolean back = entails(to.requirement(), from.requirement());
        if (forth && back) {
            return Optional.of(Match.EXACT);
        }
        if (forth) {
            return Optional.of(Match.BROAD);
        }
        if (back) {
            return Optional.of(Match.NARROW);
        }
        return Optional.of(share == 1 ? Match.CLOSE : Match.RELATED);
    }

    /** No other counterpart lies between the two, and nothing nearer makes a weaker word superfluous. */
    @SuppressWarnings("ReferenceEquality") // The pair is one of the list.
    private boolean isNearest(Pair pair, List<Pair> all) {
        return switch (pair.match()) {
            case EXACT -> true;
            case BROAD ->
                all.stream()
                        .noneMatch(other -> other != pair
                                && (other.match() == Match.BROAD || other.match() == Match.EXACT)
                                && stricter(other.to(), pair.to()));
            case NARROW ->
                all.stream()
                        .noneMatch(other -> other != pair
                                && (other.match() == Match.NARROW || other.match() == Match.EXACT)
                                && stricter(pair.to(), other.to()));
            case CLOSE, RELATED ->
                all.stream().noneMatch(other -> other.match() != Match.RELATED && other.match() != Match.CLOSE)
                        && all.stream()
                                .noneMatch(other -> share(other) > share(pair)
                                        || (share(other) == share(pair) && distance(other) < distance(pair)));
        };
    }

    private boolean stricter(Candidate one, Candidate other) {
        return entails(one.requirement(), other.requirement()) && !entails(other.requirement(), one.requirement());
    }

    /** Who may state that a requirement does not apply need not meet what another asks of everyone. */
    private boolean entails(Requirement one, Requirement other) {
        return (one.condition() == null || one.condition() == other.condition())
                && entailment.holds(one.binding(), other.binding());
    }

    private static double share(Pair pair) {
        return share(pair.from().practices(), pair.to().practices());
    }

    private static double share(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() / (double) (one.size() + other.size() - common.size());
    }

    /** Scale steps between the bounds that two requirements put on the practices they share. */
    private static int distance(Pair pair) {
        return pair.from()
                .requirement()
                .asked()
                .mapToInt(asked -> pair.to()
                        .requirement()
                        .asked()
                        .filter(other -> other.practice().equals(asked.practice()))
                        .mapToInt(other -> asked.bound().distanceTo(other.bound())
                                + other.bound().distanceTo(asked.bound()))
                        .min()
                        .orElse(0))
                .sum();
    }

    private Mapping mapping(Pair pair) {
        Requirement from = pair.from().requirement();
        Requirement to = pair.to().requirement();
        var shared = new HashSet<>(pair.from().practices());
        shared.retainAll(pair.to().practices());
        var labels = shared.stream()
                .map(practice -> ontology.vocabulary().declared(practice).label())
                .sorted(Comparator.comparing(Text::en))
                .toList();
        var practices = new Text(
                String.join(", ", labels.stream().map(Text::en).toList()),
                String.join(
                        "、",
                        labels.stream().map(label -> "“" + label.zh() + "”").toList()));
        Text comment = switch (pair.match()) {
            case EXACT -> Wording.say("Both ask for the same: %s.", "双方要求相同：%s。", practices);
            case BROAD ->
                Wording.say(
                        "Whoever meets the subject meets the object; both speak of: %s.",
                        "满足主体即满足客体；双方都涉及：%s。", practices);
            case NARROW ->
                Wording.say(
                        "Whoever meets the object meets the subject; both speak of: %s.",
                        "满足客体即满足主体；双方都涉及：%s。", practices);
            case CLOSE -> Wording.say("Both speak of %s, to a different reach.", "双方都涉及%s，但程度不同。", practices);
            case RELATED -> Wording.say("They share %s.", "双方共同涉及%s。", practices);
        };
        return Mapping.of(from.iri(), pair.match().iri(), to.iri(), REASONING)
                .with(Mapping.SUBJECT_LABEL, label(from))
                .with(Mapping.OBJECT_LABEL, label(to))
                .with("mapping_tool", TOOL)
                .with(Mapping.CONFIDENCE, confidence(pair))
                .with(Mapping.COMMENT, comment.en())
                .with(Mapping.COMMENT_ZH, comment.zh());
    }

    private String label(Requirement requirement) {
        return words.place(requirement).en() + ": " + requirement.label().en();
    }

    /** How far the shared practices carry: less where a part is not shared, and less the further their bounds lie apart. */
    private static String confidence(Pair pair) {
        double strength = switch (pair.match()) {
            case EXACT -> 1;
            case BROAD, NARROW -> 0.95;
            case CLOSE -> 0.8;
            case RELATED -> 0.7;
        };
        double apart = Math.min(MOST_APART, STEP_APART * distance(pair));
        return BigDecimal.valueOf((strength - apart) * (0.5 + share(pair) / 2))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private record Candidate(Requirement requirement, Set<String> practices) {}

    private record Pair(Candidate from, Candidate to, Match match) {}
}
