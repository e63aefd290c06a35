package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan decides random organisations as RDF4J does. {@code -Dgradus.random-organisations=100000} makes it the long run of
 * bench/README.md.
 */
class PlanIT {
    private static final int ORGANISATIONS = Integer.getInteger("gradus.random-organisations", 250);
    private static final long SEED = 20261129;

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void decidesRandomOrganisationsAsTheReferenceDoes(String name) {
        Assessor audited = TestModels.assessor(name);
        assertEquals(Engine.AUDITED, audited.engine());
        var random = new Random(SEED);
        var ranks = new ArrayList<Integer>();
        audited.assessAll(
                IntStream.range(0, ORGANISATIONS)
                        .mapToObj(i -> organisation(audited.model(), i, random))
                        .iterator(),
                LeastEvidence.DATE,
                Runtime.getRuntime().availableProcessors(),
                assessment -> ranks.add((int) assessment.count(Outcome.PASSED)));
        assertEquals(ORGANISATIONS, ranks.size());
        assertTrue(ranks.stream().distinct().count() > 5, "organisations that are all alike show little");
    }

    /** Some of what the requirements ask, some of it raised or lowered a step, and items of any practice at any reach. */
    private static Dossier organisation(MaturityModel model, int number, Random random) {
        Vocabulary vocabulary = TestModels.ONTOLOGY.vocabulary();
        var least = new LeastEvidence(model);
        double share = random.nextDouble();
        var items = new ArrayList<LeastEvidence.Item>();
        for (LeastEvidence.Item item : least.upTo(Integer.MAX_VALUE)) {
            if (random.nextDouble() < share) {
                items.add(random.nextInt(4) > 0 ? item : with(item, moved(item, vocabulary, random)));
            }
        }
        var practices = List.copyOf(vocabulary.practices());
        for (int i = random.nextInt(40); i > 0 && !items.isEmpty(); i--) {
            Practice practice = practices.get(random.nextInt(practices.size()));
            items.add(new LeastEvidence.Item(
                    items.get(0).requirement(),
                    items.get(0).criterion(),
                    LeastEvidence.showing(practice.iri(), anywhere(vocabulary, random))));
        }
        var waived = model.requirements().stream()
                .filter(Requirement::isConditional)
                .map(Requirement::iri)
                .filter(iri -> random.nextInt(3) == 0)
                .toList();
        return least.dossier("random-" + number, items, waived);
    }

    private static LeastEvidence.Item with(LeastEvidence.Item item, Extent reach) {
        return new LeastEvidence.Item(
                item.requirement(),
                item.criterion(),
                LeastEvidence.showing(item.showing().practice(), reach));
    }

    /** The same a step further or less far on one scale, or without it. */
    private static Extent moved(LeastEvidence.Item item, Vocabulary vocabulary, Random random) {
        Extent reach = item.showing().evidence().stated();
        Scale scale = scale(random);
        int rank = reach.on(scale) + random.nextInt(3) - 1;
        boolean isThere = vocabulary.values(scale).stream().anyMatch(value -> value.rank() == rank);
        return reach.with(scale, isThere ? rank : Extent.NONE);
    }

    private static Extent anywhere(Vocabulary vocabulary, Random random) {
        Extent reach = Extent.EMPTY;
        for (Scale scale : List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT)) {
            List<ScaleValue> values = vocabulary.values(scale);
            if (random.nextBoolean()) {
                reach = reach.with(
                        scale, values.get(random.nextInt(values.size())).rank());
            }
        }
        return reach;
    }

    private static Scale scale(Random random) {
        return List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT).get(random.nextInt(4));
    }
}
