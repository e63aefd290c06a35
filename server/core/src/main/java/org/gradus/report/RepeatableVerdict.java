package org.gradus.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;

/**
 * What any SHACL engine needs to repeat a verdict, as files: the graph that the shapes ran on, the shapes, and the report that
 * they should lead to. None of it needs Gradus.
 */
public final class RepeatableVerdict {
    /** The names of the files. */
    public static final String DATA = "data.ttl";

    public static final String SHAPES = "shapes.ttl";
    public static final String REPORT = "report.ttl";
    public static final String README = "README.md";

    private final TurtleLibrary shapes;

    /**
     * @param shapes the compiled files of all models
     */
    public RepeatableVerdict(TurtleLibrary shapes) {
        this.shapes = shapes;
    }

    /**
     * The files.
     *
     * @param admissible what the shapes ran on
     * @param models names of the models whose shapes did
     * @param report the report, as Turtle
     * @return texts by file name
     */
    public Map<String, String> files(Graph admissible, List<String> models, String report) {
        var files = new LinkedHashMap<String, String>();
        files.put(DATA, turtle(admissible));
        files.put(SHAPES, turtle(shapes(models)));
        files.put(REPORT, report);
        files.put(README, README_TEXT);
        return files;
    }

    private Graph shapes(List<String> models) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String model : models) {
            for (String file : shapes.names(model + "/")) {
                RDFParser.source(shapes.open(file)).lang(Lang.TURTLE).parse(graph);
            }
        }
        return graph;
    }

    private static String turtle(Graph graph) {
        graph.getPrefixMapping()
                .setNsPrefix("gradus", Namespaces.CORE)
                .setNsPrefix("practice", Namespaces.PRACTICE)
                .setNsPrefix("bound", Namespaces.BOUND)
                .setNsPrefix("reach", Namespaces.REACH)
                .setNsPrefix("sh", SHACL.getURI());
        var out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final String README_TEXT = """
            # Repeat the verdict

            `data.ttl` is what counted on the date of the assessment, `shapes.ttl` what the standards ask of it, `report.ttl` what came
            of it. Any SHACL Core engine that runs the shapes over the data finds the same pairs of focus node and shape as `report.ttl`
            has in its `sh:ValidationReport`; a requirement is met where none of its shapes fails. With Apache Jena:

                shacl validate --shapes shapes.ttl --data data.ttl

            # 复核评估结果

            `data.ttl` 是评估日期有效的证据，`shapes.ttl` 是标准对其提出的要求，`report.ttl` 是评估结果。任何 SHACL Core 引擎以这些形状
            验证该数据，得到的（焦点节点，形状）都与 `report.ttl` 中 `sh:ValidationReport` 所列相同；某项要求的形状均未失败，即为满足。
            使用 Apache Jena：

                shacl validate --shapes shapes.ttl --data data.ttl
            """;
}
