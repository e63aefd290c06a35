package org.gradus.web.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.library.triple.TripleTermOps;

/** TRIPLE of terms that are no triples themselves: a term in which each holds the one before twice has no end. */
final class CheckedTerm extends ExprFunction3 {
    CheckedTerm(Expr subject, Expr predicate, Expr object) {
        super(subject, predicate, object, "bounded-triple");
    }

    @Override
    public NodeValue eval(NodeValue subject, NodeValue predicate, NodeValue object) {
        Size.requireThat(!subject.asNode().isTripleTerm() && !object.asNode().isTripleTerm(), "triple term");
        return TripleTermOps.fnTriple(subject, predicate, object);
    }

    @Override
    public Expr copy(Expr subject, Expr predicate, Expr object) {
        return new CheckedTerm(subject, predicate, object);
    }
}
