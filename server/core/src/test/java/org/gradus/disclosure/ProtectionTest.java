package org.gradus.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From all that is told, nobody can tell what is withheld. */
class ProtectionTest {
    private static final int LEAST = 5;
    private static final double EXACT = 1e-6;

    /** Units of which some kinds are rare, so that there is something to protect. */
    private static Counts random(long seed, int[] sizes, int most, int[] categories, int units) {
        var random = new SplittableRandom(seed);
        var lattice = new Lattice(sizes, most);
        int[] of = new int[lattice.leaves()];
        int[][][] leaves = new int[categories.length][lattice.leaves()][];
        for (int variable = 0; variable < categories.length; variable++) {
            for (int leaf = 0; leaf < of.length; leaf++) {
                leaves[variable][leaf] = new int[categories[variable]];
            }
        }
        for (int unit = 0; unit < units; unit++) {
            int[] values = new int[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                values[i] = skewed(random, sizes[i]);
            }
            int leaf = lattice.leaf(values);
            of[leaf]++;
            for (int variable = 0; variable < categories.length; variable++) {
                leaves[variable][leaf][skewed(random, categories[variable])]++;
            }
        }
        return new Counts(lattice, of, leaves);
    }

    private static int skewed(SplittableRandom random, int size) {
        return (int) (size * random.nextDouble() * random.nextDouble());
    }

    private static int attack(Counts counts, boolean whole, int atMost, String said) {
        var withholding = Protection.of(counts, LEAST);
        requireSmallOnesWithheld(counts, withholding);
        var exposure = Exposure.of(new Attack(counts, withholding, whole), LEAST, atMost);
        assertEquals(List.of(), exposure.narrow(), said);
        return exposure.withheld();
    }

    private static void requireSmallOnesWithheld(Counts counts, Withholding withholding) {
        Lattice lattice = counts.lattice();
        for (int group : lattice.groups()) {
            int cuboid = lattice.cuboid(group);
            assertFalse(
                    withholding.isGiven(cuboid) && withholding.tells(group) && counts.units(group) < LEAST,
                    () -> "group " + group);
            for (int variable = 0; variable < counts.variables(); variable++) {
                for (int category = 0; category < counts.categories(variable); category++) {
                    assertFalse(withholding.isGiven(cuboid, variable)
                            && withholding.tells(group, variable, category)
                            && counts.units(group, variable, category) < LEAST);
                }
            }
        }
    }

    private static int told(Counts counts, Withholding withholding) {
        int told = 0;
        for (int group : counts.lattice().groups()) {
            for (int variable = 0; variable < counts.variables(); variable++) {
                for (int category = 0; category < counts.categories(variable); category++) {
                    boolean given = withholding.isGiven(counts.lattice().cuboid(group), variable);
                    told += given && withholding.tells(group, variable, category) ? 1 : 0;
                }
            }
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noWithheldCountOfARandomPopulationCanBeTold(long seed) {
        var random = new SplittableRandom(seed);
        int units = 60 + random.nextInt(900);
        var counts = random(seed, new int[] {2 + random.nextInt(2), 3}, 2, new int[] {3, 4}, units);
        attack(counts, true, 60, "seed " + seed + ", " + units + " units");
    }

    @Test
    void tablesByTwoOfThreeDimensionsAreProtectedTogether() {
        var counts = random(7, new int[] {3, 2, 3}, 2, new int[] {3, 3}, 900);
        assertTrue(attack(counts, false, 80, "three dimensions") > 50);
        assertTrue(told(counts, Protection.of(counts, LEAST)) > 20);
    }

    /** What the attack is worth: it sees through tables in which the small counts alone are withheld. */
    @Test
    void withholdingTheSmallOnesAloneGivesThemAway() {
        var counts = random(4, new int[] {2, 3}, 2, new int[] {3, 4}, 600);
        Lattice lattice = counts.lattice();
        var given = new BitSet();
        var cells = new BitSet[] {new BitSet(), new BitSet()};
        for (int group : lattice.groups()) {
            given.set(lattice.cuboid(group));
            for (int variable = 0; variable < 2; variable++) {
                for (int category = 0; category < counts.categories(variable); category++) {
                    cells[variable].set(
                            group * counts.categories(variable) + category,
                            counts.units(group, variable, category) < LEAST);
                }
            }
        }
        var naive = new Withholding(counts, given, new BitSet(), new BitSet[] {given, given}, cells);
        var attack = new Attack(counts, naive, true);
        assertFalse(attack.targets().isEmpty());
        long seen = attack.targets().stream()
                .filter(target ->
                        attack.range(target).most() - attack.range(target).least() < EXACT)
                .count();
        assertTrue(seen > 0, "of " + attack.targets().size());
    }

    /** A small group of one table could be found from two others, were these not withheld with it. */
    @Test
    void aSmallGroupIsNotFoundFromItsMargins() {
        var lattice = new Lattice(new int[] {2, 2}, 2);
        int[][][] leaves = {{{1, 1}, {40, 30}, {50, 20}, {60, 90}}};
        var counts = new Counts(lattice, new int[] {2, 70, 70, 150}, leaves);
        var withholding = Protection.of(counts, LEAST);
        int small = lattice.group(new int[] {0, 0});
        assertFalse(withholding.tells(small));
        assertTrue(withholding.isGiven(lattice.cuboid(small), 0));
        for (int[] beside : new int[][] {{0, 1}, {1, 0}, {1, 1}}) {
            assertFalse(withholding.tells(lattice.group(beside)));
        }
        assertTrue(withholding.tells(lattice.group(new int[] {0, Lattice.ALL})));
        assertEquals(
                new Attack.Range(0, 62), new Attack(counts, withholding, true).range(new Attack.Target(small, -1, -1)));
    }

    @Test
    void whereNothingIsSmallAllIsTold() {
        var lattice = new Lattice(new int[] {2, 2}, 2);
        int[][][] leaves = {{{5, 6}, {7, 8}, {9, 10}, {11, 12}}};
        var counts = new Counts(lattice, new int[] {11, 15, 19, 23}, leaves);
        var withholding = Protection.of(counts, LEAST);
        for (int group : lattice.groups()) {
            assertTrue(withholding.isGiven(lattice.cuboid(group), 0) && withholding.tells(group));
            assertTrue(withholding.tells(group, 0, 0) && withholding.tells(group, 0, 1));
        }
        assertEquals(0, new Attack(counts, withholding, true).targets().size());
    }
}
