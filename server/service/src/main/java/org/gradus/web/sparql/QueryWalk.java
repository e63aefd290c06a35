package org.gradus.web.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnfold;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.update.Update;

/** Goes through every pattern and every expression of a query or an update as it was written, wherever they stand. */
abstract class QueryWalk {
    /** A pattern that is a group, a union, a block of paths, a block of values, an UNFOLD or a SERVICE. */
    void at(Element element) {}

    /** A query, also one within another. */
    void at(Query query) {}

    /** An expression, before its arguments. */
    void at(Expr expression) {}

    final void walk(Query query) {
        at(query);
        walk(query.getQueryPattern());
        query.getProject().forEachExpr((variable, expression) -> walk(expression));
        query.getGroupBy().forEachExpr((variable, expression) -> walk(expression));
        query.getHavingExprs().forEach(this::walk);
        query.getAggregators().forEach(this::walk);
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(condition -> walk(condition.getExpression()));
        }
    }

    final void walk(Update update) {
        if (update instanceof UpdateModify modify) {
            walk(modify.getWherePattern());
        }
    }

    private void walk(Expr expression) {
        if (expression == null) {
            return;
        }
        at(expression);
        if (expression instanceof ExprFunctionOp pattern) {
            walk(pattern.getElement());
        } else if (expression instanceof ExprFunction function) {
            function.getArgs().forEach(this::walk);
        } else if (expression instanceof ExprAggregator aggregator
                && aggregator.getAggregator().getExprList() != null) {
            aggregator.getAggregator().getExprList().forEach(this::walk);
        }
    }

    private void walk(Element element) {
        if (element != null) {
            ElementWalker.walk(element, new Elements());
        }
    }

    /** The walker goes into the patterns of a pattern; into their expressions and sub-queries goes this. */
    private final class Elements extends ElementVisitorBase {
        @Override
        public void visit(ElementFilter element) {
            walk(element.getExpr());
        }

        @Override
        public void visit(ElementAssign element) {
            walk(element.getExpr());
        }

        @Override
        public void visit(ElementBind element) {
            walk(element.getExpr());
        }

        @Override
        public void visit(ElementUnfold element) {
            at(element);
            walk(element.getExpr());
        }

        @Override
        public void visit(ElementSubQuery element) {
            walk(element.getQuery());
        }

        @Override
        public void visit(ElementPathBlock element) {
            at(element);
        }

        @Override
        public void visit(ElementGroup element) {
            at(element);
        }

        @Override
        public void visit(ElementUnion element) {
            at(element);
        }

        @Override
        public void visit(ElementData element) {
            at(element);
        }

        @Override
        public void visit(ElementService element) {
            at(element);
        }
    }
}
