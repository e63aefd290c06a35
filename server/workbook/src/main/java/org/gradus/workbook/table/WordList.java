package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** The words of a column: those of either language are understood, whichever the workbook is in. Safe for several threads. */
public final class WordList {
    private static final int LISTED = 12;

    private final String name;
    private final List<Word> words;
    private final Map<String, Word> byIri = new HashMap<>();
    private final Map<String, Set<Word>> byLabel = new HashMap<>();
    private final Map<String, Set<Word>> byKey = new HashMap<>();
    private final Supplier<Map<String, List<String>>> synonyms;
    private @Nullable Map<String, Set<Word>> bySynonym;

    public WordList(String name, List<Word> words) {
        this(name, words, Map::of);
    }

    /**
     * @param name of the range in which a workbook keeps the words
     * @param synonyms by IRI; asked for when no label is what was typed
     */
    public WordList(String name, List<Word> words, Supplier<Map<String, List<String>>> synonyms) {
        this.name = name;
        this.words = List.copyOf(words);
        this.synonyms = synonyms;
        for (Word word : words) {
            byIri.putIfAbsent(word.iri(), word);
            String en = word.label().en();
            String zh = word.label().zh();
            put(byLabel, en, word);
            put(byKey, Plain.key(en), word);
            if (!zh.equals(en)) {
                put(byLabel, zh, word);
                put(byKey, Plain.key(zh), word);
            }
            word.others().forEach(other -> put(byKey, Plain.key(other), word));
            put(byKey, Plain.key(local(word.iri())), word);
        }
    }

    private static void put(Map<String, Set<Word>> map, String key, Word word) {
        if (key.isEmpty()) {
            return;
        }
        // One word is all that most keys have.
        Set<Word> before = map.putIfAbsent(key, Set.of(word));
        if (before instanceof LinkedHashSet<Word> several) {
            several.add(word);
        } else if (before != null && !before.contains(word)) {
            var both = new LinkedHashSet<>(before);
            both.add(word);
            map.put(key, both);
        }
    }

    public String name() {
        return name;
    }

    public List<Word> words() {
        return words;
    }

    /** What a typed word stands for: none, one, or several. */
    public Set<Word> find(String typed) {
        Word named = byIri.get(full(typed));
        if (named != null) {
            return Set.of(named);
        }
        var found = byLabel.getOrDefault(typed, Set.of());
        if (found.isEmpty()) {
            String key = Plain.key(typed);
            found = byKey.getOrDefault(key, Set.of());
            if (found.isEmpty()) {
                found = bySynonym().getOrDefault(key, Set.of());
            }
        }
        return found;
    }

    /** Whether a typed word is the label in either language, to the letter. */
    public boolean isLabel(String typed) {
        return byLabel.containsKey(typed);
    }

    /** What an IRI is called, or null where this list has no word for it that means it alone. */
    public @Nullable String label(String iri, Language language) {
        Word word = byIri.get(iri);
        if (word == null) {
            return null;
        }
        String label = word.label().in(language);
        return find(label).equals(Set.of(word)) ? label : null;
    }

    /** What may stand there, and what was perhaps meant. */
    public Text advice(String typed, Language otherwise) {
        var labels = words.stream().map(word -> word.label()).toList();
        Text allowed = words.size() > LISTED
                ? Wording.say("Choose from the list (%d words).", "请从下拉列表中选择（共 %d 项）。", words.size())
                : Wording.say(
                        "Allowed: %s.",
                        "可填：%s。",
                        new Text(
                                String.join(", ", labels.stream().map(Text::en).toList()),
                                String.join("、", labels.stream().map(Text::zh).toList())));
        var near = new ArrayList<Word>();
        Nearest.to(Plain.folded(typed), words, word -> Plain.folded(word.label().in(otherwise)))
                .or(() -> Nearest.to(
                        Plain.folded(typed),
                        words,
                        word -> Plain.folded(word.label().in(otherwise == Language.ZH ? Language.EN : Language.ZH))))
                .ifPresent(near::add);
        return near.isEmpty()
                ? allowed
                : Wording.join(
                        allowed,
                        Wording.say(
                                "Did you mean “%s”?", "是否指“%s”？", near.get(0).label()));
    }

    private synchronized Map<String, Set<Word>> bySynonym() {
        if (bySynonym == null) {
            var made = new HashMap<String, Set<Word>>();
            synonyms.get().forEach((iri, others) -> {
                Word word = byIri.get(iri);
                if (word != null) {
                    others.forEach(other -> put(made, Plain.key(other), word));
                }
            });
            bySynonym = made;
        }
        return bySynonym;
    }

    /** An IRI that may be written with a prefix of Gradus. */
    private static String full(String typed) {
        int colon = typed.indexOf(':');
        if (colon > 0) {
            String namespace = Namespaces.prefixes().get(typed.substring(0, colon));
            if (namespace != null) {
                return namespace + typed.substring(colon + 1);
            }
        }
        return typed;
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
