package org.gradus.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;

/**
 * Which requirements of two editions are the same: those of which the later says {@code dcterms:replaces}, and else those
 * of one local name.
 */
final class Matching {
    private final Map<String, Requirement> before;
    private final Map<String, Requirement> after;
    /** By IRI of a requirement of the later edition, those that it takes the place of. */
    private final Map<String, Set<String>> replaced = new HashMap<>();

    private Matching(Map<String, Requirement> before, Map<String, Requirement> after) {
        this.before = before;
        this.after = after;
    }

    static List<Pair> of(MaturityModel before, MaturityModel after, Ontology ontology) {
        var matching = new Matching(byIri(before), byIri(after));
        matching.read(ontology, after);
        matching.nameAlike();
        return matching.pairs();
    }

    /** What the pairs are called whichever edition speaks of them. */
    static Names names(List<Pair> pairs) {
        var common = new HashMap<String, String>();
        for (Pair pair : pairs) {
            String name = Stream.concat(pair.before().stream(), pair.after().stream())
                    .map(Requirement::iri)
                    .findFirst()
                    .orElseThrow();
            Stream.concat(pair.before().stream(), pair.after().stream())
                    .forEach(requirement -> common.put(requirement.iri(), name));
        }
        return new Names(common);
    }

    private static Map<String, Requirement> byIri(MaturityModel model) {
        return all(model)
                .collect(Collectors.toMap(
                        Requirement::iri, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Stream<Requirement> all(MaturityModel model) {
        return Stream.concat(
                model.requirements().stream(),
                model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()));
    }

    private void read(Ontology ontology, MaturityModel model) {
        for (String file : ontology.modelFiles(model.name())) {
            ontology.graph(file)
                    .find(Node.ANY, DCTerms.replaces.asNode(), Node.ANY)
                    .filterKeep(triple -> triple.getSubject().isURI()
                            && triple.getObject().isURI()
                            && after.containsKey(triple.getSubject().getURI())
                            && before.containsKey(triple.getObject().getURI()))
                    .forEachRemaining(triple -> replaced.computeIfAbsent(
                                    triple.getSubject().getURI(), iri -> new LinkedHashSet<>())
                            .add(triple.getObject().getURI()));
        }
    }

    private void nameAlike() {
        var spoken = replaced.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        var byName = before.values().stream()
                .filter(requirement -> !spoken.contains(requirement.iri()))
                .collect(Collectors.toMap(Requirement::name, Requirement::iri, (one, other) -> one));
        after.values().stream()
                .filter(requirement -> !replaced.containsKey(requirement.iri()))
                .filter(requirement -> byName.containsKey(requirement.name()))
                .forEach(requirement -> replaced.put(
                        requirement.iri(), Set.of(Objects.requireNonNull(byName.get(requirement.name())))));
    }

    /** In the order of the later edition, then what was withdrawn. */
    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var told = new LinkedHashSet<String>();
        for (Requirement requirement : after.values()) {
            if (told.add(requirement.iri())) {
                var olds = new LinkedHashSet<>(replaced.getOrDefault(requirement.iri(), Set.of()));
                var news = new LinkedHashSet<>(Set.of(requirement.iri()));
                grow(olds, news);
                told.addAll(news);
                told.addAll(olds);
                pairs.add(new Pair(in(before, olds), in(after, news)));
            }
        }
        before.values().stream()
                .filter(requirement -> !told.contains(requirement.iri()))
                .forEach(requirement -> pairs.add(new Pair(List.of(requirement), List.of())));
        return pairs;
    }

    /** Adds whatever shares a predecessor or a successor, until nothing more does. */
    private void grow(Set<String> olds, Set<String> news) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var each : replaced.entrySet()) {
                if (each.getValue().stream().anyMatch(olds::contains)) {
                    grown |= news.add(each.getKey());
                }
                if (news.contains(each.getKey())) {
                    grown |= olds.addAll(each.getValue());
                }
            }
        }
    }

    private static List<Requirement> in(Map<String, Requirement> all, Set<String> iris) {
        return all.values().stream()
                .filter(requirement -> iris.contains(requirement.iri()))
                .toList();
    }
}
