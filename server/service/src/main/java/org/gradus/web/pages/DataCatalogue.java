package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Version;
import org.gradus.rdf.Namespaces;
import org.gradus.store.PublicGraphs;
import org.gradus.text.Text;
import org.gradus.web.http.Addresses;
import org.gradus.web.http.Negotiation;
import org.springframework.stereotype.Component;

/**
 * What data there are, for machines: the editions of the standards, the shapes and the crosswalks as a catalogue by DCAT 3,
 * with what DCAT-AP 3 asks of one, and as VoID datasets.
 */
@Component
final class DataCatalogue {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String SPARQL_PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/";

    /** The forms of a download, by the end of its address. */
    private static final List<Map.Entry<String, String>> FORMS = List.of(
            Map.entry(".ttl", Negotiation.TURTLE),
            Map.entry(".jsonld", Negotiation.JSON_LD),
            Map.entry(".rdf", Negotiation.RDF_XML),
            Map.entry(".nt", Negotiation.N_TRIPLES));

    private final Standards standards;
    private final PublicGraphs publicGraphs;
    private final Descriptions descriptions;
    private final Addresses addresses;

    /** How many statements a set has. It does not change while the service runs. */
    private final Map<String, Long> triples = new ConcurrentHashMap<>();

    DataCatalogue(Standards standards, PublicGraphs publicGraphs, Descriptions descriptions, Addresses addresses) {
        this.standards = standards;
        this.publicGraphs = publicGraphs;
        this.descriptions = descriptions;
        this.addresses = addresses;
    }

    /** The catalogue, with the addresses by which a request came. */
    Graph of(HttpServletRequest request) {
        return new Draft(request).graph();
    }

    /** A set of statements that can be downloaded. */
    private record DataSet(String name, String path, Text title, Text description, List<Text> keywords, long triples) {}

    private DataSet set(
            String name, String path, Text title, Text description, List<Text> keywords, LongSupplier count) {
        return new DataSet(
                name, path, title, description, keywords, triples.computeIfAbsent(name, each -> count.getAsLong()));
    }

    private DataSet ontology() {
        return set(
                "dataset",
                "/ontology",
                new Text("Gradus ontology", "Gradus 本体"),
                new Text(
                        "What maturity standards for digital transformation and two-industries integration ask, level by level:"
                                + " requirements, criteria, practices, scales, terms and errata, as OWL.",
                        "数字化转型与两化融合成熟度标准的逐级要求：要求、判据、实践、量表、术语与勘误，以 OWL 表示。"),
                List.of(
                        new Text("digital transformation", "数字化转型"),
                        new Text("integration of informatisation and industrialisation", "两化融合"),
                        new Text("maturity model", "成熟度模型")),
                () -> descriptions.graph(PublicGraphs.ONTOLOGY).size());
    }

    private DataSet edition(String name) {
        MaturityModel model = standards.ontology().model(name);
        return set(
                name,
                "/" + name,
                model.label(),
                new Text(
                        "What " + model.label().en() + " asks: "
                                + model.size().text().en() + ".",
                        model.label().zh() + "所提要求：" + model.size().text().zh() + "。"),
                List.of(new Text("maturity model", "成熟度模型")),
                () -> descriptions.below(Namespaces.BASE + name + "/").size());
    }

    private DataSet shapes() {
        return set(
                "shapes",
                "/shapes",
                new Text("SHACL shapes of the requirements", "各项要求的 SHACL 形状"),
                new Text(
                        "A SHACL Core shape for each criterion, by which any engine says which requirements evidence meets.",
                        "每条判据一个 SHACL Core 形状，任何引擎均可据此判定证据满足哪些要求。"),
                List.of(new Text("SHACL", "SHACL"), new Text("conformity assessment", "符合性评估")),
                () -> descriptions.graph(PublicGraphs.SHAPES).size());
    }

    private DataSet crosswalks() {
        return set(
                "crosswalks",
                "/crosswalks",
                new Text("Crosswalks between the standards", "标准之间的映射"),
                new Text(
                        "Which requirements, levels, aspects and terms of the standards correspond, and which do not, as SSSOM.",
                        "各标准的要求、等级、方面与术语之间的对应与否定对应，以 SSSOM 表示。"),
                List.of(new Text("crosswalk", "对照"), new Text("mapping", "映射")),
                () -> descriptions.graph(PublicGraphs.CROSSWALKS).size());
    }

    /** One catalogue while it is written. */
    private final class Draft {
        private final HttpServletRequest request;
        private final Model model = ModelFactory.createDefaultModel();
        private final Resource publisher;
        private final Resource service;

        Draft(HttpServletRequest request) {
            this.request = request;
            model.setNsPrefix("dcat", DCAT.NS)
                    .setNsPrefix("dcterms", DCTerms.NS)
                    .setNsPrefix("foaf", FOAF.NS)
                    .setNsPrefix("void", VOID.NS)
                    .setNsPrefix("xsd", Namespaces.XSD);
            publisher = typed(Namespaces.BASE, FOAF.Agent);
            both(publisher, FOAF.name, new Text("Gradus", "Gradus"));
            service = service();
        }

        Graph graph() {
            Resource whole = dataset(ontology());
            Resource catalogue = typed(Namespaces.BASE + "catalogue", DCAT.Catalog)
                    .addProperty(DCTerms.publisher, publisher)
                    .addProperty(DCTerms.license, licence())
                    .addProperty(DCAT.service, service)
                    .addProperty(DCAT.dataset, whole)
                    .addProperty(FOAF.homepage, typed(addresses.of(request, "/"), FOAF.Document));
            both(catalogue, DCTerms.title, new Text("Maturity standards in Gradus", "Gradus 成熟度标准目录"));
            both(
                    catalogue,
                    DCTerms.description,
                    new Text(
                            "The editions of the standards that this service holds, their shapes and the mappings between them.",
                            "本服务所载各标准版本、其形状及相互映射。"));
            dated(catalogue);
            languages(catalogue);
            for (String name : standards.ontology().modelNames()) {
                Resource edition = dataset(edition(name))
                        .addProperty(DCTerms.conformsTo, typed(Namespaces.BASE + "core", DCTerms.Standard));
                whole.addProperty(VOID.subset, edition);
                catalogue.addProperty(DCAT.dataset, edition);
            }
            for (DataSet set : List.of(shapes(), crosswalks())) {
                catalogue.addProperty(DCAT.dataset, dataset(set));
            }
            return model.getGraph();
        }

        private Resource service() {
            String endpoint = addresses.of(request, "/sparql");
            Resource described = typed(endpoint, DCAT.DataService)
                    .addProperty(DCAT.endpointURL, model.createResource(endpoint))
                    .addProperty(DCAT.endpointDescription, model.createResource(addresses.of(request, "/openapi")))
                    .addProperty(DCTerms.conformsTo, typed(SPARQL_PROTOCOL, DCTerms.Standard))
                    .addProperty(DCTerms.publisher, publisher)
                    .addProperty(DCTerms.license, licence());
            both(described, DCTerms.title, new Text("SPARQL over the standards", "标准的 SPARQL 查询服务"));
            both(
                    described,
                    DCTerms.description,
                    new Text(
                            "A SPARQL 1.1 endpoint over the ontology, the shapes, the crosswalks and the published results.",
                            "面向本体、形状、映射与已发布结果的 SPARQL 1.1 端点。"));
            return described;
        }

        private Resource dataset(DataSet set) {
            Resource dataset = typed(Namespaces.BASE + set.name(), DCAT.Dataset)
                    .addProperty(RDF.type, VOID.Dataset)
                    .addProperty(DCTerms.publisher, publisher)
                    .addProperty(DCTerms.license, licence())
                    .addProperty(DCAT.landingPage, typed(addresses.of(request, set.path()), FOAF.Document))
                    .addProperty(model.createProperty(DCAT.NS, "version"), Version.GRADUS)
                    .addProperty(OWL.versionInfo, Version.GRADUS)
                    .addProperty(VOID.sparqlEndpoint, service)
                    .addProperty(
                            VOID.uriSpace,
                            set.name().equals("dataset") ? Namespaces.BASE : Namespaces.BASE + set.name() + "/")
                    .addLiteral(VOID.triples, set.triples());
            both(dataset, DCTerms.title, set.title());
            both(dataset, DCTerms.description, set.description());
            set.keywords().forEach(keyword -> both(dataset, DCAT.keyword, keyword));
            dated(dataset);
            languages(dataset);
            service.addProperty(DCAT.servesDataset, dataset);
            FORMS.forEach(form -> distribution(dataset, set, form.getKey(), form.getValue()));
            return dataset;
        }

        private void distribution(Resource dataset, DataSet set, String suffix, String media) {
            String address = addresses.of(request, set.path() + suffix);
            Resource download = model.createResource(address);
            Resource distribution = typed(address + "#distribution", DCAT.Distribution)
                    .addProperty(DCAT.accessURL, download)
                    .addProperty(DCAT.downloadURL, download)
                    .addProperty(DCAT.mediaType, typed(MEDIA_TYPES + media, DCTerms.MediaType))
                    .addProperty(DCTerms.format, model.createResource(MEDIA_TYPES + media))
                    .addProperty(DCTerms.license, licence());
            both(
                    distribution,
                    DCTerms.title,
                    new Text(set.title().en() + " (" + media + ")", set.title().zh() + "（" + media + "）"));
            both(distribution, DCTerms.description, set.description());
            dated(distribution);
            dataset.addProperty(DCAT.distribution, distribution).addProperty(VOID.dataDump, download);
        }

        private Resource typed(String iri, Resource type) {
            return model.createResource(iri).addProperty(RDF.type, type);
        }

        private Resource licence() {
            return typed(LICENCE, DCTerms.LicenseDocument);
        }

        private void both(Resource described, Property property, Text text) {
            described.addProperty(property, text.en(), "en").addProperty(property, text.zh(), "zh");
        }

        private void dated(Resource described) {
            described.addProperty(
                    DCTerms.modified,
                    model.createTypedLiteral(publicGraphs.loaded().toString(), XSDDatatype.XSDdateTime));
        }

        private void languages(Resource described) {
            for (String code : List.of("ENG", "ZHO")) {
                described.addProperty(DCTerms.language, typed(LANGUAGES + code, DCTerms.LinguisticSystem));
            }
        }
    }
}
