package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue is what DCAT-AP 3 asks of one: its rules in our words. */
class CatalogueIT {
    private static final int MANY = Integer.MAX_VALUE;

    /** What a value is: a text in a language, a date, an address, or a resource of a class. */
    private sealed interface Range {
        record Plain() implements Range {}

        record Date() implements Range {}

        record Address() implements Range {}

        record Of(Resource type) implements Range {}
    }

    private record Rule(Resource type, Property property, int least, int most, Range range) {}

    private static final Range TEXT = new Range.Plain();
    private static final Range DATE = new Range.Date();
    private static final Range ADDRESS = new Range.Address();

    private static Range of(Resource type) {
        return new Range.Of(type);
    }

    private static final List<Rule> RULES = List.of(
            new Rule(DCAT.Catalog, DCTerms.title, 1, MANY, TEXT),
            new Rule(DCAT.Catalog, DCTerms.description, 1, MANY, TEXT),
            new Rule(DCAT.Catalog, DCTerms.publisher, 1, 1, of(FOAF.Agent)),
            new Rule(DCAT.Catalog, DCAT.dataset, 1, MANY, of(DCAT.Dataset)),
            new Rule(DCAT.Catalog, DCAT.service, 0, MANY, of(DCAT.DataService)),
            new Rule(DCAT.Catalog, FOAF.homepage, 0, 1, of(FOAF.Document)),
            new Rule(DCAT.Catalog, DCTerms.license, 0, 1, of(DCTerms.LicenseDocument)),
            new Rule(DCAT.Catalog, DCTerms.language, 0, MANY, of(DCTerms.LinguisticSystem)),
            new Rule(DCAT.Catalog, DCTerms.modified, 0, 1, DATE),
            new Rule(DCAT.Dataset, DCTerms.title, 1, MANY, TEXT),
            new Rule(DCAT.Dataset, DCTerms.description, 1, MANY, TEXT),
            new Rule(DCAT.Dataset, DCTerms.publisher, 0, 1, of(FOAF.Agent)),
            new Rule(DCAT.Dataset, DCAT.keyword, 0, MANY, TEXT),
            new Rule(DCAT.Dataset, DCAT.distribution, 0, MANY, of(DCAT.Distribution)),
            new Rule(DCAT.Dataset, DCTerms.conformsTo, 0, MANY, of(DCTerms.Standard)),
            new Rule(DCAT.Dataset, DCAT.landingPage, 0, MANY, of(FOAF.Document)),
            new Rule(DCAT.Dataset, DCTerms.language, 0, MANY, of(DCTerms.LinguisticSystem)),
            new Rule(DCAT.Dataset, DCTerms.modified, 0, 1, DATE),
            new Rule(DCAT.Distribution, DCAT.accessURL, 1, MANY, ADDRESS),
            new Rule(DCAT.Distribution, DCAT.downloadURL, 0, MANY, ADDRESS),
            new Rule(DCAT.Distribution, DCAT.mediaType, 0, 1, of(DCTerms.MediaType)),
            new Rule(DCAT.Distribution, DCTerms.license, 0, 1, of(DCTerms.LicenseDocument)),
            new Rule(DCAT.Distribution, DCTerms.title, 0, MANY, TEXT),
            new Rule(DCAT.Distribution, DCTerms.modified, 0, 1, DATE),
            new Rule(DCAT.DataService, DCTerms.title, 1, MANY, TEXT),
            new Rule(DCAT.DataService, DCAT.endpointURL, 1, MANY, ADDRESS),
            new Rule(DCAT.DataService, DCAT.endpointDescription, 0, MANY, ADDRESS),
            new Rule(DCAT.DataService, DCAT.servesDataset, 0, MANY, of(DCAT.Dataset)),
            new Rule(DCAT.DataService, DCTerms.license, 0, 1, of(DCTerms.LicenseDocument)),
            new Rule(FOAF.Agent, FOAF.name, 1, MANY, TEXT));

    private static RunningService service;
    private static Model catalogue;

    @BeforeAll
    static void read() {
        service = RunningService.shared();
        catalogue = ModelFactory.createDefaultModel();
        RDFParser.fromString(
                        service.get("/catalogue").accept("text/turtle").send().text(), Lang.TURTLE)
                .parse(catalogue);
    }

    private static List<String> violations(Model model) {
        var violations = new ArrayList<String>();
        for (Rule rule : RULES) {
            model.listSubjectsWithProperty(RDF.type, rule.type()).forEach(node -> {
                var values = node.listProperties(rule.property())
                        .mapWith(statement -> statement.getObject())
                        .toList();
                if (values.size() < rule.least() || values.size() > rule.most()) {
                    violations.add(node + " has " + values.size() + " " + rule.property());
                }
                values.stream()
                        .filter(value -> !fits(value, rule.range()))
                        .forEach(value -> violations.add(node + " " + rule.property() + " " + value));
            });
        }
        return violations;
    }

    private static boolean fits(RDFNode value, Range range) {
        if (range instanceof Range.Of of) {
            return value.isURIResource() && value.asResource().hasProperty(RDF.type, of.type());
        }
        if (range instanceof Range.Address) {
            return value.isURIResource();
        }
        if (range instanceof Range.Date) {
            return value.isLiteral()
                    && value.asLiteral().getDatatype().equals(XSDDatatype.XSDdateTime)
                    && XSDDatatype.XSDdateTime.isValid(value.asLiteral().getLexicalForm());
        }
        return value.isLiteral() && !value.asLiteral().getLexicalForm().isBlank();
    }

    @Test
    void noRuleIsBroken() {
        assertEquals(List.of(), violations(catalogue));
    }

    @Test
    void aRuleThatIsBrokenIsFound() {
        Model broken = ModelFactory.createDefaultModel().add(catalogue);
        broken.removeAll(null, DCAT.accessURL, null);
        broken.removeAll(null, RDF.type, DCTerms.MediaType);
        assertTrue(violations(broken).size() > 40, () -> violations(broken).toString());
    }

    @Test
    void everySetSaysHowManyStatementsItsDownloadHas() {
        var sets = catalogue.listSubjectsWithProperty(RDF.type, VOID.Dataset).toList();
        assertEquals(7, sets.size());
        for (Resource set : sets) {
            String dump = set.listProperties(VOID.dataDump)
                    .mapWith(statement -> statement.getResource().getURI())
                    .filterKeep(address -> address.endsWith(".nt"))
                    .next();
            Model downloaded = ModelFactory.createDefaultModel();
            RDFParser.fromString(
                            service.get(dump.substring(service.address("").length()))
                                    .send()
                                    .text(),
                            Lang.NTRIPLES)
                    .parse(downloaded);
            assertEquals(downloaded.size(), set.getProperty(VOID.triples).getLong(), dump);
        }
    }

    @Test
    void mediaTypesAreThoseOfTheIana() {
        catalogue
                .listObjectsOfProperty(DCAT.mediaType)
                .forEach(type -> assertTrue(
                        type.toString().matches("https://www\\.iana\\.org/assignments/media-types/[a-z]+/[a-z0-9.+-]+"),
                        type::toString));
    }
}
