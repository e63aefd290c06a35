package org.gradus.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessment;
import org.gradus.assess.Assessor;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.disclosure.Exposure;
import org.gradus.evidence.admission.Facet;
import org.gradus.model.Aspect;
import org.gradus.plan.Practices;
import org.gradus.rdf.GRADUS;
import org.gradus.refusal.ValueRefused;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.sample.NationalSample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A nation is told of, and no organisation in it. */
class StatisticsIT {
    private static final Standards STANDARDS = Standards.published();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final int ORGANISATIONS = 1500;
    private static final List<String> MODELS = List.of("t-aiitre-10003", "t-ccua-2024");
    private static final List<PackedOrganisation> PACKED = new ArrayList<>();

    private static Statistics statistics;

    @BeforeAll
    static void count() {
        var sample = new NationalSample(STANDARDS.ontology(), "t-aiitre-10003", DATE, 1);
        var packing = new Packing(new Practices(STANDARDS.ontology().vocabulary()));
        for (int number = 0; number < ORGANISATIONS; number++) {
            PACKED.add(packing.pack("sample", sample.member(number)));
        }
        statistics = census(PACKED, Kind.LEVELS).statistics(List.of(Facet.INDUSTRY, Facet.SIZE), Census.LEAST);
    }

    private static Census census(List<PackedOrganisation> organisations, Kind first, Kind... others) {
        var census = new Census(STANDARDS, MODELS, EnumSet.of(first, others), DATE);
        Iterator<Supplier<List<PackedOrganisation>>> parts = organisations.stream()
                .map(each -> (Supplier<List<PackedOrganisation>>) () -> List.of(each))
                .iterator();
        census.add(parts, 2, done -> {});
        return census;
    }

    @Test
    void theWholeIsToldAndAddsUp() {
        assertEquals(ORGANISATIONS, statistics.organisations());
        for (int of = 0; of < statistics.measured().size(); of++) {
            int whole = statistics.groups(of).get(0);
            int sum = 0;
            for (int code = 0; code < statistics.measured().get(of).codes().size(); code++) {
                var told = statistics.count(whole, of, code);
                assertTrue(told.isExact() && told.atLeast() >= Census.LEAST, told::toString);
                sum += told.atLeast();
            }
            assertEquals(ORGANISATIONS, sum);
        }
        assertEquals(0, statistics.lacking().size());
    }

    /** The attack knows all that is told, the tables of both models together. */
    @Test
    void nobodyCanSeeWhatIsWithheldOfTheNation() {
        var exposure = Exposure.of(statistics.counts(), statistics.withholding(), Census.LEAST, 24);
        assertTrue(exposure.withheld() > 50, exposure::toString);
        assertEquals(List.of(), exposure.narrow());
    }

    @Test
    void everyConstraintOfTheDataCubeHolds() throws IOException {
        Graph cube = cube(census(PACKED.subList(0, 300), Kind.LEVELS, Kind.ASPECTS, Kind.OUTCOMES)
                .statistics(List.of(Facet.SIZE), Census.LEAST));
        for (int constraint = 1; constraint <= CubeIntegrity.CONSTRAINTS; constraint++) {
            assertEquals(
                    List.of(),
                    CubeIntegrity.broken(constraint, cube, "http://www.w3.org/2004/02/skos/core#narrower").stream()
                            .limit(3)
                            .toList(),
                    "IC-" + constraint);
        }
        Node standings = NodeFactory.createURI(GRADUS.byStanding);
        Node outcomes = NodeFactory.createURI(GRADUS.byRequirementOutcome);
        assertTrue(cube.contains(Node.ANY, standings, Node.ANY) && cube.contains(Node.ANY, outcomes, Node.ANY));
    }

    private static Graph cube(Statistics of) {
        var bytes = new ByteArrayOutputStream();
        CubeTurtle.write(of, "https://example.org/statistics/", bytes);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(bytes.toByteArray()))
                .lang(Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    /** Nothing that is withheld is in any form, and all forms tell the same. */
    @Test
    void cubeAndTableTellTheSameCounts() throws IOException {
        Graph cube = cube(statistics);
        var fromCube = new HashMap<List<Integer>, Integer>();
        Node least = NodeFactory.createURI(GRADUS.leastOrganisations);
        Node most = NodeFactory.createURI(GRADUS.mostOrganisations);
        cube.find(Node.ANY, least, Node.ANY).forEachRemaining(triple -> {
            int atMost =
                    number(cube.find(triple.getSubject(), most, Node.ANY).next().getObject());
            fromCube.merge(List.of(number(triple.getObject()), atMost), 1, Integer::sum);
        });
        var fromTable = new HashMap<List<Integer>, Integer>();
        var table = new StringWriter();
        StatisticsCsv.write(statistics, table);
        var form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (var row : form.parse(new StringReader(table.toString()))) {
            boolean free = row.get("status").equals("F");
            assertEquals(free, !row.get("organisations").isEmpty());
            int told = free ? Integer.parseInt(row.get("organisations")) : 0;
            assertTrue(!free || told >= Census.LEAST, row::toString);
            fromTable.merge(List.of(told, Integer.parseInt(row.get("at_most"))), 1, Integer::sum);
        }
        assertEquals(fromTable, fromCube);
        assertFalse(fromCube.isEmpty());
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    /** Of an aspect an organisation has the best that the assessor finds of its subjects. */
    @Test
    void aspectsStandAsTheAssessorFinds() {
        var lists = new CodeLists(STANDARDS.ontology());
        var models = MODELS.stream().map(STANDARDS::model).toList();
        var measured = Appraisal.measured(models, EnumSet.of(Kind.LEVELS, Kind.ASPECTS), lists);
        var appraisal = new Appraisal(measured);
        var decider = Decider.of(STANDARDS, MODELS, DATE);
        var packing = new Packing(new Practices(STANDARDS.ontology().vocabulary()));
        var assessors = MODELS.stream().map(STANDARDS::assessor).toList();
        var seen = new HashSet<Integer>();
        for (PackedOrganisation organisation : PACKED.subList(0, 40)) {
            var member = new Member(organisation.profile(), appraisal.codes(decider.decide(organisation)));
            Map<String, Integer> ranks = new HashMap<>();
            for (Assessment assessment : Assessor.assess(assessors, List.of(packing.unpack(organisation)), DATE)) {
                for (Aspect aspect : assessment.model().aspects()) {
                    int rank = aspect.parent() == null
                            ? assessment.rank()
                            : assessment.standing(aspect).rank();
                    ranks.merge(aspect.iri(), rank, Math::max);
                }
            }
            for (int i = 0; i < measured.size(); i++) {
                Aspect aspect = Objects.requireNonNull(measured.get(i).aspect());
                int rank = Objects.requireNonNull(ranks.get(aspect.iri()));
                long levels = measured.get(i).model().levels().stream()
                        .filter(level -> level.rank() <= rank)
                        .count();
                assertEquals(1 + levels, member.code(i), () -> organisation.organisation() + " " + aspect.iri());
                seen.add(member.code(i));
            }
        }
        assertTrue(seen.size() > 3, seen::toString);
    }

    @Test
    void ofTooFewNothingIsTold() {
        var census = census(PACKED.subList(0, 4), Kind.LEVELS);
        assertThrows(ValueRefused.class, () -> census.statistics(List.of(), Census.LEAST));
    }

    @Test
    void rareValuesOfTheWholeAreToldTogether() {
        assertEquals(List.of(List.of(0, 1), List.of(2), List.of(3, 4)), groups(0, 90, 40, 30, 3));
        assertEquals(List.of(List.of(1), List.of(2), List.of(3)), groups(0, 90, 40, 30, 0), "nobody is rare");
        assertEquals(List.of(List.of(0, 1, 2)), groups(3, 1, 2));
        assertEquals(
                List.of(List.of(0), List.of(1, 2, 3)),
                Folding.unordered(new int[] {50, 9, 0, 2}, Census.LEAST).groups());
        assertEquals(
                List.of(List.of(0), List.of(1)),
                Folding.unordered(new int[] {50, 9, 0, 0}, Census.LEAST).groups());
    }

    private static List<List<Integer>> groups(int... counts) {
        var groups = Folding.ordered(counts, Census.LEAST).groups();
        assertEquals(
                IntStream.of(counts).sum(),
                groups.stream()
                        .flatMap(List::stream)
                        .mapToInt(place -> counts[place])
                        .sum());
        return groups;
    }
}
