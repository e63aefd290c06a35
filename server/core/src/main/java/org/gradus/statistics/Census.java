package org.gradus.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gradus.assess.InOrder;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.disclosure.Counts;
import org.gradus.disclosure.Lattice;
import org.gradus.disclosure.Protection;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.rdf.GRADUS;
import org.gradus.refusal.ValueRefused;
import org.gradus.rows.PackedOrganisation;
import org.gradus.text.Text;

/** Organisations while they are counted. Only statistics come out. */
public final class Census {
    /** The count below which none is told, where nothing else is asked for. */
    public static final int LEAST = 5;

    /** A count of fewer would tell of single organisations. */
    public static final int LEAST_OF_ALL = 2;

    /** By so many facets organisations are told apart at a time; each table has two of them at the most. */
    public static final int FACETS = 3;

    private static final int DIMENSIONS_OF_A_TABLE = 2;

    private final CodeLists lists;
    private final LocalDate date;
    private final List<Measured> measured;
    private final Decider decider;
    private final Appraisal appraisal;
    private final List<Member> members = new ArrayList<>();

    /**
     * @param models names of the models by which organisations are decided
     * @param date on which evidence counts
     */
    public Census(Standards standards, List<String> models, Set<Kind> kinds, LocalDate date) {
        this.lists = new CodeLists(standards.ontology());
        this.date = date;
        this.measured = Appraisal.measured(models.stream().map(standards::model).toList(), kinds, lists);
        this.appraisal = new Appraisal(measured);
        this.decider = Decider.of(standards, models, date);
    }

    /**
     * Decides and counts organisations on several threads.
     *
     * @param each is told after every part how many organisations there are
     */
    public void add(Iterator<Supplier<List<PackedOrganisation>>> parts, int threads, LongConsumer each) {
        new InOrder(threads, 1)
                .<Supplier<List<PackedOrganisation>>, List<Member>, RuntimeException>work(
                        parts, part -> part.get().stream().map(this::member).toList(), some -> {
                            members.addAll(some);
                            each.accept(members.size());
                        });
    }

    private Member member(PackedOrganisation organisation) {
        return new Member(organisation.profile(), appraisal.codes(decider.decide(organisation)));
    }

    /**
     * Counts an organisation that was decided elsewhere.
     *
     * @param codes what an {@link Appraisal} of the same models and kinds says of it
     * @throws IllegalArgumentException where it is of others
     */
    public void add(Profile profile, byte[] codes) {
        if (codes.length != measured.size()) {
            throw new IllegalArgumentException(codes.length + " codes of " + measured.size());
        }
        members.add(new Member(profile, codes));
    }

    /**
     * What may be told of those who were counted.
     *
     * @param by the facets by which they are told apart, each alone and two at a time
     * @param least the least count that is told
     * @throws ValueRefused where there are fewer organisations than that
     */
    public Statistics statistics(List<Facet> by, int least) {
        if (members.size() < least) {
            throw ValueRefused.tooFew(least);
        }
        var dimensions = by.stream().map(facet -> dimension(facet, least)).toList();
        var foldings = new ArrayList<Folding>();
        var counted = new ArrayList<Measured>();
        for (int i = 0; i < measured.size(); i++) {
            Folding folding = Folding.ordered(occurring(i), least);
            foldings.add(folding);
            counted.add(measured.get(i).by(codes(measured.get(i).codes(), folding)));
        }
        var lattice = new Lattice(
                dimensions.stream()
                        .mapToInt(dimension -> dimension.codes().size())
                        .toArray(),
                DIMENSIONS_OF_A_TABLE);
        var counts = counts(lattice, dimensions, counted, foldings);
        return new Statistics(date, members.size(), least, dimensions, counted, counts, Protection.of(counts, least));
    }

    private Dimension dimension(Facet facet, int least) {
        List<Code> codes = lists.of(facet);
        int[] counts = new int[codes.size()];
        Map<String, Integer> places = places(codes);
        members.forEach(member -> counts[place(member, facet, places)]++);
        Folding folding = Folding.unordered(counts, least);
        var told = new ArrayList<Code>();
        for (List<Integer> group : folding.groups()) {
            var of = group.stream().map(codes::get).toList();
            told.add(of.size() == 1 ? of.get(0) : Code.together(of, new Text("others", "其他")));
        }
        return new Dimension(facet, told);
    }

    /** By term, the place of the code that stands for it; for who says nothing, that of the last. */
    private static Map<String, Integer> places(List<Code> codes) {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < codes.size(); place++) {
            for (String term : codes.get(place).terms()) {
                places.put(term, place);
            }
        }
        return places;
    }

    private static int place(Member member, Facet facet, Map<String, Integer> places) {
        String term = member.profile().term(facet);
        Integer place = places.get(term.isEmpty() ? GRADUS.NotStated : term);
        if (place == null) {
            throw new IllegalStateException("a term of no code list passed intake: " + term);
        }
        return place;
    }

    private int[] occurring(int of) {
        int[] counts = new int[measured.get(of).codes().size()];
        members.forEach(member -> counts[member.code(of)]++);
        return counts;
    }

    private static List<Code> codes(List<Code> codes, Folding folding) {
        return folding.groups().stream()
                .map(group -> group.stream().map(codes::get).toList())
                .map(some -> some.size() == 1 ? some.get(0) : Code.together(some, range(some)))
                .toList();
    }

    private static Text range(List<Code> some) {
        return new Text(
                some.stream().map(code -> code.label().en()).collect(Collectors.joining(" or ")),
                some.stream().map(code -> code.label().zh()).collect(Collectors.joining("或")));
    }

    private Counts counts(Lattice lattice, List<Dimension> dimensions, List<Measured> counted, List<Folding> foldings) {
        int[] units = new int[lattice.leaves()];
        int[][][] leaves = new int[counted.size()][lattice.leaves()][];
        int[][] groups = new int[counted.size()][];
        for (int i = 0; i < leaves.length; i++) {
            groups[i] = foldings.get(i).places(measured.get(i).codes().size());
            for (int leaf = 0; leaf < units.length; leaf++) {
                leaves[i][leaf] = new int[counted.get(i).codes().size()];
            }
        }
        var places =
                dimensions.stream().map(dimension -> places(dimension.codes())).toList();
        int[] values = new int[dimensions.size()];
        for (Member member : members) {
            for (int i = 0; i < values.length; i++) {
                values[i] = place(member, dimensions.get(i).facet(), places.get(i));
            }
            int leaf = lattice.leaf(values);
            units[leaf]++;
            for (int i = 0; i < leaves.length; i++) {
                leaves[i][leaf][groups[i][member.code(i)]]++;
            }
        }
        return new Counts(lattice, units, leaves);
    }
}
