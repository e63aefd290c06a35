package org.gradus.query;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Nearest;
import org.gradus.text.Wording;

/** What the values of parameters mean: numbers, and things of the graph. A name of nothing would look like an empty answer. */
final class ParameterTerms {
    private static final String NUMBER = "-?\\d{1,9}";

    private final Graph graph;
    private final Map<String, String> prefixes;

    ParameterTerms(Graph graph, Map<String, String> prefixes) {
        this.graph = graph;
        this.prefixes = new TreeMap<>(prefixes);
    }

    /** The term that a value of a parameter stands for. */
    Node term(QueryParameter parameter, String value) {
        boolean number = value.matches(NUMBER);
        if (number != parameter.usual().matches(NUMBER)) {
            throw number ? noName(parameter, value) : noNumber(parameter, value);
        }
        if (number) {
            return NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
        }
        Node named = NodeFactory.createURI(iri(parameter, value));
        if (!graph.contains(named, Node.ANY, Node.ANY) && !graph.contains(Node.ANY, Node.ANY, named)) {
            throw unknown(parameter, value, named.getURI());
        }
        return named;
    }

    private String iri(QueryParameter parameter, String value) {
        if (value.startsWith("<") && value.endsWith(">")) {
            return value.substring(1, value.length() - 1);
        }
        if (value.startsWith("https://") || value.startsWith("http://")) {
            return value;
        }
        int colon = value.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(value.substring(0, colon));
        if (namespace == null) {
            throw noName(parameter, value);
        }
        return namespace + value.substring(colon + 1);
    }

    private ValueRefused noNumber(QueryParameter parameter, String value) {
        return ValueRefused.because(Wording.say(
                "The value '%s' of %s is no number such as %s.",
                "参数 %2$s 的值“%1$s”不是数字；例如 %3$s。", value, parameter.name(), parameter.usual()));
    }

    private ValueRefused noName(QueryParameter parameter, String value) {
        return ValueRefused.because(Wording.say(
                "The value '%s' of %s is neither an IRI nor a name with one of the prefixes %s, such as %s.",
                "参数 %2$s 的值“%1$s”既不是 IRI，也不是带以下前缀之一的名称：%3$s；例如 %4$s。",
                value,
                parameter.name(),
                Wording.list(prefixes.keySet()),
                parameter.usual()));
    }

    private ValueRefused unknown(QueryParameter parameter, String value, String iri) {
        var alike = new TreeSet<String>();
        String namespace = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        if (!namespace.isEmpty()) {
            graph.find().forEachRemaining(triple -> {
                Node subject = triple.getSubject();
                if (subject.isURI() && subject.getURI().startsWith(namespace)) {
                    alike.add(subject.getURI());
                }
            });
        }
        return ValueRefused.because(Wording.join(
                Wording.say(
                        "The value '%s' of %s names nothing in ontology, shapes and crosswalks.",
                        "参数 %2$s 的值“%1$s”在本体、形状与映射中不存在。", value, parameter.name()),
                Nearest.meant(iri, alike, this::shortened)));
    }

    private String shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .max((a, b) -> a.getValue().length() - b.getValue().length())
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .orElse("<" + iri + ">");
    }
}
