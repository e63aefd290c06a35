package org.gradus.web.sparql;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * The functions that queries may call: the standard ones. Jena would load any class of its libraries by an IRI, among them
 * functions that sleep, print to the log or read the settings of the process.
 */
final class KnownFunctions {
    private KnownFunctions() {}

    static void register(Context context) {
        JenaSystem.init(); // without it there are no standard functions yet
        FunctionRegistry.set(context, new Functions());
        PropertyFunctionRegistry.set(context, new PropertyFunctions());
    }

    private static final class Functions extends FunctionRegistry {
        Functions() {
            FunctionRegistry standard = standardRegistry();
            standard.keys().forEachRemaining(iri -> {
                FunctionFactory factory = standard.get(iri);
                put(iri, (FunctionFactory) name -> new BoundedFunction(name, factory.create(name)));
            });
            put(ARQConstants.fnPrefix + "matches", (FunctionFactory) iri -> new Call(BoundedPattern::regex));
            put(ARQConstants.fnPrefix + "replace", (FunctionFactory) iri -> new Call(BoundedPattern::replace));
        }

        @Override
        public @Nullable FunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        PropertyFunctions() {
            PropertyFunctionRegistry standard = standardRegistry();
            standard.keys().forEachRemaining(iri -> put(iri, standard.get(iri)));
        }

        @Override
        public boolean manages(String iri) {
            return isRegistered(iri);
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }

    /** A function by its IRI that stands for an expression. */
    private record Call(java.util.function.Function<ExprList, Expr> expression) implements Function {
        @Override
        public void build(String iri, ExprList arguments, Context context) {}

        @Override
        public NodeValue exec(Binding binding, ExprList arguments, String iri, FunctionEnv environment) {
            return expression.apply(arguments).eval(binding, environment);
        }
    }
}
