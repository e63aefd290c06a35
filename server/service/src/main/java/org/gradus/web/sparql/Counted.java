package org.gradus.web.sparql;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** What GROUP_CONCAT joins, with what comes between, counted for all groups of a query together. */
final class Counted extends ExprFunction1 {
    private static final long MOST = 8L << 20;

    private final int between;
    private final transient AtomicLong characters;

    Counted(Expr expression, int between) {
        this(expression, between, new AtomicLong());
    }

    private Counted(Expr expression, int between, AtomicLong characters) {
        super(expression, "counted");
        this.between = between;
        this.characters = characters;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        return eval(getArg().eval(binding, environment));
    }

    @Override
    public NodeValue eval(NodeValue value) {
        if (characters.addAndGet(Size.length(value) + (long) between) > MOST) {
            String millions = Long.toString(MOST >> 20);
            throw new Exceeded(Bound.tooMuch(
                            millions + " million characters that GROUP_CONCAT joins",
                            "GROUP_CONCAT 合并 " + millions + "00 万字符")
                    .problem());
        }
        return value;
    }

    @Override
    public Expr copy(Expr expression) {
        return new Counted(expression, between, characters);
    }
}
