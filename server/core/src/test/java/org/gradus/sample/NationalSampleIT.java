package org.gradus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Facet;
import org.gradus.model.MaturityModel;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample is spread as it should be, and is the same whenever it is made. */
class NationalSampleIT {
    private static final Standards STANDARDS = Standards.published();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final int ORGANISATIONS = 600;

    private static NationalSample sample(String model, long seed) {
        return new NationalSample(STANDARDS.ontology(), model, DATE, seed);
    }

    private static Spread spread(NationalSample sample, String model) {
        var decider = Decider.of(STANDARDS, List.of(model), DATE);
        var packing = new Packing(new Practices(STANDARDS.ontology().vocabulary()));
        MaturityModel read = STANDARDS.model(model);
        var spread = new Spread(read);
        for (int number = 0; number < ORGANISATIONS; number++) {
            decider.decide(packing.pack("sample", sample.member(number))).stream()
                    .map(Decision::rank)
                    .forEach(spread::add);
        }
        return spread;
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10003", "t-ccua-2024", "t-aiitre-10004-2023"})
    void levelsAreSpreadAsTheyShouldBe(String model) {
        var spread = spread(sample(model, 1), model);
        assertTrue(spread.subjects() >= ORGANISATIONS);
        for (Spread.Row row : spread.rows()) {
            assertEquals(row.wanted(), row.share(), 0.06, () -> model + ": " + spread.rows());
        }
        assertTrue(spread.distance() < 0.1, () -> model + ": " + spread.rows());
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherOthers() {
        var one = sample("t-aiitre-10003", 1);
        var again = sample("t-aiitre-10003", 1);
        var other = sample("t-aiitre-10003", 2);
        for (int number : new int[] {5, 0, 17}) {
            assertEquals(one.member(number), again.member(number));
            assertNotEquals(one.member(number).shown(), other.member(number).shown());
        }
    }

    @Test
    void organisationsAreOfEveryKindAndNoTwoAreAlike() {
        var sample = sample("t-aiitre-10003", 1);
        var industries = new HashSet<String>();
        var regions = new HashSet<String>();
        var shown = new HashSet<Object>();
        var large = new ArrayList<Integer>();
        var small = new ArrayList<Integer>();
        for (int number = 0; number < ORGANISATIONS; number++) {
            var member = sample.member(number);
            industries.add(member.profile().name(Facet.INDUSTRY));
            regions.add(member.profile().name(Facet.REGION));
            shown.add(member.shown());
            int items = member.shown().values().stream().mapToInt(List::size).sum();
            (member.profile().name(Facet.SIZE).equals("LargeSize") ? large : small).add(items);
        }
        assertEquals(8, industries.size());
        assertTrue(regions.size() > 25, regions::toString);
        assertEquals(ORGANISATIONS, shown.size());
        assertTrue(
                large.stream().mapToInt(i -> i).average().orElse(0)
                        > small.stream().mapToInt(i -> i).average().orElse(0),
                "large organisations show more");
    }
}
