package org.gradus.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Whoever has all that is told and wants to know what is withheld: units that could be, as a system of equations over the leaves,
 * all tables together, and the least and the most that a withheld count can be in it. Knows nothing of how it was withheld.
 */
final class Attack {
    private final Counts counts;
    private final Lattice lattice;
    private final Withholding withholding;
    private final boolean whole;
    private int sums;

    /**
     * @param whole whether units are whole, as they are; otherwise ranges come out no narrower, and much faster
     */
    Attack(Counts counts, Withholding withholding, boolean whole) {
        this.counts = counts;
        this.lattice = counts.lattice();
        this.withholding = withholding;
        this.whole = whole;
    }

    /** A withheld count, of a group or, where a variable is given, of one of its cells. */
    record Target(int group, int variable, int category) {
        static final int NONE = -1;
    }

    /** What a withheld count can be. */
    record Range(double least, double most) {}

    /** All counts that are withheld of tables that are given. */
    List<Target> targets() {
        var targets = new ArrayList<Target>();
        for (int group : lattice.groups()) {
            int cuboid = lattice.cuboid(group);
            if (withholding.isGiven(cuboid) && !withholding.tells(group)) {
                targets.add(new Target(group, Target.NONE, Target.NONE));
            }
            for (int variable = 0; variable < counts.variables(); variable++) {
                for (int category = 0; category < counts.categories(variable); category++) {
                    if (withholding.isGiven(cuboid, variable) && !withholding.tells(group, variable, category)) {
                        targets.add(new Target(group, variable, category));
                    }
                }
            }
        }
        return targets;
    }

    /** The true count. */
    int count(Target target) {
        return target.variable() == Target.NONE
                ? counts.units(target.group())
                : counts.units(target.group(), target.variable(), target.category());
    }

    Range range(Target target) {
        return new Range(extreme(target, false), extreme(target, true));
    }

    private double extreme(Target target, boolean most) {
        var model = new ExpressionsBasedModel();
        var cells = cells(model);
        for (int group : lattice.groups()) {
            int cuboid = lattice.cuboid(group);
            if (withholding.isGiven(cuboid) && withholding.tells(group)) {
                require(model, cells, group, 0, Target.NONE, counts.units(group));
            }
            for (int variable = 0; variable < counts.variables(); variable++) {
                for (int category = 0; category < counts.categories(variable); category++) {
                    if (withholding.isGiven(cuboid, variable) && withholding.tells(group, variable, category)) {
                        require(model, cells, group, variable, category, counts.units(group, variable, category));
                    }
                }
            }
        }
        int of = Math.max(target.variable(), 0);
        Expression aim = sum(model, cells, target.group(), of, target.category());
        aim.weight(1);
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            // The true units are one solution, and no count exceeds all units.
            throw new IllegalStateException(result.toString());
        }
        return result.getValue();
    }

    private Variable[][][] cells(ExpressionsBasedModel model) {
        var cells = new Variable[counts.variables()][lattice.leaves()][];
        for (int variable = 0; variable < cells.length; variable++) {
            for (int leaf = 0; leaf < lattice.leaves(); leaf++) {
                cells[variable][leaf] = new Variable[counts.categories(variable)];
                for (int category = 0; category < cells[variable][leaf].length; category++) {
                    Variable cell = model.newVariable(variable + " " + leaf + " " + category);
                    cell.lower(0).upper(counts.units(lattice.groups().get(0))).integer(whole);
                    cells[variable][leaf][category] = cell;
                }
                if (variable > 0) {
                    Expression same =
                            model.newExpression("leaf " + variable + " " + leaf).level(0);
                    for (Variable cell : cells[variable][leaf]) {
                        same.set(cell, 1);
                    }
                    for (Variable cell : cells[0][leaf]) {
                        same.set(cell, -1);
                    }
                }
            }
        }
        return cells;
    }

    private void require(
            ExpressionsBasedModel model, Variable[][][] cells, int group, int variable, int category, int count) {
        sum(model, cells, group, variable, category).level(count);
    }

    /** The units of a group, those of one category where one is named. */
    private Expression sum(ExpressionsBasedModel model, Variable[][][] cells, int group, int variable, int category) {
        Expression sum = model.newExpression("sum " + sums++ + " of " + group + " " + variable + " " + category);
        for (int leaf = 0; leaf < lattice.leaves(); leaf++) {
            if (holds(group, leaf)) {
                for (int each = 0; each < cells[variable][leaf].length; each++) {
                    if (category == Target.NONE || category == each) {
                        sum.set(cells[variable][leaf][each], 1);
                    }
                }
            }
        }
        return sum;
    }

    private boolean holds(int group, int leaf) {
        for (int dimension = 0; dimension < lattice.dimensions(); dimension++) {
            int value = lattice.value(group, dimension);
            if (value != Lattice.ALL && value != lattice.leafValue(leaf, dimension)) {
                return false;
            }
        }
        return true;
    }
}
