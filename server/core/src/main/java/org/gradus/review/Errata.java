package org.gradus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.listing.Listing;
import org.gradus.listing.Listing.Column;
import org.gradus.listing.Listing.Row;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** What the ontology found in the printed text of the standards ({@code gradus:erratum}), for those who drafted them: a table a standard, in both languages. */
public final class Errata {
    private Errata() {}

    /**
     * An error of the print.
     *
     * @param place clause and item, or the name of what it is said of
     */
    private record Erratum(String place, Text of, Text told) {}

    /**
     * The errata as tables.
     *
     * @param models the names of models; all that the ontology says where there are none
     */
    public static Listing of(Ontology ontology, List<String> models, Language language) {
        var parts = new ArrayList<Listing.Part>();
        int all = 0;
        for (String model : models.isEmpty() ? ontology.modelNames() : models) {
            var found = new ArrayList<Erratum>();
            ontology.modelFiles(model).forEach(file -> found.addAll(in(new File(ontology, file))));
            parts.addAll(part(ontology.model(model).label().in(language), found));
            all += found.size();
        }
        if (models.isEmpty()) {
            var others = new ArrayList<Erratum>();
            ontology.files().stream()
                    .filter(file -> ontology.modelNames().stream().noneMatch(model -> file.startsWith(model + "/")))
                    .forEach(file -> others.addAll(in(new File(ontology, file))));
            parts.addAll(part(language.say("Other documents", "其他文件"), others));
            all += others.size();
        }
        return new Listing(
                language,
                language.say("Errata of the printed standards", "标准文本勘误"),
                List.of(language.say(
                        all + " places, as the ontology records them; the sentences of the standards are not repeated.",
                        "共 " + all + " 处，以本体所记为准；不重复标准原句。")),
                parts);
    }

    /** A file of the ontology at hand. */
    private record File(Graph graph, Facts facts) {
        File(Ontology ontology, String name) {
            this(ontology.graph(name));
        }

        File(Graph graph) {
            this(graph, new Facts(graph));
        }
    }

    private static List<Erratum> in(File file) {
        var subjects = new TreeMap<String, Node>();
        file.graph()
                .find(Node.ANY, NodeFactory.createURI(GRADUS.erratum), Node.ANY)
                .mapWith(Triple::getSubject)
                .forEachRemaining(node -> subjects.put(node.toString(), node));
        return subjects.values().stream()
                .map(node -> new Erratum(
                        place(file.facts(), node),
                        label(file.facts(), node),
                        file.facts().text(node, GRADUS.erratum)))
                .toList();
    }

    private static String place(Facts facts, Node node) {
        String clause = facts.string(node, GRADUS.clause);
        String item = facts.string(node, GRADUS.item);
        String cited = Stream.of(clause, item)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return cited.isEmpty() && node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : cited;
    }

    private static Text label(Facts facts, Node node) {
        return Stream.of(SKOS.prefLabel.getURI(), RDFS.label.getURI(), DCTerms.title.getURI())
                .map(property -> facts.text(node, property))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(Text.EMPTY);
    }

    private static List<Listing.Part> part(String name, List<Erratum> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var rows = found.stream()
                .map(each -> Row.of(
                        each.place(),
                        each.of().zh() + "\n" + each.of().en(),
                        each.told().zh(),
                        each.told().en()))
                .toList();
        return List.of(new Listing.Part(
                name,
                List.of(
                        Column.told("Place\n位置", 14),
                        Column.told("What stands there\n所在内容", 30),
                        Column.told("Erratum (Chinese)\n勘误", 50),
                        Column.told("Erratum (English)\n勘误（英文）", 50)),
                rows));
    }
}
