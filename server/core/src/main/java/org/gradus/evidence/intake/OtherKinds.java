package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.EARL;
import static org.gradus.rdf.Namespaces.SH;
import static org.gradus.rdf.Namespaces.SKOS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** RDF of other kinds that is given in place of evidence, by the classes and properties in it. */
final class OtherKinds {
    private static final Map<String, Text> BY_NAMESPACE = byNamespace();

    private OtherKinds() {}

    private static Map<String, Text> byNamespace() {
        // The first that occurs says what it is: a report holds shapes' results, an ontology holds shapes.
        var kinds = new LinkedHashMap<String, Text>();
        kinds.put(
                GRADUS.progressOn,
                new Text(
                        "The file states progress in a process. Give it to: gradus progress.",
                        "该文件陈述的是过程进展。请使用：gradus progress。"));
        kinds.put(
                GRADUS.Assessment,
                new Text(
                        "The file is the result of an assessment, not evidence. Give the evidence that was assessed.",
                        "该文件是评估结果，不是证据。请提供被评估的证据。"));
        kinds.put(
                EARL,
                new Text(
                        "The file is a report of tests (EARL), not evidence. Give what was tested.",
                        "该文件是测试报告（EARL），不是证据。请提供被测内容。"));
        kinds.put(
                SH + "ValidationReport",
                new Text(
                        "The file is a validation report (SHACL), not evidence. Give the data that was validated.",
                        "该文件是 SHACL 验证报告，不是证据。请提供被验证的数据。"));
        kinds.put(
                "http://www.w3.org/ns/dcat#",
                new Text(
                        "The file is a catalogue of data (DCAT), not evidence. Download the data that it lists, and give that.",
                        "该文件是数据目录（DCAT），不是证据。请下载其中列出的数据后提交。"));
        kinds.put(
                SH,
                new Text(
                        "The file holds shapes (SHACL), by which data are checked; it is no evidence. Gradus brings its own shapes.",
                        "该文件是用于检验数据的形状（SHACL），不是证据。Gradus 自带形状，无需提供。"));
        kinds.put(
                "http://www.w3.org/2002/07/owl#",
                new Text(
                        "The file is an ontology (OWL), not evidence. What an ontology may say is checked by: gradus check.",
                        "该文件是本体（OWL），不是证据。检查本体请使用：gradus check。"));
        kinds.put(SKOS + "Concept", new Text("The file is a vocabulary (SKOS), not evidence.", "该文件是词表（SKOS），不是证据。"));
        for (String other : new String[] {
            "http://www.w3.org/ns/org#", "http://xmlns.com/foaf/0.1/", "https://schema.org/", "http://schema.org/"
        }) {
            kinds.put(
                    other,
                    new Text(
                            "The file describes things in another vocabulary (" + other
                                    + "); say of the organisation too that it is a gradus:Organisation.",
                            "该文件使用其他词表（" + other + "）描述；请同时声明该组织为 gradus:Organisation。"));
        }
        return kinds;
    }

    /** What a graph without a subject seems to be. */
    static Optional<Text> of(Examination examination) {
        return BY_NAMESPACE.entrySet().stream()
                .filter(kind -> examination
                        .graph()
                        .find()
                        .filterKeep(triple -> uses(triple, kind.getKey()))
                        .hasNext())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean uses(Triple triple, String name) {
        Node type = triple.getObject();
        return triple.getPredicate().hasURI(EvidenceTerms.TYPE)
                ? type.isURI() && type.getURI().startsWith(name)
                : triple.getPredicate().getURI().startsWith(name) && !name.startsWith(EARL);
    }
}
