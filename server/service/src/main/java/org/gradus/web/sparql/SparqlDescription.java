package org.gradus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gradus.rdf.Namespaces;
import org.gradus.store.PublicGraphs;
import org.gradus.web.http.Addresses;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.RdfResponse;
import org.springframework.stereotype.Component;

/** The SPARQL 1.1 service description, and a form for people. */
@Component
final class SparqlDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final Addresses addresses;

    SparqlDescription(Addresses addresses) {
        this.addresses = addresses;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var offered = new ArrayList<>(Negotiation.RDF);
        offered.add(Negotiation.HTML);
        String form = Negotiation.choose(request, offered);
        if (form.equals(Negotiation.HTML)) {
            PageResponse.write(new FormView(request.getRequestURI()), request, response);
            return;
        }
        RdfResponse.write(describe(request).getGraph(), form, response);
    }

    private Model describe(HttpServletRequest request) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS).setNsPrefix("foaf", FOAF.NS);
        Resource service = model.createResource(addresses.of(request, request.getRequestURI()))
                .addProperty(RDF.type, sd(model, "Service"))
                .addProperty(model.createProperty(SD, "supportedLanguage"), sd(model, "SPARQL11Query"))
                .addProperty(model.createProperty(SD, "feature"), sd(model, "UnionDefaultGraph"));
        service.addProperty(model.createProperty(SD, "endpoint"), service);
        for (String format : new String[] {
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle",
            "RDF_XML", "N-Triples", "JSON-LD", "TriG", "N-Quads"
        }) {
            service.addProperty(model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + format));
        }
        if (request.getRequestURI().equals("/sparql")) {
            Resource dataset = model.createResource().addProperty(RDF.type, sd(model, "Dataset"));
            service.addProperty(model.createProperty(SD, "defaultDataset"), dataset);
            for (String name : new String[] {PublicGraphs.ONTOLOGY, PublicGraphs.SHAPES, PublicGraphs.CROSSWALKS}) {
                dataset.addProperty(
                        model.createProperty(SD, "namedGraph"),
                        model.createResource()
                                .addProperty(RDF.type, sd(model, "NamedGraph"))
                                .addProperty(model.createProperty(SD, "name"), model.createResource(name)));
            }
            service.addProperty(
                    model.createProperty(SD, "availableGraphs"), model.createResource(Namespaces.BASE + "dataset"));
        }
        return model;
    }

    private static Resource sd(Model model, String name) {
        return model.createResource(SD + name);
    }
}
