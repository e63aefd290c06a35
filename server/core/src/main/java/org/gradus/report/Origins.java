package org.gradus.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.assess.Assessment;
import org.gradus.evidence.admission.Evidence;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.PROV;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * From which cells of workbooks evidence was read, so that whoever reads a report finds it there.
 *
 * @param cells by the name of the evidence in reports
 * @param statements of statements that something does not apply
 */
public record Origins(Map<String, Origin> cells, Map<Statement, Origin> statements) {
    /** Nothing was read from a workbook. */
    public static final Origins NONE = new Origins(Map.of(), Map.of());

    private static final Node DERIVED = NodeFactory.createURI(PROV.wasDerivedFrom);
    private static final Node INAPPLICABLE = NodeFactory.createURI(GRADUS.inapplicable);
    private static final Node REQUIREMENT = NodeFactory.createURI(GRADUS.ofRequirement);
    private static final Pattern CELL = Pattern.compile("([^#]*)#(?:sheet=([^&]*)&)?cell=([A-Z]+[0-9]+)");

    public Origins {
        cells = Map.copyOf(cells);
        statements = Map.copyOf(statements);
    }

    /**
     * That something does not apply.
     *
     * @param subject who states it
     * @param about IRI of the requirement or criterion
     */
    public record Statement(String subject, String about) {}

    /**
     * A cell.
     *
     * @param iri of the file, with sheet and cell as its fragment
     * @param place the same for people: {@code Evidence!D7}
     */
    public record Origin(String iri, String place) {}

    /**
     * What is said of origins.
     *
     * @param provenance what was derived from which cell; evidence without an IRI of its own bears the name that reports give it
     */
    public static Origins of(Graph provenance) {
        var iris = new TreeMap<String, String>();
        Set<String> files = new HashSet<>();
        provenance.find(Node.ANY, DERIVED, Node.ANY).forEachRemaining(triple -> {
            if (triple.getSubject().isURI() && triple.getObject().isURI()) {
                Matcher cell = CELL.matcher(triple.getObject().getURI());
                if (cell.matches()) {
                    files.add(cell.group(1));
                    // Of two documents that say the same of an item the first is as good as the other.
                    iris.merge(
                            triple.getSubject().getURI(),
                            triple.getObject().getURI(),
                            (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            }
        });
        var cells = new HashMap<String, Origin>();
        iris.forEach((item, iri) -> cells.put(item, new Origin(iri, place(iri, files.size() > 1, provenance))));
        return new Origins(cells, statements(provenance, cells));
    }

    private static Map<Statement, Origin> statements(Graph provenance, Map<String, Origin> cells) {
        var statements = new HashMap<Statement, Origin>();
        provenance.find(Node.ANY, INAPPLICABLE, Node.ANY).forEachRemaining(stated -> {
            Origin origin = cells.get(stated.getObject().toString());
            if (origin != null) {
                provenance
                        .find(stated.getObject(), REQUIREMENT, Node.ANY)
                        .forEachRemaining(about -> statements.merge(
                                new Statement(
                                        stated.getSubject().toString(),
                                        about.getObject().toString()),
                                origin,
                                (a, b) -> a.iri().compareTo(b.iri()) <= 0 ? a : b));
            }
        });
        return statements;
    }

    private static String place(String iri, boolean severalFiles, Graph provenance) {
        Matcher cell = CELL.matcher(iri);
        if (!cell.matches()) {
            return iri;
        }
        String sheet = cell.group(2) == null ? "" : URLDecoder.decode(cell.group(2), StandardCharsets.UTF_8) + "!";
        String file = severalFiles ? title(cell.group(1), provenance) : "";
        return file + sheet + cell.group(3);
    }

    private static String title(String file, Graph provenance) {
        return provenance.find(NodeFactory.createURI(file), DCTerms.title.asNode(), Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm() + ":")
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The cell from which evidence was read. */
    public Optional<Origin> of(Evidence evidence) {
        return Optional.ofNullable(cells.get(Names.evidence(evidence)));
    }

    /** The cell from which it was read that something does not apply to whom is assessed. */
    Optional<Origin> of(Assessment assessment, String about) {
        return Stream.of(assessment.subject().iri(), assessment.subject().organisation())
                .flatMap(subject -> Stream.ofNullable(statements.get(new Statement(subject, about))))
                .findFirst();
    }

    /** Words about evidence with its cells after them: {@code … · Evidence!D7, Evidence!D9}. */
    public Text after(Text words, Stream<Evidence> evidence) {
        return withPlaces(words, evidence.flatMap(item -> of(item).stream()).toList());
    }

    /** The cells of evidence, each once: {@code Evidence!D7, Evidence!D9}. */
    public String places(Stream<Evidence> evidence) {
        return places(evidence.flatMap(item -> of(item).stream()).toList());
    }

    static Text withPlaces(Text words, Collection<Origin> origins) {
        String places = places(origins);
        return places.isEmpty() ? words : Wording.say("%s · %s", "%s · %s", words, places);
    }

    private static String places(Collection<Origin> origins) {
        return origins.stream().map(Origin::place).distinct().collect(Collectors.joining(", "));
    }
}
