package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.Standards;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.gradus.web.http.Addresses;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.springframework.stereotype.Component;

/** What people see of a document: what it describes, a page at a time. */
@Component
final class DocumentPage {
    private final Standards standards;
    private final Descriptions descriptions;

    DocumentPage(Standards standards, Descriptions descriptions) {
        this.standards = standards;
        this.descriptions = descriptions;
    }

    DocumentView of(String path, Graph graph, HttpServletRequest request) {
        Language language = Languages.of(request);
        var subjects = new TreeSet<String>();
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            if (triple.getSubject().isURI()) {
                subjects.add(triple.getSubject().getURI());
            }
        });
        return new DocumentView(
                title(path, language),
                Addresses.iri(path),
                path,
                graph.size(),
                PageResponse.slice(List.copyOf(subjects), request)
                        .map(subject -> Item.of(
                                subject, descriptions.label(subject, language), subject.replace(Namespaces.BASE, ""))));
    }

    /** The namespace of an edition has no label of its own. */
    private String title(String path, Language language) {
        String name = path.substring(1);
        return standards.ontology().modelNames().contains(name)
                ? standards.ontology().model(name).label().in(language)
                : descriptions.label(Addresses.iri(path), language);
    }
}
