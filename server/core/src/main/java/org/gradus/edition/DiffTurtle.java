package org.gradus.edition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.gradus.edition.RequirementChange.Other;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.turtle.TurtleNormalForm;

/**
 * Comparisons in RDF: a {@code gradus:RequirementChange} for each requirement that differs, by the terms of {@code ontology/core/review.ttl}. The
 * least evidence that shows a change is a subject with practices and how far they reach, as the compiled shapes take it.
 */
public final class DiffTurtle {
    private static final String PREFIXES = """
            @prefix gradus: <https://w3id.org/gradus/core#> .

            """;

    private DiffTurtle() {}

    /** Writes comparisons, in the normal form of Turtle. */
    public static void write(List<Compared> all, Writer out) throws IOException {
        var said = new StringBuilder(PREFIXES);
        for (Compared compared : all) {
            Vocabulary before = compared.before().ontology().vocabulary();
            Vocabulary after = compared.after().ontology().vocabulary();
            for (RequirementChange change : compared.diff().requirements()) {
                if (!change.isSame()) {
                    said.append(turtle(compared.diff(), change, before, after));
                }
            }
        }
        out.write(TurtleNormalForm.of(said.toString()));
        out.flush();
    }

    private static String turtle(EditionDiff diff, RequirementChange change, Vocabulary before, Vocabulary after) {
        var said = new ArrayList<String>();
        said.add("a gradus:RequirementChange");
        said.add("gradus:changeKind " + iri(change.kind().iri()));
        iris("gradus:changedFrom", change.before(), said);
        iris("gradus:changedTo", change.after(), said);
        for (Other other : Other.values()) {
            if (change.other().contains(other)) {
                said.add("gradus:alsoChanged \"" + other.name().toLowerCase(Locale.ROOT) + "\"");
            }
        }
        change.lost().forEach(witness -> said.add("gradus:lostBy " + witness(witness, before)));
        change.gained().forEach(witness -> said.add("gradus:gainedBy " + witness(witness, after)));
        return iri(named(diff, change)) + " " + said.stream().collect(Collectors.joining(" ;\n    ")) + " .\n\n";
    }

    /** A name of its own, which the same comparison gives again. */
    private static String named(EditionDiff diff, RequirementChange change) {
        return "urn:gradus:change:" + diff.before().name() + ":" + diff.after().name() + ":"
                + change.told().name();
    }

    private static void iris(String property, List<Requirement> requirements, List<String> said) {
        requirements.forEach(requirement -> said.add(property + " " + iri(requirement.iri())));
    }

    /** @param vocabulary of the edition that the evidence meets */
    private static String witness(Witness witness, Vocabulary vocabulary) {
        var said = new ArrayList<String>();
        for (Witness.Item item : witness.items()) {
            said.add(iri(item.practice()) + " [ gradus:reach " + iri(vocabulary.reachIri(item.reach())) + " ]");
        }
        witness.waived().forEach(waived -> said.add("gradus:statedInapplicable " + iri(waived)));
        said.add("gradus:decisiveCriterion " + iri(witness.decisive().iri()));
        return "[ " + String.join(" ; ", said) + " ]";
    }

    private static String iri(String iri) {
        return NodeFmtLib.strTTL(NodeFactory.createURI(iri));
    }
}
