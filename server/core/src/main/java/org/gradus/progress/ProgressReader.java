package org.gradus.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Nearest;
import org.gradus.text.Text;

/** Reads statements of progress; what cannot be read is told with the node and the mend, and nothing is guessed. */
public final class ProgressReader {
    private final ImplementationProcess process;
    private final Map<String, Activity> activities = new HashMap<>();

    public ProgressReader(ImplementationProcess process) {
        this.process = process;
        process.activities().forEach(activity -> activities.put(activity.iri(), activity));
    }

    /**
     * What was read.
     *
     * @param problems what is wrong with the statements; where there is any, the organisations are incomplete
     */
    public record Reading(List<OrganisationProgress> organisations, List<Text> problems) {}

    /** Progress as of a date; statements after it are left out, and of several on one activity the latest counts. */
    public Reading read(Graph graph, LocalDate date) {
        var facts = new Facts(graph);
        var problems = new ArrayList<Text>();
        var byOrganisation = new HashMap<Node, Map<String, OrganisationProgress.Statement>>();
        var order = new ArrayList<Node>();
        graph.find(Node.ANY, NodeFactory.createURI(GRADUS.progressOn), Node.ANY)
                .toList()
                .forEach(triple -> {
                    Node organisation = triple.getSubject();
                    if (!byOrganisation.containsKey(organisation)) {
                        order.add(organisation);
                    }
                    state(
                            facts,
                            organisation,
                            triple.getObject(),
                            date,
                            problems,
                            byOrganisation.computeIfAbsent(organisation, o -> new HashMap<>()));
                });
        if (order.isEmpty()) {
            problems.add(new Text(
                    "No statement of progress was found; an organisation states it with gradus:progressOn [ gradus:activity … ;"
                            + " gradus:progress gradus:Done ; dcterms:date \"2026-05-01\"^^xsd:date ].",
                    "未找到进展陈述；组织以 gradus:progressOn [ gradus:activity … ; gradus:progress gradus:Done ;"
                            + " dcterms:date \"2026-05-01\"^^xsd:date ] 陈述进展。"));
        }
        order.sort((a, b) -> a.toString().compareTo(b.toString()));
        return new Reading(
                order.stream()
                        .map(node -> new OrganisationProgress(
                                node.toString(),
                                facts.text(node, RDFS.label.getURI()),
                                Objects.requireNonNull(byOrganisation.get(node), "it has stated something")))
                        .toList(),
                problems);
    }

    private void state(
            Facts facts,
            Node organisation,
            Node node,
            LocalDate date,
            List<Text> problems,
            Map<String, OrganisationProgress.Statement> states) {
        String activity = facts.iri(node, GRADUS.activity);
        if (!activities.containsKey(activity)) {
            String nearest = activity == null
                    ? ""
                    : Nearest.to(activity, activities.keySet(), known -> known)
                            .map(known -> " <" + known + ">")
                            .orElse("");
            problems.add(new Text(
                    organisation + ": gradus:activity "
                            + (activity == null ? "is missing" : "<" + activity + "> is no activity of the process")
                            + (nearest.isEmpty() ? "." : "; is" + nearest + " meant?"),
                    organisation + "：gradus:activity "
                            + (activity == null ? "缺失" : "<" + activity + "> 不是该过程的活动")
                            + (nearest.isEmpty() ? "。" : "；是否指" + nearest + "？")));
            return;
        }
        var progress = Progress.of(String.valueOf(facts.iri(node, GRADUS.progress)));
        if (progress.isEmpty()) {
            problems.add(new Text(
                    "<" + activity + ">: gradus:progress must be gradus:NotBegun, gradus:UnderWay, gradus:Done, or"
                            + " gradus:NotNeeded for what is asked where necessary.",
                    "<" + activity + ">：gradus:progress 须为 gradus:NotBegun、gradus:UnderWay、gradus:Done，"
                            + "必要时开展的活动也可为 gradus:NotNeeded。"));
            return;
        }
        Text reason = facts.text(node, GRADUS.justification);
        if (reason.isEmpty()) {
            String plain = facts.string(node, GRADUS.justification);
            reason = new Text(plain, plain);
        }
        if (progress.get() == Progress.NOT_NEEDED) {
            if (!Objects.requireNonNull(activities.get(activity), "it was found")
                    .conditional()) {
                problems.add(new Text(
                        "<" + activity
                                + ">: gradus:NotNeeded is for what is asked where necessary, and this activity is asked"
                                + " of everyone.",
                        "<" + activity + ">：gradus:NotNeeded 仅用于必要时开展的活动，而该活动要求所有组织开展。"));
                return;
            }
            if (reason.isEmpty()) {
                problems.add(new Text(
                        "<" + activity + ">: gradus:NotNeeded wants its reason: gradus:justification with a text.",
                        "<" + activity + ">：填写 gradus:NotNeeded 须以 gradus:justification 用文字说明理由。"));
                return;
            }
        }
        LocalDate stated;
        try {
            stated = LocalDate.parse(facts.string(node, DCTerms.date.getURI()));
        } catch (DateTimeException e) {
            problems.add(new Text(
                    "<" + activity + ">: dcterms:date must be an xsd:date such as \"2026-05-01\"^^xsd:date.",
                    "<" + activity + ">：dcterms:date 须为 xsd:date，如 \"2026-05-01\"^^xsd:date。"));
            return;
        }
        if (stated.isAfter(date)) {
            return;
        }
        Node source = facts.one(node, DCTerms.source.getURI());
        states.merge(
                activity,
                new OrganisationProgress.Statement(
                        progress.get(), stated, source == null || !source.isURI() ? "" : source.getURI(), reason),
                (one, other) -> one.date().isAfter(other.date())
                                || (one.date().equals(other.date())
                                        && one.progress().compareTo(other.progress()) > 0)
                        ? one
                        : other);
    }

    public ImplementationProcess process() {
        return process;
    }
}
