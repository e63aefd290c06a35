package org.gradus.web.problem;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;

/** The problems of evidence as a W3C SHACL validation report. */
final class IntakeGraph {
    private static final String SH = Namespaces.SH;
    private static final String PROBLEM = Namespaces.BASE + "problem/";

    private IntakeGraph() {}

    /**
     * The report.
     *
     * @param source IRI of the file, for the cells of a workbook
     */
    static Graph of(List<IntakeProblem> problems, String source) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
        Node report = NodeFactory.createBlankNode();
        graph.add(report, RDF.type.asNode(), sh("ValidationReport"));
        graph.add(
                report,
                sh("conforms"),
                NodeFactory.createLiteralDT("false", org.apache.jena.datatypes.xsd.XSDDatatype.XSDboolean));
        problems.forEach(problem -> graph.add(report, sh("result"), result(problem, source, graph)));
        return graph;
    }

    static String turtle(List<IntakeProblem> problems, String source) {
        var writer = new StringWriter();
        RDFDataMgr.write(writer, of(problems, source), RDFFormat.TURTLE);
        return writer.toString();
    }

    private static Node result(IntakeProblem problem, String source, Graph graph) {
        Node result = NodeFactory.createBlankNode();
        graph.add(result, RDF.type.asNode(), sh("ValidationResult"));
        graph.add(result, sh("resultSeverity"), sh("Violation"));
        // Intake names nodes as people do; a blank node has no name that would mean anything to the sender.
        graph.add(result, sh("focusNode"), node(problem.place().node()));
        if (!problem.place().property().isEmpty()) {
            graph.add(
                    result,
                    sh("resultPath"),
                    NodeFactory.createURI(problem.place().property()));
        }
        if (!problem.place().value().isEmpty()) {
            graph.add(
                    result,
                    sh("value"),
                    NodeFactory.createLiteralString(problem.place().value()));
        }
        if (problem.place().cell() != null && !source.isEmpty()) {
            graph.add(
                    result,
                    NodeFactory.createURI(PROV.wasDerivedFrom),
                    NodeFactory.createURI(source + "#" + problem.place().cell().fragment()));
        }
        graph.add(
                result,
                sh("sourceConstraintComponent"),
                NodeFactory.createURI(
                        PROBLEM + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        graph.add(
                result,
                sh("resultMessage"),
                NodeFactory.createLiteralLang(problem.message().en(), "en"));
        graph.add(
                result,
                sh("resultMessage"),
                NodeFactory.createLiteralLang(problem.message().zh(), "zh"));
        return result;
    }

    private static Node node(String name) {
        if (name.startsWith("<") && name.endsWith(">")) {
            return NodeFactory.createURI(name.substring(1, name.length() - 1));
        }
        return name.startsWith("http://") || name.startsWith("https://") || name.startsWith("urn:")
                ? NodeFactory.createURI(name)
                : NodeFactory.createLiteralString(name);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
