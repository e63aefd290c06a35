package org.gradus.web.desk;

import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.evidence.admission.Facet;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.service.Present;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Organisation;
import org.gradus.store.ProfileGraph;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.springframework.stereotype.Component;

/** The document of an organisation's evidence that says what kind it is and nothing else. */
@Component
final class Profiles {
    static final String MEDIA_TYPE = "text/turtle";

    private final EvidenceArchive archive;
    private final Present present;

    Profiles(EvidenceArchive archive, Present present) {
        this.archive = archive;
        this.present = present;
    }

    /**
     * A profile as it is stored.
     *
     * @param tag of the version; empty where there is none
     */
    record Stored(long document, String tag, Map<Facet, String> values) {
        static final Stored NOTHING = new Stored(0, "", Map.of());
    }

    /** What an organisation says so far. */
    Stored of(Organisation organisation) {
        for (EvidenceVersion version : archive.current(organisation.id())) {
            Graph graph = archive.graph(version);
            if (ProfileGraph.isOne(graph)) {
                return new Stored(version.document(), version.tag(), values(graph));
            }
        }
        return Stored.NOTHING;
    }

    private static Map<Facet, String> values(Graph graph) {
        var values = new EnumMap<Facet, String>(Facet.class);
        for (Facet facet : Facet.values()) {
            graph.stream(Node.ANY, NodeFactory.createURI(facet.property()), Node.ANY)
                    .filter(triple -> triple.getObject().isURI())
                    .findFirst()
                    .ifPresent(triple -> values.put(facet, triple.getObject().getURI()));
        }
        return values;
    }

    /** The document that says so. */
    byte[] turtle(Organisation organisation, Map<Facet, String> values) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("gradus", Namespaces.CORE);
        Node subject = NodeFactory.createURI(organisation.iri());
        graph.add(subject, RDF.type.asNode(), NodeFactory.createURI(GRADUS.Organisation));
        Text label = present.of(organisation.id()).label(organisation.iri()).orElse(organisation.name());
        label(subject, label.en(), Language.EN, graph);
        label(subject, label.zh(), Language.ZH, graph);
        values.forEach((facet, value) ->
                graph.add(subject, NodeFactory.createURI(facet.property()), NodeFactory.createURI(value)));
        var out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, graph, Lang.TURTLE);
        return out.toByteArray();
    }

    private static void label(Node subject, String text, Language language, Graph graph) {
        if (!text.isEmpty()) {
            graph.add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(text, language.tag()));
        }
    }
}
