package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Version;
import org.gradus.rdf.Namespaces;
import org.gradus.store.PublicGraphs;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.gradus.web.http.Addresses;
import org.gradus.web.http.Negotiation;
import org.springframework.stereotype.Component;

/** What there is: the editions of the standards as a DCAT catalogue and VoID datasets, and the first page. */
@Component
final class Editions {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Standards standards;
    private final PublicGraphs publicGraphs;
    private final Descriptions descriptions;
    private final Addresses addresses;

    Editions(Standards standards, PublicGraphs publicGraphs, Descriptions descriptions, Addresses addresses) {
        this.standards = standards;
        this.publicGraphs = publicGraphs;
        this.descriptions = descriptions;
        this.addresses = addresses;
    }

    /** The catalogue of editions. */
    Graph catalogue(HttpServletRequest request) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("dcat", DCAT.NS).setNsPrefix("dcterms", DCTerms.NS).setNsPrefix("void", VOID.NS);
        Resource service =
                model.createResource(addresses.of(request, "/sparql")).addProperty(RDF.type, DCAT.DataService);
        service.addProperty(DCAT.endpointURL, service);
        Resource whole = dataset(model, request, "dataset", "/ontology", "Gradus ontology", "Gradus 本体", service);
        whole.addProperty(RDF.type, term(model, "Dataset"))
                .addLiteral(term(model, "triples"), (long)
                        descriptions.graph(PublicGraphs.ONTOLOGY).size())
                .addProperty(term(model, "uriSpace"), Namespaces.BASE);
        Resource catalogue = model.createResource(Namespaces.BASE + "catalogue")
                .addProperty(RDF.type, DCAT.Catalog)
                .addProperty(DCTerms.title, "Maturity standards in Gradus", "en")
                .addProperty(DCTerms.title, "Gradus 成熟度标准目录", "zh")
                .addProperty(DCTerms.license, model.createResource(LICENCE))
                .addProperty(DCTerms.modified, publicGraphs.loaded().toString())
                .addProperty(DCAT.dataset, whole)
                .addProperty(DCAT.service, service);
        for (String name : standards.ontology().modelNames()) {
            MaturityModel edition = standards.ontology().model(name);
            Resource dataset = dataset(
                    model,
                    request,
                    name,
                    "/" + name,
                    edition.label().en(),
                    edition.label().zh(),
                    service);
            dataset.addProperty(RDF.type, term(model, "Dataset"))
                    .addProperty(term(model, "uriSpace"), edition.namespace())
                    .addProperty(DCTerms.conformsTo, model.createResource(Namespaces.BASE + "core"));
            whole.addProperty(term(model, "subset"), dataset);
            catalogue.addProperty(DCAT.dataset, dataset);
        }
        catalogue.addProperty(
                DCAT.dataset,
                dataset(
                        model,
                        request,
                        "shapes",
                        "/shapes",
                        "SHACL shapes of the requirements",
                        "各项要求的 SHACL 形状",
                        service));
        catalogue.addProperty(
                DCAT.dataset,
                dataset(
                        model,
                        request,
                        "crosswalks",
                        "/crosswalks",
                        "Crosswalks between the standards",
                        "标准之间的映射",
                        service));
        return model.getGraph();
    }

    private Resource dataset(
            Model model, HttpServletRequest request, String name, String path, String en, String zh, Resource service) {
        Resource dataset = model.createResource(Namespaces.BASE + name)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, en, "en")
                .addProperty(DCTerms.title, zh, "zh")
                .addProperty(DCTerms.license, model.createResource(LICENCE))
                .addProperty(org.apache.jena.vocabulary.OWL.versionInfo, Version.GRADUS)
                .addProperty(term(model, "sparqlEndpoint"), service);
        service.addProperty(DCAT.servesDataset, dataset);
        for (String[] form : new String[][] {
            {".ttl", Negotiation.TURTLE},
            {".jsonld", Negotiation.JSON_LD},
            {".rdf", Negotiation.RDF_XML},
            {".nt", Negotiation.N_TRIPLES}
        }) {
            Resource download = model.createResource(addresses.of(request, path + form[0]));
            dataset.addProperty(
                    DCAT.distribution,
                    model.createResource(addresses.of(request, path + form[0]) + "#distribution")
                            .addProperty(RDF.type, DCAT.Distribution)
                            .addProperty(DCAT.downloadURL, download)
                            .addProperty(DCAT.mediaType, form[1]));
            dataset.addProperty(term(model, "dataDump"), download);
        }
        return dataset;
    }

    private static org.apache.jena.rdf.model.Property term(Model model, String name) {
        return model.createProperty(VOID.NS, name);
    }

    /** The first page. */
    HomeView home(Language language) {
        var listed = new ArrayList<Item>();
        for (String name : standards.ontology().modelNames()) {
            MaturityModel model = standards.ontology().model(name);
            listed.add(Item.of(
                    "/" + name, model.label().in(language), model.size().text().in(language)));
        }
        listed.add(Item.of("/handbook-2020", descriptions.label(Namespaces.BASE + "handbook-2020", language), ""));
        return new HomeView(listed);
    }
}
