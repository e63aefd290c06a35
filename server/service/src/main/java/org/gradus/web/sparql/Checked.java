package org.gradus.web.sparql;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** An expression whose value is an error where it is too large. */
final class Checked extends ExprFunction1 {
    Checked(Expr expression) {
        super(expression, "bounded");
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        return eval(getArg().eval(binding, environment));
    }

    @Override
    public @Nullable NodeValue eval(@Nullable NodeValue value) {
        return Size.require(value);
    }

    @Override
    public Expr copy(Expr expression) {
        return new Checked(expression);
    }
}
