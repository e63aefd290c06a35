package org.gradus.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.gradus.ontology.EditionState.Status;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes the file of a new edition. */
final class EditionTurtle {
    private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    private final StringBuilder text = new StringBuilder();

    void prefixes(String own, String namespace, String before, String namespaceBefore) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcterms", Namespaces.DCTERMS);
        prefixes.put("gradus", Namespaces.CORE);
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("skos", Namespaces.SKOS);
        prefixes.put("standard", Namespaces.BASE + "standard/");
        prefixes.put("vann", "http://purl.org/vocab/vann/");
        prefixes.put("xsd", Namespaces.XSD);
        prefixes.put(before, namespaceBefore);
        prefixes.put(own, namespace);
        prefixes.forEach((prefix, iri) ->
                text.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
    }

    void header(String name, String version, Text label) {
        text.append("\n<")
                .append(Namespaces.BASE)
                .append("ontology/")
                .append(name)
                .append("> a owl:Ontology ;\n");
        say("owl:imports", "<" + Namespaces.BASE + "core>");
        say("owl:versionIRI", "<" + Namespaces.BASE + version + "/ontology/" + name + ">");
        say("owl:versionInfo", literal(version, ""));
        say("dcterms:title", both(label));
        end("dcterms:license", "<" + LICENSE + ">");
    }

    void model(
            String own,
            String before,
            String name,
            Status status,
            @Nullable LocalDate inForce,
            @Nullable LocalDate transition,
            Text label) {
        text.append('\n').append(own).append(":model\n");
        say("dcterms:replaces", before + ":model");
        say("gradus:ofStandard", "standard:" + name);
        say("gradus:editionStatus", "gradus:" + status.iri().substring(Namespaces.CORE.length()));
        if (inForce != null) {
            say("gradus:inForceFrom", date(inForce));
        }
        if (transition != null) {
            say("gradus:transitionUntil", date(transition));
        }
        say("vann:preferredNamespacePrefix", literal(own, ""));
        end("skos:prefLabel", both(label));
    }

    void standard(String name, String before, String identifier, Text label) {
        text.append("\nstandard:").append(name).append(" a owl:NamedIndividual , gradus:Standard ;\n");
        say("dcterms:identifier", literal(identifier, ""));
        say("dcterms:replaces", "<" + before + ">");
        end("skos:prefLabel", both(label));
    }

    String text() {
        return text.toString();
    }

    private void say(String property, String value) {
        text.append("    ").append(property).append(' ').append(value).append(" ;\n");
    }

    private void end(String property, String value) {
        text.append("    ").append(property).append(' ').append(value).append(" .\n");
    }

    private static String date(LocalDate date) {
        return literal(date.toString(), "") + "^^xsd:date";
    }

    private static String both(Text text) {
        return literal(text.en(), "en") + " , " + literal(text.zh(), "zh");
    }

    private static String literal(String text, String language) {
        return NodeFmtLib.strNT(
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language));
    }
}
