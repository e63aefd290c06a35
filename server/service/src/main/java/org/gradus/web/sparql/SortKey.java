package org.gradus.web.sparql;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * What rows are sorted by. Sorting compares for a long time without a look at the clock, and Jena writes each value that
 * cannot be computed to the log, at each comparison: here it looks, and such a value counts as none.
 */
final class SortKey extends ExprFunction1 {
    SortKey(Expr expression) {
        super(expression, "sort-key");
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        Watch.check();
        try {
            return getArg().eval(binding, environment);
        } catch (ExprEvalException e) {
            throw new VariableNotBoundException("no value to sort by");
        }
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return value;
    }

    @Override
    public Expr copy(Expr expression) {
        return new SortKey(expression);
    }
}
