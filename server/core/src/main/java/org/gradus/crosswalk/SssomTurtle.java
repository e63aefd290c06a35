package org.gradus.crosswalk;

import java.util.TreeMap;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.rdf.Namespaces;

/**
 * Mapping sets as SSSOM/RDF: each mapping as a SKOS triple and as an {@code owl:Axiom} that carries justification,
 * confidence and comment, collected under an {@code sssom:MappingSet}. Mappings that are denied stand in the TSV only: an
 * axiom annotation would state them.
 */
public final class SssomTurtle {
    private SssomTurtle() {}

    /** The whole file. */
    public static String write(MappingSet set) {
        var text = new StringBuilder(
                "# Written from " + set.name() + ".sssom.tsv by `./gradus compile`; never edited by hand.\n\n");
        var prefixes = new TreeMap<>(set.prefixes());
        prefixes.put("dcterms", Namespaces.DCTERMS);
        prefixes.put("owl", OWL2.NS);
        prefixes.put("semapv", "https://w3id.org/semapv/vocab/");
        prefixes.put("skos", Namespaces.SKOS);
        prefixes.put("sssom", "https://w3id.org/sssom/");
        prefixes.put("rdfs", Namespaces.RDFS);
        prefixes.forEach((prefix, namespace) -> text.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        String iri = SssomTsv.iri(set);
        text.append("\n<")
                .append(iri)
                .append(">\n    a sssom:MappingSet ;\n    dcterms:title ")
                .append(quoted(set.title()))
                .append(" ;\n    dcterms:license <https://creativecommons.org/licenses/by/4.0/> .\n");
        int number = 0;
        for (Mapping mapping : set.mappings()) {
            number++;
            if (mapping.denied()) {
                continue;
            }
            String subject = '<' + mapping.subject() + '>';
            String predicate = "skos:" + mapping.match().localName();
            String object = '<' + mapping.object() + '>';
            text.append('\n')
                    .append(subject)
                    .append(' ')
                    .append(predicate)
                    .append(' ')
                    .append(object)
                    .append(" .\n");
            text.append('<')
                    .append(iri)
                    .append('#')
                    .append(number)
                    .append(">\n    a owl:Axiom ;\n    sssom:mapping_source <")
                    .append(iri)
                    .append("> ;\n    owl:annotatedSource ")
                    .append(subject)
                    .append(" ;\n    owl:annotatedProperty ")
                    .append(predicate)
                    .append(" ;\n    owl:annotatedTarget ")
                    .append(object)
                    .append(" ;\n    sssom:mapping_justification semapv:")
                    .append(mapping.justification())
                    .append(" ;\n    sssom:confidence ")
                    .append(mapping.confidence().toPlainString());
            if (!mapping.author().isEmpty()) {
                text.append(" ;\n    sssom:author_label ").append(quoted(mapping.author()));
            }
            text.append(" ;\n    rdfs:comment ")
                    .append(quoted(mapping.comment()))
                    .append(" .\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
