package org.gradus.web.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.gradus.security.Caller;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.Database;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Names;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.store.PublicGraphs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What a caller may query besides the public graphs, as a dataset that holds nothing else: graphs are put into it one by
 * one, so no operator of any query can reach another's. The default graph is the union of the public graphs, the
 * organisations' records, the evidence that counts at present, and the results; versions of evidence that were replaced or
 * withdrawn are in their named graphs only.
 */
@Component
final class VisibleGraphs {
    private final Database store;
    private final Database publicDatabase;
    private final Organisations organisations;
    private final EvidenceArchive evidence;
    private final AssessmentArchive assessments;

    VisibleGraphs(
            @Qualifier("store") Database store,
            @Qualifier("publicDatabase") Database publicDatabase,
            Organisations organisations,
            EvidenceArchive evidence,
            AssessmentArchive assessments) {
        this.store = store;
        this.publicDatabase = publicDatabase;
        this.organisations = organisations;
        this.evidence = evidence;
        this.assessments = assessments;
    }

    /** The dataset of a caller; to be used while both databases are being read. */
    DatasetGraph of(Caller caller) {
        var named = new LinkedHashMap<String, Graph>();
        var current = new ArrayList<Graph>();
        for (Organisation organisation : organisations.all()) {
            if (caller.actsFor(organisation.id())) {
                add(organisation.id(), named, current);
            }
        }
        DatasetGraph open = publicDatabase.dataset();
        var union = new ArrayList<Graph>(List.of(open.getUnionGraph()));
        union.addAll(current);
        DatasetGraph visible =
                new DatasetGraphMapLink(union.size() == 1 ? union.get(0) : new MultiUnion(union.toArray(Graph[]::new)));
        for (String name : List.of(PublicGraphs.ONTOLOGY, PublicGraphs.SHAPES, PublicGraphs.CROSSWALKS)) {
            visible.addGraph(node(name), open.getGraph(node(name)));
        }
        named.forEach((name, graph) -> visible.addGraph(node(name), graph));
        return visible;
    }

    private void add(String organisation, Map<String, Graph> named, List<Graph> current) {
        String records = Names.organisation(organisation);
        Graph record = stored(records);
        named.put(records, record);
        current.add(record);
        for (EvidenceDocument document : evidence.documents(organisation)) {
            EvidenceVersion last = document.current();
            for (long number = 1; number <= last.number(); number++) {
                String version = Names.version(organisation, last.document(), number);
                named.put(version, stored(version));
                String origins = Names.origins(version);
                if (store.dataset().containsGraph(node(origins))) {
                    named.put(origins, stored(origins));
                }
            }
            if (!document.isWithdrawn()) {
                current.add(stored(last.graph()));
            }
        }
        for (long number : assessments.numbers(organisation)) {
            String name = Names.assessment(organisation, number);
            named.put(name, stored(name));
            current.add(stored(name));
        }
    }

    private Graph stored(String name) {
        return store.dataset().getGraph(node(name));
    }

    private static org.apache.jena.graph.Node node(String iri) {
        return org.apache.jena.graph.NodeFactory.createURI(iri);
    }
}
