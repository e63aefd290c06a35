package org.gradus.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        var attack = new Attack(counts, withholding, whole);
        var targets = attack.targets();
        int step = Math.max(1, targets.size() / atMost);
        for (int i = 0; i < targets.size(); i += step) {
            var target = targets.get(i);
            int count = attack.count(target);
            var range = attack.range(target);
            String found = said + ": " + target + " of " + count + " is within " + range;
            assertTrue(range.least() <= count + EXACT && range.most() >= count - EXACT, found);
            if (count < LEAST) {
                assertTrue(range.least() <= EXACT && range.most() >= LEAST - EXACT, found);
            } else {
                assertTrue(range.most() - range.least() >= LEAST - EXACT, found);
            }
        }
        return targets.size();
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

    private static int given(Counts counts) {
        var withholding = Protection.of(counts, LEAST);
        int told = 0;
        for (int group : counts.lattice().groups()) {
            for (int variable = 0; variable < counts.variables(); variable++) {
                for (int category = 0; category < counts.categories(variable); category++) {
                    told += withholding.isGiven(counts.lattice().cuboid(group), variable)
                                    && withholding.tells(group, variable, category)
                            ? 1
                            : 0;
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
        int withheld = attack(counts, true, 60, "seed " + seed + ", " + units + " units");
        System.out.println("seed " + seed + " units " + units + " withheld " + withheld + " told " + given(counts));
    }

    @Test
    void tablesByTwoOfThreeDimensionsAreProtectedTogether() {
        var counts = random(7, new int[] {3, 2, 3}, 2, new int[] {3, 3}, 900);
        int withheld = attack(counts, false, 80, "three dimensions");
        System.out.println("3d withheld " + withheld + " told " + given(counts));
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
