package org.gradus.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.PracticeCatalogue;
import org.gradus.ontology.PracticeEntry;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be found by words, clauses and synonyms, in both languages. Some three thousand texts are looked through in
 * memory; that takes a millisecond or two, so that no index of words is needed, which would have to cut Chinese into words.
 */
@Component
final class SearchIndex {
    private static final int EXACT = 1000;
    private static final int NAMED = 100;
    private static final int SAID = 10;
    /** Of pairs of characters, so many of a hundred must be there where not all words are. */
    private static final int ALIKE = 50;

    private final Standards standards;
    private @Nullable List<SearchEntry> entries;

    SearchIndex(Standards standards) {
        this.standards = standards;
    }

    /** What was found, and how well it fits. */
    private record Hit(SearchEntry entry, int score) {}

    /**
     * What fits, the best first; what has all words in it, or, where nothing has, what is most alike.
     *
     * @param more what can be found besides
     */
    List<SearchEntry> find(String asked, List<SearchEntry> more) {
        String plain = SearchEntry.plain(asked).strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(plain.split("\\s+"));
        List<Hit> whole = hits(more, entry -> score(entry, plain, words));
        return (whole.isEmpty() ? hits(more, entry -> alike(entry, plain)) : whole)
                .stream()
                        .sorted(Comparator.comparingInt((Hit hit) -> -hit.score()))
                        .map(Hit::entry)
                        .toList();
    }

    private List<Hit> hits(List<SearchEntry> more, java.util.function.ToIntFunction<SearchEntry> score) {
        return Stream.concat(all().stream(), more.stream())
                .map(entry -> new Hit(entry, score.applyAsInt(entry)))
                .filter(hit -> hit.score() > 0)
                .toList();
    }

    private static int score(SearchEntry entry, String asked, List<String> words) {
        int score = 0;
        for (String word : words) {
            if (entry.names().contains(word)) {
                score += NAMED;
            } else if (entry.words().contains(word)) {
                score += SAID;
            } else {
                return 0;
            }
        }
        return entry.names().lines().anyMatch(asked::equals) ? score + EXACT : score;
    }

    /** How many of the pairs of characters stand in the names, of a hundred; 0 where too few do. */
    private static int alike(SearchEntry entry, String asked) {
        String letters = asked.replaceAll("\\s+", "");
        int pairs = 0;
        int there = 0;
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs++;
            there += entry.names().contains(letters.substring(i, i + 2)) ? 1 : 0;
        }
        int share = pairs == 0 ? 0 : 100 * there / pairs;
        return share >= ALIKE ? share : 0;
    }

    private synchronized List<SearchEntry> all() {
        List<SearchEntry> made = entries;
        if (made == null) {
            made = new ArrayList<>();
            for (String name : standards.ontology().modelNames()) {
                add(standards.ontology().model(name), made);
            }
            for (var found : new PracticeCatalogue(standards.ontology()).find("")) {
                made.add(entry(found.entry()));
            }
            entries = made;
        }
        return made;
    }

    private void add(MaturityModel model, List<SearchEntry> made) {
        var text = new ShapeText(standards.ontology().vocabulary());
        Stream.concat(
                        model.requirements().stream(),
                        model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                .forEach(requirement -> made.add(entry(model, requirement, text)));
        model.aspects()
                .forEach(aspect -> made.add(new SearchEntry(
                        SearchEntry.Group.ASPECT,
                        aspect.iri(),
                        aspect.label(),
                        model.label(),
                        SearchEntry.plain(aspect.label()) + aspect.name(),
                        "")));
        model.levels()
                .forEach(level -> made.add(new SearchEntry(
                        SearchEntry.Group.ASPECT,
                        level.iri(),
                        level.label(),
                        model.label(),
                        SearchEntry.plain(level.label()) + SearchEntry.plain(level.name()),
                        "")));
    }

    private static SearchEntry entry(MaturityModel model, Requirement requirement, ShapeText text) {
        var criteria = new StringBuilder();
        requirement.criteria().forEach(criterion -> criteria.append(SearchEntry.plain(text.asked(criterion))));
        return new SearchEntry(
                SearchEntry.Group.REQUIREMENT,
                requirement.iri(),
                requirement.label(),
                new Text(
                        requirement.citation().en() + " · "
                                + requirement.level().mark().en() + " · "
                                + model.label().en(),
                        requirement.citation().zh() + " · "
                                + requirement.level().mark().zh() + " · "
                                + model.label().zh()),
                SearchEntry.plain(requirement.label()) + SearchEntry.plain(requirement.citation())
                        + SearchEntry.plain(requirement.clause()) + "\n" + SearchEntry.plain(requirement.number()),
                SearchEntry.plain(requirement.definition()) + SearchEntry.plain(requirement.note()) + criteria);
    }

    private static SearchEntry entry(PracticeEntry entry) {
        var names = new StringBuilder(SearchEntry.plain(entry.practice().label()))
                .append(entry.practice().name())
                .append('\n')
                .append(entry.practice().name().replace('-', ' '))
                .append('\n');
        entry.synonyms()
                .values()
                .forEach(all -> all.forEach(
                        each -> names.append(SearchEntry.plain(each)).append('\n')));
        return new SearchEntry(
                SearchEntry.Group.PRACTICE,
                entry.practice().iri(),
                entry.practice().label(),
                entry.practice().definition(),
                names.toString(),
                SearchEntry.plain(entry.practice().definition())
                        + SearchEntry.plain(entry.practice().proof())
                        + SearchEntry.plain(entry.scopeNote()));
    }
}
