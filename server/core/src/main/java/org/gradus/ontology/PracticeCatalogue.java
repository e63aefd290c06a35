package org.gradus.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.NotThere;
import org.gradus.text.Language;

/** The practices as people look for them: by name, synonym, definition, proof or scope note, in either language. */
public final class PracticeCatalogue {
    private final List<PracticeEntry> entries;

    public PracticeCatalogue(Ontology ontology) {
        Graph graph = GraphFactory.createDefaultGraph();
        ontology.files().stream()
                .filter(file -> file.startsWith("practices/"))
                .forEach(file -> GraphUtil.addInto(graph, ontology.graph(file)));
        var facts = new Facts(graph);
        this.entries = ontology.vocabulary().practices().stream()
                .map(practice -> entry(practice, facts))
                .sorted(Comparator.comparing(entry -> entry.practice().name()))
                .toList();
    }

    private static PracticeEntry entry(Practice practice, Facts facts) {
        Node node = NodeFactory.createURI(practice.iri());
        Map<Language, List<String>> synonyms = new EnumMap<>(Language.class);
        for (Node label : facts.all(node, SKOS.altLabel.getURI())) {
            Language language =
                    label.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
            synonyms.computeIfAbsent(language, l -> new ArrayList<>()).add(label.getLiteralLexicalForm());
        }
        synonyms.values().forEach(each -> each.sort(Comparator.naturalOrder()));
        var describedOn = facts.all(node, GRADUS.describedOn).stream()
                .map(scale -> scale.getURI().substring(Namespaces.CORE.length()))
                .flatMap(name -> Stream.of(Scale.values())
                        .filter(scale -> scale.localName().equals(name)))
                .sorted()
                .toList();
        return new PracticeEntry(practice, synonyms, facts.text(node, SKOS.scopeNote.getURI()), describedOn);
    }

    /** A practice with the best place where the word that was looked for is found. */
    public record Found(PracticeEntry entry, PracticeEntry.Place place) {}

    /** The practices that a word finds, by the place where it is found and then by name; all for an empty word. */
    public List<Found> find(String word) {
        return entries.stream()
                .flatMap(entry -> entry.finds(word).map(place -> new Found(entry, place)).stream())
                .sorted(Comparator.comparing(Found::place))
                .toList();
    }

    /** The practices directly or indirectly narrower than one, by name. */
    public List<PracticeEntry> narrower(Practice practice) {
        return entries.stream()
                .filter(entry -> entry.practice().broader().contains(practice.iri()))
                .toList();
    }

    /**
     * The practice of a name.
     *
     * @param name such as {@code data-acquisition}, {@code practice:data-acquisition}, the whole IRI, or its label
     * @throws NotThere where there is none; it names the nearest
     */
    public PracticeEntry named(String name) {
        String plain = name.startsWith(Namespaces.PRACTICE)
                ? name.substring(Namespaces.PRACTICE.length())
                : name.startsWith("practice:") ? name.substring("practice:".length()) : name;
        return entries.stream()
                .filter(entry -> entry.practice().name().equals(plain)
                        || entry.practice().label().en().equalsIgnoreCase(plain)
                        || entry.practice().label().zh().equals(plain))
                .findFirst()
                .orElseThrow(() -> NotThere.practice(
                        name,
                        entries.stream().map(entry -> entry.practice().name()).toList()));
    }
}
