package org.gradus.evidence.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.Asked;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.Submission;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** One submission under examination: its statements by subject, and the problems that the rules find. */
final class Examination {
    /** What is said of a property, whatever its value. */
    private static final Set<Code> OF_PROPERTIES = EnumSet.of(
            Code.UNKNOWN_PRACTICE,
            Code.UNKNOWN_PROPERTY,
            Code.DERIVED_STATED,
            Code.PRACTICE_NOT_NAMED,
            Code.PROPERTY_MISPLACED,
            Code.MEASUREMENT_MISPLACED,
            Code.FIGURE_MISPLACED);

    private final Submission submission;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, Set<String>> types = new HashMap<>();
    private final NodeNames names;
    private final Set<Seen> seen = new HashSet<>();
    private final List<IntakeProblem> problems = new ArrayList<>();

    /** By problem, of what it speaks. */
    private final Map<IntakeProblem, Asked> statements = new HashMap<>();

    private record Seen(
            Node node, @Nullable String property, @Nullable Node value) {}

    Examination(Submission submission, Clock clock) {
        this.submission = submission;
        this.today = LocalDate.now(clock);
        this.zone = clock.getZone();
        this.names = new NodeNames(submission.graph());
        submission.graph().find().forEachRemaining(triple -> {
            bySubject
                    .computeIfAbsent(triple.getSubject(), s -> new ArrayList<>(8))
                    .add(triple);
            if (triple.getPredicate().hasURI(EvidenceTerms.TYPE)
                    && triple.getObject().isURI()) {
                String type = triple.getObject().getURI();
                if (type.startsWith(Namespaces.BASE)) {
                    types.computeIfAbsent(triple.getSubject(), s -> new HashSet<>(2))
                            .add(type);
                }
            }
        });
    }

    Graph graph() {
        return submission.graph();
    }

    Submission submission() {
        return submission;
    }

    LocalDate today() {
        return today;
    }

    /** Where it is today. */
    ZoneId zone() {
        return zone;
    }

    NodeNames names() {
        return names;
    }

    Set<Node> nodes() {
        return bySubject.keySet();
    }

    /** All that is said about a node; empty where nothing is. */
    List<Triple> about(Node node) {
        return bySubject.getOrDefault(node, List.of());
    }

    /** The Gradus classes that a node is stated to be in. */
    Set<String> types(Node node) {
        return types.getOrDefault(node, Set.of());
    }

    boolean isA(Node node, String type) {
        return types(node).contains(type);
    }

    boolean isSubject(Node node) {
        return isA(node, EvidenceTerms.CAPABILITY) || isA(node, EvidenceTerms.ORGANISATION);
    }

    /** Whether a node has any class that evidence files are made of, or a misspelt one that is reported as such. */
    boolean isTyped(Node node) {
        return !types(node).isEmpty();
    }

    List<Node> values(Node node, String property) {
        return about(node).stream()
                .filter(triple -> triple.getPredicate().hasURI(property))
                .map(Triple::getObject)
                .toList();
    }

    /** Reports a problem with a statement; {@code property} and {@code value} may be null. */
    void report(Code code, Node node, @Nullable String property, @Nullable Node value, Text message) {
        seen.add(new Seen(node, property, value));
        report(
                new IntakeProblem(
                        code,
                        new Place(
                                submission.fileOf(node),
                                0,
                                0,
                                names.of(node),
                                property == null ? "" : property,
                                value == null ? "" : names.of(value),
                                submission.cellOf(node, property, value)),
                        message),
                new Asked(node, property, value, OF_PROPERTIES.contains(code)));
    }

    /** Reports a problem with a statement in a file that need not be the first which speaks of the node. */
    void report(IntakeProblem problem, Asked statement) {
        problems.add(problem);
        if (problem.place().cell() == null) {
            statements.put(problem, statement);
        }
    }

    /** Reports a problem with no statement. */
    void report(IntakeProblem problem) {
        problems.add(problem);
    }

    /** Whether a rule has already reported this statement. */
    boolean isReported(Node node, @Nullable String property, @Nullable Node value) {
        return seen.contains(new Seen(node, property, value));
    }

    boolean hasReported(Code code) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
    }

    /** All problems, each with its line where that is known, in an order that does not depend on hashing; none twice. */
    List<IntakeProblem> problems() {
        if (problems.isEmpty()) {
            return List.of();
        }
        var asked = new HashMap<Asked, String>();
        statements.forEach(
                (problem, statement) -> asked.put(statement, problem.place().file()));
        Map<Asked, Place> places = submission.texts().of(asked);
        var sorted = new ArrayList<>(new HashSet<>(problems));
        sorted.replaceAll(problem -> {
            Asked statement = statements.get(problem);
            Place line = statement == null ? null : places.get(statement);
            return line == null ? problem : problem.at(line);
        });
        sorted.sort(
                Comparator.comparing((IntakeProblem problem) -> problem.place().file())
                        .thenComparing(problem -> problem.place().line())
                        .thenComparing(problem -> problem.place().column())
                        .thenComparing(problem -> problem.place().node())
                        .thenComparing(problem -> problem.place().property())
                        .thenComparing(problem -> problem.place().value())
                        .thenComparing(problem -> problem.message().en()));
        return Collections.unmodifiableList(sorted);
    }
}
