package org.gradus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.io.Sha256;
import org.gradus.rdf.Namespaces;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.text.Language;
import org.gradus.web.http.Body;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.RdfResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The SPARQL 1.1 Graph Store Protocol over the maintainers' drafts. Graphs are named, with {@code ?graph=}; what comes in
 * passes the same guards as evidence (syntax, nesting, IRIs, no remote contexts, no named graphs inside), and a draft that
 * speaks of terms of Gradus which are not there is not stored.
 */
@RestController
final class DraftController {

    private final Database drafts;
    private final DraftRules rules;
    private final Settings settings;

    DraftController(@Qualifier("drafts") Database drafts, DraftRules rules, Settings settings) {
        this.drafts = drafts;
        this.rules = rules;
        this.settings = settings;
    }

    @GetMapping("/drafts")
    void read(@RequestParam(required = false) String graph, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (graph == null) {
            JsonResponse.write(names(), response);
            return;
        }
        Graph copy = copy(drafts, graph);
        copy.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
        String form = RdfResponse.form(request, () -> copy);
        response.addHeader("Vary", "Accept");
        if (!Exchange.of(request).settles(state(copy), form, "", null)) {
            RdfResponse.write(copy, form, response);
        }
    }

    /**
     * A draft as it is now.
     *
     * @throws ProblemException where the name is none, or there is no such draft
     */
    static Graph copy(Database drafts, String graph) {
        Node name = name(graph);
        return drafts.read(() -> {
            requireThere(drafts, name);
            Graph found = GraphMemFactory.createDefaultGraphSameTerm();
            drafts.dataset().getGraph(name).find().forEachRemaining(found::add);
            return found;
        });
    }

    @PutMapping("/drafts")
    ResponseEntity<Void> put(@RequestParam String graph, HttpServletRequest request) throws IOException {
        return write(graph, request, true);
    }

    @PostMapping("/drafts")
    ResponseEntity<Void> post(@RequestParam String graph, HttpServletRequest request) throws IOException {
        return write(graph, request, false);
    }

    @DeleteMapping("/drafts")
    ResponseEntity<Void> delete(@RequestParam String graph) {
        Node name = name(graph);
        drafts.write(() -> {
            requireThere(drafts, name);
            drafts.dataset().removeGraph(name);
        });
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Void> write(String graph, HttpServletRequest request, boolean replacing) throws IOException {
        Node name = name(graph);
        String type = Body.mediaType(request, String.join(", ", Negotiation.RDF));
        byte[] body = Body.read(request, settings.limits().evidence().toBytes());
        Submission submission = EvidenceLoader.ofStrangers(
                        settings.limits().evidence().toBytes())
                .load(List.of(EvidenceSource.request(body, type)));
        if (!submission.problems().isEmpty()) {
            throw refused(submission);
        }
        boolean fresh = drafts.write(() -> {
            boolean absent = !drafts.dataset().containsGraph(name);
            if (replacing) {
                drafts.dataset().removeGraph(name);
            }
            submission
                    .graph()
                    .find()
                    .forEachRemaining(triple -> drafts.dataset().getGraph(name).add(triple));
            rules.require(drafts.dataset().getGraph(name), graph, submission);
            return absent;
        });
        return ResponseEntity.status(fresh ? 201 : 204).build();
    }

    private static ProblemException refused(Submission submission) {
        var problem = submission.problems().get(0);
        if (problem.code() == org.gradus.evidence.reading.IntakeProblem.Code.EMPTY_FILE) {
            return new ProblemException(Problem.of(
                    ProblemType.GRAPH_NOT_READABLE,
                    "There is no statement in it; nothing was stored. DELETE removes a draft.",
                    "其中没有任何陈述，未保存任何内容。删除草稿请用 DELETE。"));
        }
        boolean unknown = problem.code() == org.gradus.evidence.reading.IntakeProblem.Code.UNKNOWN_SYNTAX;
        return new ProblemException(
                Problem.of(ProblemType.GRAPH_NOT_READABLE, problem.text(Language.EN), problem.text(Language.ZH))
                        .withStatus(unknown ? 415 : 400));
    }

    /** Blank nodes keep their labels while they are in the store, so that equal states have equal digests. */
    private static String state(Graph graph) {
        var statements = new ArrayList<String>();
        graph.find().forEachRemaining(triple -> statements.add(triple.toString()));
        statements.sort(null);
        return Sha256.of(String.join("\n", statements)).substring(0, 32);
    }

    private List<String> names() {
        return drafts.read(() -> {
            var names = new ArrayList<String>();
            drafts.dataset().listGraphNodes().forEachRemaining(node -> names.add(node.toString()));
            names.sort(null);
            return names;
        });
    }

    private static void requireThere(Database drafts, Node name) {
        if (!drafts.dataset().containsGraph(name)) {
            throw new ProblemException(Problem.notFound("/drafts?graph=" + name));
        }
    }

    private static Node name(String graph) {
        if (!graph.matches("(https?://|urn:)[^\\s<>\"{}|\\\\^`]+")) {
            throw JsonBody.wrong(
                    "'" + graph + "' names no graph: give an http, https or urn IRI.",
                    "“" + graph + "”不是图名：请给出 http、https 或 urn IRI。");
        }
        if (UpdateRules.isOfJena(graph)) {
            throw JsonBody.wrong(UpdateRules.OF_JENA_EN, UpdateRules.OF_JENA_ZH);
        }
        return NodeFactory.createURI(graph);
    }
}
