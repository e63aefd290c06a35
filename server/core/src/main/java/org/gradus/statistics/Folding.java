package org.gradus.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the values of a list are told apart, where some are rare in the whole population: these are told together with others,
 * so that the whole has nothing small. A value that nobody has is left out where none is rare.
 *
 * @param groups places of values that are told together, in order
 */
record Folding(List<List<Integer>> groups) {

    /** Values that have an order: a rare one is told with a neighbour, the rarer of the two. */
    static Folding ordered(int[] counts, int least) {
        if (IntStream.of(counts).noneMatch(count -> count > 0 && count < least)) {
            return new Folding(common(counts));
        }
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, counts.length).forEach(place -> groups.add(new ArrayList<>(List.of(place))));
        while (groups.size() > 1) {
            int rarest = IntStream.range(0, groups.size())
                    .boxed()
                    .min(Comparator.comparing(at -> sum(groups.get(at), counts)))
                    .orElseThrow();
            if (sum(groups.get(rarest), counts) >= least) {
                break;
            }
            boolean up = rarest == 0
                    || (rarest < groups.size() - 1
                            && sum(groups.get(rarest + 1), counts) < sum(groups.get(rarest - 1), counts));
            int first = up ? rarest : rarest - 1;
            groups.get(first).addAll(groups.remove(first + 1));
        }
        return new Folding(groups);
    }

    /** Values without an order: the rare ones are told together, with the least common of the others if they are too few. */
    static Folding unordered(int[] counts, int least) {
        var groups = common(counts);
        if (IntStream.of(counts).noneMatch(count -> count > 0 && count < least)) {
            return new Folding(groups);
        }
        var rest = new ArrayList<Integer>();
        var others = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing(place -> counts[place]))
                .toList();
        int sum = 0;
        for (int place : others) {
            if (counts[place] < least || sum < least) {
                rest.add(place);
                sum += counts[place];
            }
        }
        rest.sort(null);
        groups.removeIf(group -> rest.containsAll(group));
        groups.add(rest);
        return new Folding(groups);
    }

    private static List<List<Integer>> common(int[] counts) {
        var groups = new ArrayList<List<Integer>>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                groups.add(new ArrayList<>(List.of(place)));
            }
        }
        return groups;
    }

    private static int sum(List<Integer> group, int[] counts) {
        return group.stream().mapToInt(place -> counts[place]).sum();
    }

    /** By place, the group that it is in; -1 where nobody has it. */
    int[] places(int values) {
        var places = new int[values];
        Arrays.fill(places, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int place : groups.get(group)) {
                places[place] = group;
            }
        }
        return places;
    }
}
