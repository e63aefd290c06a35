package org.gradus.statistics;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.admission.Facet;
import org.gradus.model.Aspect;
import org.gradus.model.Requirement;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as RDF Data Cube, complete in itself: the structures that the ontology defines, data sets, the codes that are used,
 * and an observation for each cell. A withheld one has the bounds that anybody could see and is marked as confidential; small
 * ones and those withheld with them are marked alike.
 */
public final class CubeTurtle {
    private static final String QB = "http://purl.org/linked-data/cube#";
    private static final String SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#";
    private static final String SDMX_CODE = "http://purl.org/linked-data/sdmx/2009/code#";
    private static final Node STATUS = iri(SDMX_ATTRIBUTE + "confStatus");
    private static final Node FREE = iri(SDMX_CODE + "confStatus-F");
    private static final Node CONFIDENTIAL = iri(SDMX_CODE + "confStatus-C");
    private static final Node YEAR = iri(GRADUS.byYear);
    private static final List<Facet> FACETS = List.of(Facet.values());

    private final Statistics statistics;
    private final String base;
    private final StreamRDF out;
    private final Set<Triple> said = new HashSet<>();
    private final Node year;
    private int number;

    private CubeTurtle(Statistics statistics, String base, StreamRDF out) {
        this.statistics = statistics;
        this.base = base;
        this.out = out;
        this.year =
                NodeFactory.createLiteralDT("%04d".formatted(statistics.date().getYear()), XSDDatatype.XSDgYear);
    }

    /**
     * Writes statistics.
     *
     * @param base the IRI that those of data sets, observations and ranges of codes begin with
     */
    public static void write(Statistics statistics, String base, OutputStream to) {
        StreamRDF out = StreamRDFWriter.getWriterStream(to, RDFFormat.TURTLE_BLOCKS);
        out.start();
        Namespaces.prefixes().forEach((prefix, namespace) -> {
            if (Set.of("dcterms", "earl", "gradus", "rdfs", "skos", "xsd").contains(prefix)) {
                out.prefix(prefix, namespace);
            }
        });
        out.prefix("qb", QB);
        out.prefix("sdmx-attribute", SDMX_ATTRIBUTE);
        out.prefix("sdmx-code", SDMX_CODE);
        new CubeTurtle(statistics, base, out).write();
        out.finish();
    }

    private void write() {
        CubeStructures.statements().forEach(out::triple);
        boolean standings = false;
        boolean outcomes = false;
        for (int of = 0; of < statistics.measured().size(); of++) {
            Measured measured = statistics.measured().get(of);
            if (measured.requirement() == null && !standings) {
                standings = true;
                dataSet(standings(), GRADUS.StandingsStructure, new Text("Standings of organisations", "组织所处状态"));
            } else if (measured.requirement() != null && !outcomes) {
                outcomes = true;
                dataSet(outcomes(), GRADUS.OutcomesStructure, new Text("Outcomes of requirements", "要求的结果"));
            }
            write(measured, of);
        }
    }

    private Node standings() {
        return iri(base + "standings");
    }

    private Node outcomes() {
        return iri(base + "outcomes");
    }

    private void dataSet(Node set, String structure, Text title) {
        say(set, RDF.type.asNode(), iri(QB + "DataSet"));
        say(set, iri(QB + "structure"), iri(structure));
        texts(set, Namespaces.DCTERMS + "title", title);
        texts(
                set,
                Namespaces.DCTERMS + "description",
                Wording.say(
                        "%s organisations by the evidence that counts on %s. Counts below %s are withheld, and others with them, so that"
                                + " none follows from what is told.",
                        "%s 个组织，以 %s 计入的证据为准。小于 %s 的数不予公布，并连带不公布其他数，使其无法由已公布的数推出。",
                        statistics.organisations(),
                        statistics.date(),
                        statistics.least()));
        say(
                set,
                iri(Namespaces.DCTERMS + "temporal"),
                NodeFactory.createLiteralDT(statistics.date().toString(), XSDDatatype.XSDdate));
    }

    private void write(Measured measured, int of) {
        code(iri(measured.model().iri()), measured.model().label(), GRADUS.ModelCodes);
        Requirement requirement = measured.requirement();
        Aspect aspect = measured.aspect();
        if (requirement != null) {
            code(iri(requirement.iri()), requirement.label(), GRADUS.RequirementCodes);
        } else if (aspect != null) {
            code(iri(aspect.iri()), aspect.label(), GRADUS.AspectCodes);
            if (aspect.parent() != null) {
                say(iri(aspect.iri()), iri(Namespaces.SKOS + "broader"), iri(aspect.parent()));
            }
        }
        String list = requirement == null ? GRADUS.StandingCodes : GRADUS.RequirementOutcomeCodes;
        var codes = measured.codes().stream().map(code -> term(code, list)).toList();
        code(iri(GRADUS.Total), null, list);
        for (int group : statistics.groups(of)) {
            var kinds = kinds(group);
            observation(measured, kinds, iri(GRADUS.Total), statistics.total(group));
            for (int code = 0; code < codes.size(); code++) {
                observation(measured, kinds, codes.get(code), statistics.count(group, of, code));
            }
        }
    }

    /** By facet, the code of a group. */
    private List<Node> kinds(int group) {
        return FACETS.stream()
                .map(facet -> {
                    for (int i = 0; i < statistics.dimensions().size(); i++) {
                        Code code = statistics.code(group, i);
                        if (code != null && statistics.dimensions().get(i).facet() == facet) {
                            return term(code, list(facet));
                        }
                    }
                    code(iri(GRADUS.Total), null, list(facet));
                    return iri(GRADUS.Total);
                })
                .toList();
    }

    private void observation(Measured measured, List<Node> kinds, Node code, Statistics.Told told) {
        Node cell = iri(base + "c" + ++number);
        Requirement requirement = measured.requirement();
        add(cell, RDF.type.asNode(), iri(QB + "Observation"));
        add(cell, iri(QB + "dataSet"), requirement == null ? standings() : outcomes());
        add(cell, YEAR, year);
        add(cell, iri(GRADUS.byModel), iri(measured.model().iri()));
        if (requirement == null) {
            add(
                    cell,
                    iri(GRADUS.byAspect),
                    iri(Objects.requireNonNull(measured.aspect()).iri()));
            add(cell, iri(GRADUS.byStanding), code);
        } else {
            add(cell, iri(GRADUS.byRequirement), iri(requirement.iri()));
            add(cell, iri(GRADUS.byRequirementOutcome), code);
        }
        for (int i = 0; i < FACETS.size(); i++) {
            add(cell, dimension(FACETS.get(i)), kinds.get(i));
        }
        add(cell, iri(GRADUS.leastOrganisations), number(told.atLeast()));
        add(cell, iri(GRADUS.mostOrganisations), number(told.atMost()));
        add(cell, STATUS, told.isExact() ? FREE : CONFIDENTIAL);
    }

    private static Node dimension(Facet facet) {
        return iri(
                switch (facet) {
                    case INDUSTRY -> GRADUS.byIndustry;
                    case SIZE -> GRADUS.bySize;
                    case REGION -> GRADUS.byRegion;
                    case OWNERSHIP -> GRADUS.byOwnership;
                    case SCOPE -> GRADUS.byScope;
                });
    }

    private static String list(Facet facet) {
        return switch (facet) {
            case INDUSTRY -> GRADUS.IndustryCodes;
            case SIZE -> GRADUS.SizeCodes;
            case REGION -> GRADUS.RegionCodes;
            case OWNERSHIP -> GRADUS.OwnershipCodes;
            case SCOPE -> GRADUS.ScopeCodes;
        };
    }

    /** The term of a code; of several, one of this publication, which has them as narrower ones. */
    private Node term(Code code, String list) {
        Node node = iri(
                code.isRange()
                        ? base + list.substring(Namespaces.CORE.length()) + "/" + code.name()
                        : code.terms().get(0));
        code(node, code.label(), list);
        if (code.isRange()) {
            code.terms().forEach(each -> say(node, iri(Namespaces.SKOS + "narrower"), iri(each)));
        }
        return node;
    }

    private void code(Node node, @Nullable Text label, String list) {
        say(node, RDF.type.asNode(), iri(Namespaces.SKOS + "Concept"));
        say(node, iri(Namespaces.SKOS + "inScheme"), iri(list));
        if (label != null) {
            texts(node, Namespaces.SKOS + "prefLabel", label);
        }
    }

    private void texts(Node node, String property, Text text) {
        say(node, iri(property), NodeFactory.createLiteralLang(text.en(), "en"));
        say(node, iri(property), NodeFactory.createLiteralLang(text.zh(), "zh"));
    }

    /** Says what may have been said before. */
    private void say(Node subject, Node property, Node value) {
        Triple triple = Triple.create(subject, property, value);
        if (said.add(triple)) {
            out.triple(triple);
        }
    }

    private void add(Node subject, Node property, Node value) {
        out.triple(Triple.create(subject, property, value));
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
