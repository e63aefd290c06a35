package org.gradus.web.sparql;

import java.util.function.BiConsumer;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.gradus.rdf.NumeralBounds;
import org.jspecify.annotations.Nullable;

/** A function of two values that are looked at before it works with them. */
final class Checked2 extends ExprFunction2 {
    private final ExprFunction2 function;
    private final transient BiConsumer<NodeValue, NodeValue> check;

    Checked2(Expr function, BiConsumer<NodeValue, NodeValue> check) {
        super(((ExprFunction2) function).getArg1(), ((ExprFunction2) function).getArg2(), "bounded");
        this.function = (ExprFunction2) function;
        this.check = check;
    }

    /** Goes on where a literal may be made of a text and a datatype. */
    static void requireNumeral(NodeValue text, NodeValue datatype) {
        Size.requireThat(
                !text.isString()
                        || !datatype.isIRI()
                        || NumeralBounds.fits(
                                text.getString(), datatype.asNode().getURI()),
                "numeral");
    }

    @Override
    public @Nullable NodeValue eval(NodeValue first, NodeValue second) {
        check.accept(first, second);
        return Size.require(function.eval(first, second));
    }

    @Override
    public Expr copy(Expr first, Expr second) {
        return new Checked2(function.copy(first, second), check);
    }
}
