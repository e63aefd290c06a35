package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers given so far, by the IRI of the practice, in the order in which they were given. Immutable. */
public final class Answers {
    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, Answer> byPractice;

    private Answers(Map<String, Answer> byPractice) {
        this.byPractice = Collections.unmodifiableMap(new LinkedHashMap<>(byPractice));
    }

    public static Answers none() {
        return NONE;
    }

    /** The same with one more answer, or with another in the place of the one that was there. */
    public Answers with(String practice, Answer answer) {
        var more = new LinkedHashMap<>(byPractice);
        more.put(practice, answer);
        return new Answers(more);
    }

    /** The same without an answer. */
    public Answers without(String practice) {
        var fewer = new LinkedHashMap<>(byPractice);
        fewer.remove(practice);
        return new Answers(fewer);
    }

    public Optional<Answer> to(String practice) {
        return Optional.ofNullable(byPractice.get(practice));
    }

    /** The practice that was answered for last. */
    public Optional<String> last() {
        var practices = new ArrayList<>(byPractice.keySet());
        return practices.isEmpty() ? Optional.empty() : Optional.of(practices.get(practices.size() - 1));
    }

    public int size() {
        return byPractice.size();
    }

    public Map<String, Answer> byPractice() {
        return byPractice;
    }

    /** The practices that were answered for in a way. */
    public List<String> said(Answer.Said said) {
        return byPractice.entrySet().stream()
                .filter(entry -> entry.getValue().said() == said)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && byPractice.equals(answers.byPractice);
    }

    @Override
    public int hashCode() {
        return byPractice.hashCode();
    }

    @Override
    public String toString() {
        return byPractice.toString();
    }
}
