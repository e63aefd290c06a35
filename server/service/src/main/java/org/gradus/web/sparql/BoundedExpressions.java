package org.gradus.web.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_AdjustToTimezone;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_IRI2;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NumAbs;
import org.apache.jena.sparql.expr.E_NumCeiling;
import org.apache.jena.sparql.expr.E_NumFloor;
import org.apache.jena.sparql.expr.E_NumRound;
import org.apache.jena.sparql.expr.E_OpNumericIntegerDivide;
import org.apache.jena.sparql.expr.E_OpNumericMod;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLangDir;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.E_URI;
import org.apache.jena.sparql.expr.E_URI2;
import org.apache.jena.sparql.expr.E_UnaryMinus;
import org.apache.jena.sparql.expr.E_UnaryPlus;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;

/**
 * Bounds the expressions of a query wherever in its algebra they stand: patterns of text that a time limit can stop, and
 * values that cannot grow beyond {@link Size}.
 */
final class BoundedExpressions {
    /**
     * A filter with alternatives is made into one pattern for each, every one with all that is below the filter, and filters
     * below it likewise: beyond this many such copies, filters stay filters.
     */
    private static final long MOST_ALTERNATIVES = 1_000;

    /** Those whose value may be larger than what they are given, or takes as many digits as a number says. */
    private static final Set<Class<? extends Expr>> GROWING = Set.of(
            E_Add.class,
            E_Subtract.class,
            E_Multiply.class,
            E_Divide.class,
            E_OpNumericIntegerDivide.class,
            E_OpNumericMod.class,
            E_UnaryMinus.class,
            E_UnaryPlus.class,
            E_NumAbs.class,
            E_NumCeiling.class,
            E_NumFloor.class,
            E_NumRound.class,
            E_StrEncodeForURI.class,
            E_StrUpperCase.class,
            E_StrLowerCase.class,
            E_StrDatatype.class,
            E_StrLang.class,
            E_StrLangDir.class,
            E_IRI.class,
            E_IRI2.class,
            E_URI.class,
            E_URI2.class,
            E_AdjustToTimezone.class,
            E_Call.class,
            E_Function.class);

    /** Those that look for one text in another. */
    private static final Set<Class<? extends Expr>> SEARCHING =
            Set.of(E_StrContains.class, E_StrBefore.class, E_StrAfter.class);

    /** Those that have a form of their own here. */
    private static final Set<Class<? extends Expr>> REPLACED =
            Set.of(E_Regex.class, E_StrReplace.class, E_StrConcat.class, E_TripleFn.class);

    private BoundedExpressions() {}

    /** Whether the function of this class is bounded. */
    static boolean isBounded(String name) {
        return Stream.of(GROWING, SEARCHING, REPLACED)
                .flatMap(Set::stream)
                .anyMatch(type -> type.getSimpleName().equals(name));
    }

    /** The optimiser of a query, with the expressions replaced last. */
    static RewriteFactory optimizer() {
        return BoundedExpressions::rewrite;
    }

    private static Rewrite rewrite(Context context) {
        Context own = context.copy();
        // Constants are not computed here, before they are bounded.
        own.set(ARQ.optExprConstantFolding, false);
        return op -> {
            own.set(ARQ.optFilterDisjunction, Alternatives.of(op) <= MOST_ALTERNATIVES);
            Op optimised = Optimize.stdOptimizationFactory.create(own).rewrite(op);
            Watch.check();
            return bounded(optimised);
        };
    }

    static Op bounded(Op op) {
        return Transformer.transform(new Operators(), new Expressions(), op);
    }

    /** An expression that stands alone, with the patterns that it asks for. */
    private static Expr bounded(Expr expression) {
        Op around = bounded(OpFilter.filter(expression, OpTable.unit()));
        return ((OpFilter) around).getExprs().get(0);
    }

    private static final class Operators extends TransformCopy {
        /** The walk through operators leaves out these conditions. */
        @Override
        public Op transform(OpTopN top, Op sub) {
            return new OpTopN(sub, top.getLimit(), keys(top.getConditions(), BoundedExpressions::bounded));
        }

        @Override
        public Op transform(OpOrder order, Op sub) {
            return new OpOrder(sub, keys(order.getConditions(), condition -> condition));
        }

        private static List<SortCondition> keys(List<SortCondition> conditions, UnaryOperator<Expr> bounded) {
            return conditions.stream()
                    .map(condition -> new SortCondition(
                            new SortKey(bounded.apply(condition.getExpression())), condition.getDirection()))
                    .toList();
        }

        @Override
        public Op transform(OpGroup group, Op sub) {
            var aggregators = new ArrayList<ExprAggregator>();
            for (ExprAggregator each : group.getAggregators()) {
                aggregators.add(new ExprAggregator(each.getVar(), counted(each.getAggregator())));
            }
            return OpGroup.create(sub, group.getGroupVars(), aggregators);
        }

        private static Aggregator counted(Aggregator aggregator) {
            String separator;
            if (aggregator instanceof AggGroupConcat joined) {
                separator = joined.getSeparator();
            } else if (aggregator instanceof AggGroupConcatDistinct joined) {
                separator = joined.getSeparator();
            } else {
                return aggregator;
            }
            Expr counted = new Counted(aggregator.getExprList().get(0), separator == null ? 1 : separator.length());
            return aggregator.copy(new ExprList(counted));
        }
    }

    private static final class Expressions extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return GROWING.contains(function.getClass())
                    ? new Checked(function.copy(checked(argument)))
                    : super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr first, Expr second) {
            if (SEARCHING.contains(function.getClass())) {
                return new Checked2(function.copy(first, second), Size::requireSearch);
            }
            if (function instanceof E_StrDatatype) {
                return new Checked2(function.copy(first, second), Checked2::requireNumeral);
            }
            return GROWING.contains(function.getClass())
                    ? new Checked(function.copy(checked(first), checked(second)))
                    : super.transform(function, first, second);
        }

        @Override
        public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
            if (function instanceof E_TripleFn) {
                return new CheckedTerm(first, second, third);
            }
            return GROWING.contains(function.getClass())
                    ? new Checked(function.copy(first, second, third))
                    : super.transform(function, first, second, third);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return BoundedPattern.regex(arguments);
            }
            if (function instanceof E_StrReplace) {
                return BoundedPattern.replace(arguments);
            }
            if (function instanceof E_StrConcat) {
                return new CheckedConcat(arguments);
            }
            return GROWING.contains(function.getClass())
                    ? new Checked(function.copy(arguments))
                    : super.transform(function, arguments);
        }

        private static Expr checked(Expr argument) {
            return argument.isVariable() ? new Checked(argument) : argument;
        }
    }
}
