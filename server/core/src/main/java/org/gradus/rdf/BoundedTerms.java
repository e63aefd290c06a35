package org.gradus.rdf;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.FactoryRDFStd;

/**
 * Makes the terms of a parser, but for literals beyond {@link NumeralBounds}. A parser that checks literals looks at their
 * values before it asks for a term, so this bounds only one that does not check.
 */
public final class BoundedTerms extends FactoryRDFStd {
    private static final int SHOWN = 20;

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype) {
        if (!NumeralBounds.fits(lexical, datatype.getURI())) {
            throw new RiotException("The value " + lexical.substring(0, Math.min(SHOWN, lexical.length()))
                    + "… of the type <" + datatype.getURI() + "> is too long or has too large an exponent");
        }
        return super.createTypedLiteral(lexical, datatype);
    }
}
