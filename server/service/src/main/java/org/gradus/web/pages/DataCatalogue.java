package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Version;
import org.gradus.rdf.Namespaces;
import org.gradus.store.PublicGraphs;
import org.gradus.text.Text;
import org.gradus.web.http.Addresses;
import org.springframework.stereotype.Component;

/**
 * The editions of the standards as a DCAT 3 catalogue, written so that it also keeps to DCAT-AP 3, and as VoID datasets.
 * What a value is (an agent, a licence, a media type) is said beside it: who reads the catalogue need not fetch it.
 */
@Component
final class DataCatalogue {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final List<String> LANGUAGES = List.of(EU + "language/ENG", EU + "language/ZHO");
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS + "version");

    /** A form in which every set can be had: the ending of its address, its media type and its name in the EU's list. */
    private record Form(String ending, String mediaType, String fileType, String name) {}

    private static final List<Form> FORMS = List.of(
            new Form(".ttl", "text/turtle", "RDF_TURTLE", "Turtle"),
            new Form(".jsonld", "application/ld+json", "JSON_LD", "JSON-LD"),
            new Form(".rdf", "application/rdf+xml", "RDF_XML", "RDF/XML"),
            new Form(".nt", "application/n-triples", "RDF_N_TRIPLES", "N-Triples"));

    /**
     * A set of data.
     *
     * @param name below the base, which is also its path
     */
    private record DataSet(String name, String path, Text title, Text description) {}

    private final Standards standards;
    private final PublicGraphs publicGraphs;
    private final Descriptions descriptions;
    private final Addresses addresses;
    private final Map<String, Long> triples = new HashMap<>();

    DataCatalogue(Standards standards, PublicGraphs publicGraphs, Descriptions descriptions, Addresses addresses) {
        this.standards = standards;
        this.publicGraphs = publicGraphs;
        this.descriptions = descriptions;
        this.addresses = addresses;
    }

    /** The catalogue, with the addresses by which it was asked for. */
    Graph graph(HttpServletRequest request) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("foaf", FOAF.NS)
                .setNsPrefix("void", VOID.NS)
                .setNsPrefix("xsd", Namespaces.XSD);
        Resource service = service(model, request);
        Resource catalogue = model.createResource(Namespaces.BASE + "catalogue")
                .addProperty(RDF.type, DCAT.Catalog)
                .addProperty(FOAF.homepage, document(model, request, "/"))
                .addProperty(DCAT.service, service);
        describe(
                catalogue,
                new Text("Maturity standards in Gradus", "Gradus 成熟度标准目录"),
                new Text(
                        "Maturity standards as an OWL ontology, their requirements as SHACL shapes, and the mappings between them.",
                        "以 OWL 本体表述的成熟度标准、各项要求的 SHACL 形状，以及标准之间的映射。"));
        catalogue.addProperty(DCTerms.license, licence(model));
        Resource whole = dataset(
                new DataSet(
                        "dataset",
                        "/ontology",
                        new Text("Gradus ontology", "Gradus 本体"),
                        new Text(
                                "Vocabulary, scales, practices, and the requirements of all standards with their criteria.",
                                "词汇、量表、实践，以及各标准的要求及其判据。")),
                model,
                request,
                service);
        whole.addProperty(VOID.uriSpace, Namespaces.BASE);
        catalogue.addProperty(DCAT.dataset, whole);
        for (String name : standards.ontology().modelNames()) {
            MaturityModel edition = standards.ontology().model(name);
            Resource dataset = dataset(edition(edition), model, request, service);
            dataset.addProperty(VOID.uriSpace, edition.namespace());
            whole.addProperty(VOID.subset, dataset);
            catalogue.addProperty(DCAT.dataset, dataset);
        }
        for (DataSet set : beside()) {
            catalogue.addProperty(DCAT.dataset, dataset(set, model, request, service));
        }
        return model.getGraph();
    }

    private static DataSet edition(MaturityModel edition) {
        Text size = edition.size().text();
        return new DataSet(
                edition.name(),
                "/" + edition.name(),
                edition.label(),
                new Text(
                        "Levels, aspects and requirements with their criteria: " + size.en() + ".",
                        "等级、方面、要求及其判据：" + size.zh() + "。"));
    }

    private static List<DataSet> beside() {
        return List.of(
                new DataSet(
                        "shapes",
                        "/shapes",
                        new Text("SHACL shapes of the requirements", "各项要求的 SHACL 形状"),
                        new Text(
                                "For every criterion of every requirement the shape that evidence is validated against.",
                                "各项要求的每条判据所对应的、用于校验证据的形状。")),
                new DataSet(
                        "crosswalks",
                        "/crosswalks",
                        new Text("Crosswalks between the standards", "标准之间的映射"),
                        new Text(
                                "Mappings between requirements, levels, aspects, drivers and terms of the standards, as SSSOM.",
                                "各标准的要求、等级、方面、驱动力与术语之间的映射，采用 SSSOM。")));
    }

    private Resource service(Model model, HttpServletRequest request) {
        Resource service = model.createResource(addresses.of(request, "/sparql"))
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCAT.endpointDescription, document(model, request, "/openapi"))
                .addProperty(DCTerms.conformsTo, standard(model, "https://www.w3.org/TR/sparql11-protocol/"));
        service.addProperty(DCAT.endpointURL, service);
        describe(
                service,
                new Text("SPARQL over the standards", "面向各标准的 SPARQL 服务"),
                new Text("Queries over ontology, shapes, crosswalks and published results.", "查询本体、形状、标准间映射与已发布的结果。"));
        service.addProperty(DCTerms.license, licence(model));
        return service;
    }

    private Resource dataset(DataSet set, Model model, HttpServletRequest request, Resource service) {
        Resource dataset = model.createResource(Namespaces.BASE + set.name())
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(VERSION, Version.GRADUS)
                .addProperty(DCTerms.license, licence(model))
                .addProperty(VOID.sparqlEndpoint, service)
                .addLiteral(VOID.triples, model.createTypedLiteral(triples(set.path()), XSDDatatype.XSDinteger));
        describe(dataset, set.title(), set.description());
        service.addProperty(DCAT.servesDataset, dataset);
        for (Form form : FORMS) {
            distribution(form, set, dataset, model, request).addProperty(DCAT.accessService, service);
        }
        return dataset;
    }

    private Resource distribution(Form form, DataSet set, Resource dataset, Model model, HttpServletRequest request) {
        String address = addresses.of(request, set.path() + form.ending());
        Resource file = model.createResource(address);
        Resource distribution = model.createResource(address + "#distribution")
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, set.title().en() + " (" + form.name() + ")", "en")
                .addProperty(DCTerms.title, set.title().zh() + "（" + form.name() + "）", "zh")
                .addProperty(DCAT.accessURL, file)
                .addProperty(DCAT.downloadURL, file)
                .addProperty(
                        DCAT.mediaType,
                        model.createResource(MEDIA_TYPES + form.mediaType()).addProperty(RDF.type, DCTerms.MediaType))
                .addProperty(
                        DCTerms.format,
                        model.createResource(EU + "file-type/" + form.fileType())
                                .addProperty(RDF.type, DCTerms.MediaTypeOrExtent))
                .addProperty(DCTerms.license, licence(model))
                .addProperty(DCTerms.modified, modified(model));
        dataset.addProperty(DCAT.distribution, distribution).addProperty(VOID.dataDump, file);
        return distribution;
    }

    /** What everything in the catalogue says. */
    private void describe(Resource resource, Text title, Text description) {
        Model model = resource.getModel();
        resource.addProperty(DCTerms.title, title.en(), "en")
                .addProperty(DCTerms.title, title.zh(), "zh")
                .addProperty(DCTerms.description, description.en(), "en")
                .addProperty(DCTerms.description, description.zh(), "zh")
                .addProperty(DCTerms.modified, modified(model))
                .addProperty(
                        DCTerms.publisher,
                        model.createResource(Namespaces.BASE)
                                .addProperty(RDF.type, FOAF.Agent)
                                .addProperty(FOAF.name, "Gradus"));
        LANGUAGES.forEach(language -> resource.addProperty(
                DCTerms.language, model.createResource(language).addProperty(RDF.type, DCTerms.LinguisticSystem)));
    }

    /** How many statements the document at a path has; the public graphs change only when the service starts. */
    private synchronized long triples(String path) {
        return triples.computeIfAbsent(path, each -> (long)
                switch (each) {
                    case "/ontology" ->
                        descriptions.graph(PublicGraphs.ONTOLOGY).size();
                    case "/shapes" -> descriptions.graph(PublicGraphs.SHAPES).size();
                    case "/crosswalks" ->
                        descriptions.graph(PublicGraphs.CROSSWALKS).size();
                    default ->
                        descriptions
                                .below(Namespaces.BASE + each.substring(1) + "/")
                                .size();
                });
    }

    private Literal modified(Model model) {
        Instant loaded = publicGraphs.loaded();
        return model.createTypedLiteral(loaded.toString(), XSDDatatype.XSDdateTime);
    }

    private Resource document(Model model, HttpServletRequest request, String path) {
        return model.createResource(addresses.of(request, path)).addProperty(RDF.type, FOAF.Document);
    }

    private static Resource licence(Model model) {
        return model.createResource(LICENCE).addProperty(RDF.type, DCTerms.LicenseDocument);
    }

    private static Resource standard(Model model, String iri) {
        return model.createResource(iri).addProperty(RDF.type, DCTerms.Standard);
    }
}
