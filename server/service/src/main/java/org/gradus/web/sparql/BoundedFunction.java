package org.gradus.web.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.gradus.rdf.NumeralBounds;
import org.jspecify.annotations.Nullable;

/** A function that is called by its IRI: its arguments are looked at before it works with them, and so is what it makes. */
record BoundedFunction(String iri, Function function) implements Function {
    private static final String XPATH = ARQConstants.fnPrefix;
    private static final String MATHS = ARQConstants.mathPrefix;

    @Override
    public void build(String name, ExprList arguments, Context context) throws QueryBuildException {
        function.build(name, arguments, context);
    }

    @Override
    public @Nullable NodeValue exec(Binding binding, ExprList arguments, String name, FunctionEnv environment) {
        var values = new ArrayList<NodeValue>();
        var constants = new ExprList();
        for (var argument : arguments) {
            NodeValue value = Size.require(argument.eval(binding, environment));
            values.add(value);
            constants.add(value);
        }
        check(values);
        return Size.require(function.exec(binding, constants, name, environment));
    }

    private void check(List<NodeValue> values) {
        // A cast makes a number of a text.
        Size.requireThat(values.size() != 1 || NumeralBounds.fits(text(values.get(0)), iri), "numeral");
        if (values.size() < 2) {
            return;
        }
        NodeValue first = values.get(0);
        NodeValue second = values.get(1);
        if (iri.equals(XPATH + "round") || iri.equals(XPATH + "round-half-to-even")) {
            Size.requireDigits(second);
        } else if (iri.equals(MATHS + "pow")) {
            // The digits of a whole power: those of the base, as many times as the exponent says.
            Size.requireDigits(second);
            if (first.isInteger() && second.isInteger()) {
                long bits = (long) first.getInteger().bitLength()
                        * second.getInteger().intValue();
                Size.requireThat(bits <= Size.TEXT, "power");
            }
        } else if (iri.equals(XPATH + "contains")
                || iri.equals(XPATH + "substring-before")
                || iri.equals(XPATH + "substring-after")) {
            Size.requireSearch(first, second);
        } else if (iri.equals(XPATH + "concat")) {
            Size.requireThat(values.stream().mapToLong(Size::length).sum() <= Size.TEXT, "text");
        }
    }

    private static String text(NodeValue value) {
        return value.isString() || value.isLangString() ? value.getString() : "";
    }
}
