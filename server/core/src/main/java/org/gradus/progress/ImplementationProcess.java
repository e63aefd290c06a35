package org.gradus.progress;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** The stages and activities of an implementation process, in order. */
public record ImplementationProcess(String iri, Text label, List<Stage> stages) {
    private static final String HANDBOOK = "handbook-2020.ttl";

    public ImplementationProcess {
        stages = List.copyOf(stages);
    }

    /** The process of the 2020 handbook: eight stages with their activities. */
    public static ImplementationProcess handbook(Ontology ontology) {
        return read(ontology.graph(HANDBOOK));
    }

    private static ImplementationProcess read(Graph graph) {
        var facts = new Facts(graph);
        Node process = facts.instances(GRADUS.ImplementationProcess).get(0);
        var stages = facts.subjects(GRADUS.ofProcess, process).stream()
                .filter(node -> facts.instances(GRADUS.Stage).contains(node))
                .map(node -> stage(facts, node))
                .sorted(Comparator.comparingInt(Stage::rank))
                .toList();
        return new ImplementationProcess(process.getURI(), facts.text(process, SKOS.prefLabel.getURI()), stages);
    }

    private static Stage stage(Facts facts, Node node) {
        Text label = facts.text(node, SKOS.prefLabel.getURI());
        var activities = facts.subjects(GRADUS.ofStage, node).stream()
                .sorted(Comparator.comparingInt(activity -> rank(facts, activity)))
                .map(activity -> activity(facts, activity))
                .toList();
        return new Stage(
                node.getURI(),
                rank(facts, node),
                label,
                activities.isEmpty() ? List.of(activity(facts, node)) : activities);
    }

    private static Activity activity(Facts facts, Node node) {
        return new Activity(
                node.getURI(), facts.text(node, SKOS.prefLabel.getURI()), facts.iri(node, GRADUS.condition) != null);
    }

    private static int rank(Facts facts, Node node) {
        return Integer.parseInt(facts.string(node, GRADUS.rank));
    }

    public Stream<Activity> activities() {
        return stages.stream().flatMap(stage -> stage.activities().stream());
    }
}
