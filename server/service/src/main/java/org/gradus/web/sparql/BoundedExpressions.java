package org.gradus.web.sparql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * Puts REGEX and REPLACE that a time limit can stop in place of Jena's: a pattern such as {@code (a+)+$} backtracks for
 * hours, and Jena looks at the clock only between rows.
 */
final class BoundedExpressions {
    private BoundedExpressions() {}

    /** The optimiser of a query, with the expressions replaced last. */
    static RewriteFactory optimizer() {
        return BoundedExpressions::rewrite;
    }

    static Expr regex(ExprList arguments) {
        return new Regex(arguments);
    }

    static Expr substitution(ExprList arguments) {
        return new Substitution(arguments);
    }

    private static Rewrite rewrite(Context context) {
        // Constants are not computed here, where no time limit runs yet.
        Context unfolded = context.copy();
        unfolded.set(ARQ.optExprConstantFolding, false);
        Rewrite standard = Optimize.stdOptimizationFactory.create(unfolded);
        return op -> replace(standard.rewrite(op));
    }

    private static Op replace(Op op) {
        return Transformer.transform(new TransformCopy(), new Replace(), op);
    }

    private static final class Replace extends ExprTransformCopy {
        @Override
        public Expr transform(org.apache.jena.sparql.expr.ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new Regex(arguments);
            }
            return function instanceof E_StrReplace
                    ? new Substitution(arguments)
                    : super.transform(function, arguments);
        }
    }

    private abstract static class Bounded extends ExprFunctionN {
        Bounded(String name, ExprList arguments) {
            super(name, arguments);
        }

        @Override
        protected final NodeValue evalSpecial(Binding binding, FunctionEnv env) {
            var values = getArgs().stream()
                    .map(argument -> argument.eval(binding, env))
                    .toList();
            AtomicBoolean cancelled = env == null ? null : Context.getCancelSignal(env.getContext());
            return evaluate(values, cancelled);
        }

        abstract NodeValue evaluate(List<NodeValue> values, AtomicBoolean cancelled);

        @Override
        public final NodeValue eval(List<NodeValue> values) {
            return evaluate(values, null);
        }

        final Matcher matcher(List<NodeValue> values, int flags, String name, AtomicBoolean cancelled) {
            Node text = NodeValueOps.checkAndGetStringLiteral(name, values.get(0));
            String pattern =
                    NodeValueOps.checkAndGetStringLiteral(name, values.get(1)).getLiteralLexicalForm();
            String flag = values.size() > flags
                    ? NodeValueOps.checkAndGetStringLiteral(name, values.get(flags))
                            .getLiteralLexicalForm()
                    : null;
            Pattern compiled = RegexEngine.makePattern(name, pattern, flag);
            return compiled.matcher(new Watched(text.getLiteralLexicalForm(), cancelled));
        }
    }

    private static final class Regex extends Bounded {
        Regex(ExprList arguments) {
            super("regex", arguments);
        }

        @Override
        NodeValue evaluate(List<NodeValue> values, AtomicBoolean cancelled) {
            return NodeValue.booleanReturn(
                    matcher(values, 2, "REGEX", cancelled).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }
    }

    private static final class Substitution extends Bounded {
        /** A result longer than this is a bomb rather than an answer. */
        private static final int LONGEST = 1 << 20;

        Substitution(ExprList arguments) {
            super("replace", arguments);
        }

        @Override
        NodeValue evaluate(List<NodeValue> values, AtomicBoolean cancelled) {
            String by = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2))
                    .getLiteralLexicalForm();
            Matcher matcher = matcher(values, 3, "REPLACE", cancelled);
            try {
                var replaced = new StringBuilder();
                boolean any = false;
                while (matcher.find()) {
                    // As in Jena: one match of the empty string only.
                    if (!any || matcher.start() != matcher.end()) {
                        matcher.appendReplacement(replaced, by);
                    }
                    any = true;
                    if (replaced.length() > LONGEST) {
                        throw new ExprEvalException("REPLACE: the result is too long");
                    }
                }
                if (!any) {
                    return values.get(0);
                }
                matcher.appendTail(replaced);
                // Jena's own function gives the result the language or datatype of its argument.
                NodeValue text = values.get(0);
                return XSDFuncOp.strReplace(
                        text,
                        Pattern.compile("(?s).*"),
                        NodeValue.makeString(Matcher.quoteReplacement(replaced.toString())));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("REPLACE: " + e.getMessage());
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Substitution(arguments);
        }
    }

    /** A text that stops whoever reads it once the query is cancelled. */
    private record Watched(CharSequence text, AtomicBoolean cancelled) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), cancelled);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
