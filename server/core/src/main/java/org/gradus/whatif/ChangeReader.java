package org.gradus.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.EditionFiles;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.OntologyChange;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.plan.Practices;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;
import org.gradus.refusal.Refusal;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Reads changes of an ontology, and says of one that does not load where it is wrong and how to mend it. */
public final class ChangeReader {
    private final Ontology base;
    private final Practices numbering;

    public ChangeReader(Ontology base) {
        this.base = base;
        this.numbering = new Practices(base.vocabulary());
    }

    /**
     * What came of reading.
     *
     * @param change empty where there are problems
     */
    public record Reading(Optional<Change> change, List<IntakeProblem> problems) {}

    /** Reads a file with changed statements, or a folder that is laid out as {@code ontology/} with a draft's files. */
    public Reading read(Path path) {
        try {
            return Files.isDirectory(path) ? draft(path) : statements(EvidenceSource.file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads changed statements: see {@link OntologyChange}. */
    public Reading statements(EvidenceSource source) throws IOException {
        var submission = new EvidenceLoader().load(List.of(source));
        if (!submission.problems().isEmpty()) {
            return new Reading(Optional.empty(), submission.problems());
        }
        var lines = StatementLines.of(source);
        var problems = faults(submission.graph(), lines, source.name());
        if (!problems.isEmpty()) {
            return new Reading(Optional.empty(), problems);
        }
        var change = new OntologyChange(submission.graph());
        boolean ofAll = change.subjects().stream()
                .anyMatch(subject -> modelOf(subject.getURI()).isEmpty());
        var models = new HashSet<String>();
        change.subjects().forEach(subject -> modelOf(subject.getURI()).ifPresent(models::add));
        Map<Node, Place> places = new LinkedHashMap<>();
        change.subjects().stream()
                .sorted(Comparator.comparingLong(lines::of))
                .forEach(subject -> places.put(subject, Place.at(source.name(), lines.of(subject), 0)));
        return load(() -> base.changedBy(change), name -> ofAll || models.contains(name), places, source.name());
    }

    private Reading draft(Path folder) throws IOException {
        var library = TurtleLibrary.of(folder);
        var places = new LinkedHashMap<Node, Place>();
        var sources = new ArrayList<EvidenceSource>();
        for (String name : library.names("")) {
            var source = EvidenceSource.file(folder.resolve(name));
            sources.add(source);
            var lines = StatementLines.of(source);
            for (Node subject : lines.subjects()) {
                places.putIfAbsent(subject, Place.at(source.name(), lines.of(subject), 0));
            }
        }
        if (sources.isEmpty()) {
            return new Reading(
                    Optional.empty(),
                    List.of(new IntakeProblem(
                            Code.EMPTY_FILE,
                            Place.file(folder.toString()),
                            new Text(
                                    "The folder holds no Turtle file. Lay it out as ontology/ is, with the files that change.",
                                    "目录中没有 Turtle 文件。请按 ontology/ 的结构放入有变更的文件。"))));
        }
        var problems = new EvidenceLoader().load(sources).problems();
        if (!problems.isEmpty()) {
            return new Reading(Optional.empty(), problems);
        }
        boolean ofAll = library.names("").stream().anyMatch(name -> !isOfModel(name, library));
        var editions = EditionFiles.names(library);
        return load(
                () -> editions.isEmpty() ? base.with(library) : base.withInPlace(library),
                name -> ofAll
                        || !editions.isEmpty()
                        || !library.names(name + "/").isEmpty(),
                places,
                folder.toString());
    }

    private boolean isOfModel(String file, TurtleLibrary library) {
        int slash = file.indexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        return base.modelNames().contains(folder)
                || !library.names(folder + "/model.ttl").isEmpty()
                || !library.names(folder + EditionFiles.FILE).isEmpty();
    }

    private interface Loading {
        Ontology load();
    }

    private Reading load(Loading loading, Predicate<String> concerned, Map<Node, Place> places, String name) {
        try {
            Ontology changed = loading.load();
            requireSameRanks(changed);
            requireSameSubjects(changed, concerned);
            return new Reading(Optional.of(Change.of(base, numbering, changed, concerned)), List.of());
        } catch (Refusal e) {
            return fault(e.text(), places, name);
        } catch (IllegalArgumentException e) {
            // A number that is none, or a rank without a place.
            Text text = new Text(
                    "The changed ontology cannot be read (" + e.getMessage() + "). Correct the value.",
                    "变更后的本体无法读取（" + e.getMessage() + "）。请更正该值。");
            return fault(text, places, name);
        }
    }

    /** Rows hold ranks: a value that moved would mean another in them. */
    private void requireSameRanks(Ontology changed) {
        for (ScaleValue value : base.vocabulary().scaleValues()) {
            ScaleValue now = changed.vocabulary().scaleValue(value.iri());
            if (now == null || now.rank() != value.rank()) {
                throw OntologyException.say(
                        "<%s> would have another rank or be gone, and evidence that is packed holds ranks. Leave the order of"
                                + " the scales as it is, or change the ontology and pack the evidence anew.",
                        "<%s> 的等级次序将改变或消失，而已打包的证据按次序记录。请保持量表次序不变，或修改本体后重新打包证据。", value.iri());
            }
        }
    }

    private void requireSameSubjects(Ontology changed, Predicate<String> concerned) {
        for (String name : base.modelNames()) {
            if (changed.modelNames().contains(name) && concerned.test(name)) {
                var model = changed.model(name);
                if (!model.subjectClass().equals(base.model(name).subjectClass())) {
                    throw OntologyException.say(
                            "<%s> would grade other subjects than now, so that there is nothing to compare. Leave"
                                    + " gradus:assesses as it is.",
                            "<%s> 评估的对象将与现在不同，无从比较。请保持 gradus:assesses 不变。", model.iri());
                }
            }
        }
    }

    /** A fault at the subject that its text names. */
    private static Reading fault(Text text, Map<Node, Place> places, String name) {
        Place place = places.entrySet().stream()
                .filter(each -> each.getKey().isURI()
                        && text.en().contains(each.getKey().getURI()))
                .max(Comparator.comparingInt(each -> each.getKey().getURI().length()))
                .map(Map.Entry::getValue)
                .orElse(Place.file(name));
        return new Reading(Optional.empty(), List.of(new IntakeProblem(Code.VALUE_NOT_ALLOWED, place, text)));
    }

    /** What would be passed over in silence: terms that are misspelt, and subjects that what-if does not change. */
    private List<IntakeProblem> faults(Graph change, StatementLines lines, String file) {
        var problems = new ArrayList<IntakeProblem>();
        var said = new Said(base);
        var statements = new OntologyChange(change);
        for (Node subject : statements.subjects()) {
            Place place = Place.at(file, lines.of(subject), 0);
            if (!subject.isURI() || !isChangeable(subject.getURI())) {
                problems.add(new IntakeProblem(
                        Code.NOT_DESCRIBED,
                        place,
                        Wording.say(
                                "%s is no part of a model, practice or scale. A change speaks of requirements, criteria, levels,"
                                        + " aspects, grade cells, practices and values of scales, by their IRIs.",
                                "%s 不属于任何模型、实践或量表。变更只能针对要求、判据、等级、方面、档次单元、实践与量表取值，以其 IRI 指明。", shown(subject))));
            } else if (!said.subjects.contains(subject.getURI()) && !statements.describes(subject)) {
                problems.add(new IntakeProblem(
                        Code.NOT_DESCRIBED,
                        place,
                        Wording.join(
                                Wording.say(
                                        "The ontology has no %s that could be changed; a new one says with `a` what it is.",
                                        "本体中没有可变更的 %s；新增者须以 `a` 说明其类别。", shown(subject)),
                                Nearest.meant(subject.getURI(), said.subjects, iri -> "<" + iri + ">"))));
            }
        }
        for (Triple triple : change.find().toList()) {
            String property = triple.getPredicate().getURI();
            if (!said.properties.contains(property)) {
                problems.add(new IntakeProblem(
                        Code.UNKNOWN_PROPERTY,
                        Place.at(file, lines.of(triple.getSubject(), triple.getPredicate()), 0),
                        Wording.join(
                                Wording.say(
                                        "The ontology uses no property <%s>, so it would change nothing.",
                                        "本体未使用属性 <%s>，因此它不会改变任何内容。", property),
                                Nearest.meant(property, said.properties, iri -> "<" + iri + ">"))));
            }
        }
        problems.sort(Comparator.comparingLong(problem -> problem.place().line()));
        return problems;
    }

    private static String shown(Node node) {
        return node.isURI() ? "<" + node.getURI() + ">" : "_:" + node.getBlankNodeLabel();
    }

    private boolean isChangeable(String iri) {
        if (iri.startsWith(Namespaces.PRACTICE) || modelOf(iri).isPresent()) {
            return true;
        }
        for (Scale scale : Scale.values()) {
            if (iri.startsWith(Namespaces.of(scale))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> modelOf(String iri) {
        return base.modelNames().stream()
                .filter(name -> iri.startsWith(Namespaces.BASE + name + "/"))
                .findFirst();
    }

    /** The subjects and properties of the ontology. */
    private static final class Said {
        private final Set<String> subjects = new TreeSet<>();
        private final Set<String> properties = new TreeSet<>(Set.of("http://www.w3.org/2002/07/owl#deprecated"));

        Said(Ontology ontology) {
            for (String file : ontology.files()) {
                if (!file.startsWith("crosswalks/")) {
                    ontology.graph(file).find().forEachRemaining(triple -> {
                        if (triple.getSubject().isURI()) {
                            subjects.add(triple.getSubject().getURI());
                        }
                        properties.add(triple.getPredicate().getURI());
                    });
                }
            }
        }
    }
}
