package org.gradus.web.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/** How many ways there are through the filters of a pattern, if each took one of its alternatives. */
final class Alternatives extends OpVisitorBase {
    private static final long MANY = 1L << 30;

    private long ways = 1;

    private Alternatives() {}

    /** The number of ways, or a very large number for more. */
    static long of(Op op) {
        var alternatives = new Alternatives();
        Walker.walk(op, alternatives);
        return alternatives.ways;
    }

    @Override
    public void visit(OpFilter filter) {
        add(filter.getExprs());
    }

    @Override
    public void visit(OpLeftJoin join) {
        if (join.getExprs() != null) {
            add(join.getExprs());
        }
    }

    private void add(ExprList conditions) {
        conditions.forEach(condition -> ways = Math.min(MANY, ways * of(condition)));
    }

    private static long of(Expr condition) {
        long ways = 0;
        Expr rest = condition;
        // A chain of alternatives leans to the left.
        while (rest instanceof E_LogicalOr or) {
            ways += of(or.getArg2());
            rest = or.getArg1();
        }
        return ways + (rest instanceof E_OneOf one ? Math.max(1, one.getRHS().size()) : 1);
    }
}
