package org.gradus.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What an attack finds.
 *
 * @param withheld how many counts are withheld of tables that are given
 * @param narrow those attacked of which it can be told more than the rule allows
 */
public record Exposure(int withheld, List<String> narrow) {
    private static final double EXACT = 1e-6;

    /**
     * Attacks some of the withheld counts, spread over all of them.
     *
     * @param least the count from which on one is not small
     * @param most how many are attacked
     */
    public static Exposure of(Counts counts, Withholding withholding, int least, int most) {
        return of(new Attack(counts, withholding, false), least, most);
    }

    static Exposure of(Attack attack, int least, int most) {
        var targets = attack.targets();
        var narrow = new ArrayList<String>();
        int step = Math.max(1, (targets.size() + most - 1) / most);
        for (int i = 0; i < targets.size(); i += step) {
            var target = targets.get(i);
            int count = attack.count(target);
            var range = attack.range(target);
            if (range.least() > count + EXACT || range.most() < count - EXACT) {
                throw new IllegalStateException("the truth is within every range: " + target + " " + range);
            }
            boolean wide = count < least
                    ? range.least() <= EXACT && range.most() >= least - EXACT
                    : range.most() - range.least() >= least - EXACT;
            if (!wide) {
                narrow.add(target + " of " + count + " is within " + range);
            }
        }
        return new Exposure(targets.size(), narrow);
    }
}
