package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.gradus.model.Practice;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Any RDF as rows: what has a column stands in it, and all else among the other statements, so that reading the rows gives
 * the same graph again, but for the names of blank nodes.
 */
public final class Tabulation {
    private static final Node TYPE = RDF.type.asNode();

    private final Book book;
    private final Names names;
    private final Codec codec;
    private final boolean standingAlone;
    private final Map<Node, List<Triple>> about = new HashMap<>();
    private final Set<Triple> said = new HashSet<>();
    private final Map<Node, String> called = new HashMap<>();
    private final Set<Node> rows = new HashSet<>();
    private final Map<Sheet, List<Row>> made = new EnumMap<>(Sheet.class);

    private Tabulation(Book book, Graph graph, Language language, boolean standingAlone) {
        this.book = book;
        this.standingAlone = standingAlone;
        this.names = new Names(language);
        this.codec = new Codec(book, names);
        graph.find()
                .forEachRemaining(triple -> about.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>(8))
                        .add(triple));
        about.values().forEach(all -> all.sort(Comparator.comparing(triple -> triple.toString())));
        for (Sheet sheet : Sheet.values()) {
            made.put(sheet, new ArrayList<>());
        }
    }

    /** The rows of each sheet. */
    public static Map<Sheet, List<Row>> of(Graph graph, Book book, Language language) {
        return rows(new Tabulation(book, graph, language, false));
    }

    /**
     * The rows of each sheet, where every sheet stands alone: rows call each other by IRI.
     *
     * @param graph without blank nodes
     */
    public static Map<Sheet, List<Row>> standingAlone(Graph graph, Book book, Language language) {
        return rows(new Tabulation(book, graph, language, true));
    }

    private static Map<Sheet, List<Row>> rows(Tabulation tabulation) {
        List<Node> subjects = tabulation.subjects();
        tabulation.evidence(subjects);
        tabulation.inapplicable(subjects);
        tabulation.others();
        return Collections.unmodifiableMap(tabulation.made);
    }

    private List<Node> subjects() {
        Comparator<Node> order = Comparator.comparing((Node node) -> !isA(node, GRADUS.Organisation))
                .thenComparing(node -> node.toString());
        List<Node> subjects = about.keySet().stream()
                .filter(Node::isURI)
                .filter(node -> isA(node, GRADUS.Organisation) || isA(node, GRADUS.Capability))
                .sorted(order)
                .toList();
        // Their names come first: other cells of the same sheet call them by these.
        var named = new ArrayList<SubjectWords.Named>();
        for (Node subject : subjects) {
            var cells = new LinkedHashMap<Column, Content>();
            for (Column column : book.columns(Sheet.SUBJECTS)) {
                if (column.key().startsWith("name")) {
                    put(column, subject, cells);
                }
            }
            named.add(new SubjectWords.Named(subject.getURI(), book, new Row(cells, List.of())));
        }
        said.clear();
        if (!standingAlone) {
            names.call(SubjectWords.of(named), names.evidence());
        }
        for (Node subject : subjects) {
            row(Sheet.SUBJECTS, subject, Map.of());
        }
        return subjects;
    }

    private void evidence(List<Node> subjects) {
        int number = 0;
        Column practiceColumn = book.column(Sheet.EVIDENCE, "practice");
        Column theme = book.column(Sheet.EVIDENCE, "theme");
        Column subjectColumn = book.column(Sheet.EVIDENCE, "subject");
        Column numberColumn = book.column(Sheet.EVIDENCE, "number");
        for (Node subject : subjects) {
            for (Link link : links(subject)) {
                Node item = link.triple().getObject();
                if (!isA(item, GRADUS.Evidence) || item.isLiteral() || !rows.add(item)) {
                    continue;
                }
                var given = new HashMap<Column, Content>();
                String called = "E" + ++number;
                given.put(numberColumn, new Content.Words(called));
                codec.encode(
                                practiceColumn,
                                List.of(NodeFactory.createURI(link.practice().iri())))
                        .ifPresent(content -> given.put(practiceColumn, content));
                codec.encode(subjectColumn, List.of(subject)).ifPresent(content -> given.put(subjectColumn, content));
                if (link.practice().theme() != null) {
                    put(theme, book.label(link.practice().theme()), given);
                }
                said.add(link.triple());
                row(Sheet.EVIDENCE, item, given);
                measurements(item, standingAlone ? name(item) : called, link.practice());
            }
        }
    }

    private record Link(Triple triple, Practice practice) {}

    private List<Link> links(Node subject) {
        var links = new ArrayList<Link>();
        for (Triple triple : about.getOrDefault(subject, List.of())) {
            Practice practice =
                    book.ontology().vocabulary().practice(triple.getPredicate().getURI());
            if (practice != null) {
                links.add(new Link(triple, practice));
            }
        }
        links.sort(Comparator.comparing(
                        (Link link) -> String.valueOf(link.practice().theme()))
                .thenComparing(link -> link.practice().name())
                .thenComparing(link -> link.triple().getObject().isBlank())
                .thenComparing(link -> link.triple().getObject().toString()));
        return links;
    }

    private void measurements(Node item, String number, Practice practice) {
        Column evidence = book.column(Sheet.MEASUREMENTS, "evidence");
        for (Triple triple : stated(item, GRADUS.measurement)) {
            Node measurement = triple.getObject();
            if (isA(measurement, GRADUS.Measurement) && !measurement.isLiteral() && rows.add(measurement)) {
                var given = new HashMap<Column, Content>();
                given.put(evidence, new Content.Words(number));
                put(book.column(Sheet.MEASUREMENTS, "practice"), practice.label(), given);
                said.add(triple);
                row(Sheet.MEASUREMENTS, measurement, given);
            }
        }
    }

    private void inapplicable(List<Node> subjects) {
        Column column = book.column(Sheet.INAPPLICABLE, "subject");
        for (Node subject : subjects) {
            for (Triple triple : stated(subject, GRADUS.inapplicable)) {
                Node statement = triple.getObject();
                if (isA(statement, GRADUS.Inapplicability) && !statement.isLiteral() && rows.add(statement)) {
                    var given = new HashMap<Column, Content>();
                    codec.encode(column, List.of(subject)).ifPresent(content -> given.put(column, content));
                    said.add(triple);
                    row(Sheet.INAPPLICABLE, statement, given);
                }
            }
        }
    }

    private void row(Sheet sheet, Node node, Map<Column, Content> given) {
        var cells = new LinkedHashMap<Column, Content>();
        String type = implied(sheet);
        if (type != null) {
            said.add(Triple.create(node, TYPE, NodeFactory.createURI(type)));
        }
        for (Column column : book.columns(sheet)) {
            if (column.kind() == Kind.NODE) {
                cells.put(column, new Content.Words(name(node)));
            } else if (given.containsKey(column)) {
                cells.put(column, given.get(column));
            } else if (!column.property().isEmpty()) {
                put(column, node, cells);
            }
        }
        rows.add(node);
        rowsOf(sheet).add(new Row(cells, List.of()));
    }

    /** The class of what a row of a sheet describes, which needs no column; null where it does. */
    static @Nullable String implied(Sheet sheet) {
        return switch (sheet) {
            case EVIDENCE -> GRADUS.Evidence;
            case MEASUREMENTS -> GRADUS.Measurement;
            case INAPPLICABLE -> GRADUS.Inapplicability;
            default -> null;
        };
    }

    private void put(Column column, Text text, Map<Column, Content> cells) {
        String words = text.in(names.language());
        if (!words.isEmpty()) {
            cells.put(column, new Content.Words(words));
        }
    }

    /** Fills a cell with as much of what is stated as it can say. */
    private void put(Column column, Node node, Map<Column, Content> cells) {
        List<Triple> open = stated(node, column.property()).stream()
                .filter(triple -> !said.contains(triple))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var tried = new ArrayList<List<Triple>>();
        if (column.many()) {
            tried.add(open);
        }
        open.forEach(triple -> tried.add(List.of(triple)));
        for (List<Triple> each : tried) {
            var values = new LinkedHashSet<Node>();
            each.forEach(triple -> values.add(triple.getObject()));
            Optional<Content> content = codec.encode(column, values);
            if (content.isPresent()) {
                cells.put(column, content.get());
                said.addAll(each);
                return;
            }
        }
    }

    private void others() {
        Column subject = book.column(Sheet.OTHER, "subject");
        Column property = book.column(Sheet.OTHER, "property");
        Column value = book.column(Sheet.OTHER, "value");
        Column form = book.column(Sheet.OTHER, "form");
        about.values().stream()
                .flatMap(List::stream)
                .filter(triple -> !said.contains(triple))
                .sorted(Comparator.comparing((Triple triple) -> name(triple.getSubject()))
                        .thenComparing(triple -> triple.toString()))
                .forEach(triple -> {
                    Node object = triple.getObject();
                    Term term = Term.of(object, object.isLiteral() ? "" : name(object));
                    var cells = new LinkedHashMap<Column, Content>();
                    cells.put(subject, new Content.Words(name(triple.getSubject())));
                    cells.put(property, new Content.Words(triple.getPredicate().getURI()));
                    cells.put(value, new Content.Words(term.pieces().get(0)));
                    cells.put(form, new Content.Words(term.form()));
                    rowsOf(Sheet.OTHER)
                            .add(new Row(
                                    cells,
                                    term.pieces().subList(1, term.pieces().size())));
                });
    }

    private List<Row> rowsOf(Sheet sheet) {
        return made.computeIfAbsent(sheet, s -> new ArrayList<>());
    }

    private List<Triple> stated(Node node, String property) {
        return about.getOrDefault(node, List.of()).stream()
                .filter(triple -> triple.getPredicate().hasURI(property))
                .toList();
    }

    private boolean isA(Node node, String type) {
        return stated(node, RDF.type.getURI()).stream()
                .anyMatch(triple -> triple.getObject().hasURI(type));
    }

    private String name(Node node) {
        if (!node.isBlank()) {
            return node.toString();
        }
        return called.computeIfAbsent(node, blank -> {
            String name = "_:b" + (called.size() + 1);
            names.name(name, blank);
            return name;
        });
    }
}
