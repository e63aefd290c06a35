package org.gradus.web.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** CONCAT of texts that are not too long together. */
final class CheckedConcat extends ExprFunctionN {
    CheckedConcat(ExprList arguments) {
        super("bounded-concat", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        long length = 0;
        for (NodeValue value : values) {
            length += Size.length(value);
            Size.requireThat(length <= Size.TEXT, "text");
        }
        return XSDFuncOp.strConcat(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CheckedConcat(arguments);
    }
}
