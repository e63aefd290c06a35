package org.gradus.decide;

import java.math.BigDecimal;
import java.util.List;
import org.gradus.model.Criterion;
import org.gradus.plan.PackedExtent;
import org.gradus.plan.Practices;
import org.gradus.plan.SubjectRows;
import org.jspecify.annotations.Nullable;

/** Whether rows satisfy a criterion, conditions aside. Compositions say nothing of their own. */
record RowSatisfaction(List<SubjectRows> rows, Practices practices) implements Criterion.Holding {
    @Override
    public Boolean asked(Criterion.Asked asked) {
        int practice = practices.number(asked.practice());
        long bound = PackedExtent.of(asked.bound());
        BigDecimal figure = asked.bound().figure();
        return rows.stream().anyMatch(each -> has(each, practice, bound, figure));
    }

    /** Whether a row shows the practice at the bound. */
    static boolean has(SubjectRows rows, int practice, long bound, @Nullable BigDecimal figure) {
        for (int row = 0; row < rows.size(); row++) {
            BigDecimal stated = rows.figure(row);
            if (rows.practice(row) == practice
                    && PackedExtent.dominates(rows.reach(row), bound)
                    && (figure == null || (stated != null && stated.compareTo(figure) >= 0))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Boolean composition(Criterion.Composition composition) {
        return false;
    }
}
