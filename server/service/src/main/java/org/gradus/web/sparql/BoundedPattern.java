package org.gradus.web.sparql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * REGEX and REPLACE that a time limit can stop, in the place of Jena's: a pattern may go back and try again for hours, and
 * Jena looks at the clock only between rows.
 */
abstract class BoundedPattern extends ExprFunctionN {
    private final int flagsAt;
    private final String name;
    private @Nullable String compiledFrom;
    private @Nullable Pattern compiled;

    private BoundedPattern(String name, int flagsAt, ExprList arguments) {
        super("bounded-" + name, arguments);
        this.name = name;
        this.flagsAt = flagsAt;
    }

    static Expr regex(ExprList arguments) {
        return new Regex(arguments);
    }

    static Expr replace(ExprList arguments) {
        return new Replace(arguments);
    }

    @Override
    protected final NodeValue evalSpecial(Binding binding, FunctionEnv env) {
        var values =
                getArgs().stream().map(argument -> argument.eval(binding, env)).toList();
        Watch watch = Watch.current();
        @Nullable AtomicBoolean cancelled =
                watch != null ? watch.cancelled() : env == null ? null : Context.getCancelSignal(env.getContext());
        return evaluate(values, cancelled);
    }

    @Override
    public final NodeValue eval(List<NodeValue> values) {
        return evaluate(values, null);
    }

    private NodeValue evaluate(List<NodeValue> values, @Nullable AtomicBoolean cancelled) {
        String text = text(values.get(0));
        try {
            return apply(values, pattern(values).matcher(new Watched(text, cancelled)));
        } catch (StackOverflowError e) {
            throw new Exceeded(Problem.of(
                    ProblemType.MEMORY,
                    "A pattern of " + name.toUpperCase(java.util.Locale.ROOT)
                            + " nests too deeply on a text of " + text.length()
                            + " characters. Repeat single characters or classes, such as [ab]*, instead of groups.",
                    name.toUpperCase(java.util.Locale.ROOT) + " 的模式在长度为 " + text.length()
                            + " 的文字上嵌套过深。请重复单个字符或字符类（如 [ab]*），而不是分组。"));
        }
    }

    abstract NodeValue apply(List<NodeValue> values, Matcher matcher);

    final String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
    }

    /** Most patterns are the same in every row. */
    private Pattern pattern(List<NodeValue> values) {
        String pattern = text(values.get(1));
        String flags = values.size() > flagsAt ? text(values.get(flagsAt)) : null;
        String from = flags + '/' + pattern;
        Pattern known = compiled;
        if (known == null || !from.equals(compiledFrom)) {
            known = RegexEngine.makePattern(name, pattern, flags);
            compiled = known;
            compiledFrom = from;
        }
        return known;
    }

    private static final class Regex extends BoundedPattern {
        Regex(ExprList arguments) {
            super("regex", 2, arguments);
        }

        @Override
        NodeValue apply(List<NodeValue> values, Matcher matcher) {
            return NodeValue.booleanReturn(matcher.find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }
    }

    private static final class Replace extends BoundedPattern {
        Replace(ExprList arguments) {
            super("replace", 3, arguments);
        }

        @Override
        NodeValue apply(List<NodeValue> values, Matcher matcher) {
            String by = text(values.get(2));
            try {
                var replaced = new StringBuilder();
                boolean any = false;
                while (matcher.find()) {
                    // As in Jena: one match of the empty string only.
                    if (!any || matcher.start() != matcher.end()) {
                        matcher.appendReplacement(replaced, by);
                    }
                    any = true;
                    Size.requireThat(replaced.length() <= Size.TEXT, "text");
                }
                if (!any) {
                    return values.get(0);
                }
                matcher.appendTail(replaced);
                // Jena's own function gives the result the language or datatype of its argument.
                return XSDFuncOp.strReplace(
                        values.get(0),
                        Pattern.compile("(?s).*"),
                        NodeValue.makeString(Matcher.quoteReplacement(replaced.toString())));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("REPLACE: " + e.getMessage());
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }

    /** A text that stops whoever reads it once the query is cancelled. */
    private record Watched(CharSequence text, @Nullable AtomicBoolean cancelled) implements CharSequence {
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
