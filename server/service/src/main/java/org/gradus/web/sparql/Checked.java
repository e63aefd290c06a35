package org.gradus.web.sparql;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** An expression whose value is an error where it is too large. */
final class Checked extends ExprFunction1 {
    Checked(Expr expression) {
        super(expression, "bounded");
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        return eval(getArg().eval(binding, environment));
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return Size.require(value);
    }

    @Override
    public Expr copy(Expr expression) {
        return new Checked(expression);
    }
}
