package org.gradus.evidence.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.jspecify.annotations.Nullable;

/**
 * In which lines of the files that were read statements stand. Nobody keeps that while reading, for nearly all evidence is
 * right: the files are read a second time where it is asked, and a file that cannot be has no lines.
 */
public final class TextPlaces {
    static final TextPlaces NONE = new TextPlaces(Map.of());

    private final Map<String, ReadText> texts;

    /** @param texts by file name, in the order in which they were read */
    TextPlaces(Map<String, ReadText> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    /**
     * The places of what is asked, as near as they are known: of the statement, else of another value of the property, else of
     * where the node is first spoken of.
     *
     * @param asked by statement, the file that speaks of the node
     * @return without what has no place
     */
    public Map<Asked, Place> of(Map<Asked, String> asked) {
        var exact = new HashMap<String, Map<Asked, Place>>();
        Set<Asked> wanted = new HashSet<>();
        for (Asked each : asked.keySet()) {
            wanted.add(each);
            wanted.add(each.withAnyValue());
            wanted.add(each.itself());
        }
        var found = new HashMap<Asked, Place>();
        asked.forEach((each, file) -> {
            Optional<Place> place = Optional.empty();
            if (each.value() != null) {
                place = inAny(each, file, wanted, exact);
            }
            place.or(() -> in(file, each.withAnyValue(), wanted, exact))
                    .or(() -> in(file, each.itself(), wanted, exact))
                    .ifPresent(known -> found.put(each, known));
        });
        return found;
    }

    /** The file that speaks of a node first need not be the one that says this of it. */
    private Optional<Place> inAny(
            Asked asked, String first, Collection<Asked> wanted, Map<String, Map<Asked, Place>> exact) {
        Optional<Place> place = in(first, asked, wanted, exact);
        for (String file : texts.keySet()) {
            if (place.isPresent()) {
                break;
            }
            place = in(file, asked, wanted, exact);
        }
        return place;
    }

    private Optional<Place> in(
            String file, Asked asked, Collection<Asked> wanted, Map<String, Map<Asked, Place>> exact) {
        @Nullable ReadText text = texts.get(file);
        return text == null
                ? Optional.empty()
                : Optional.ofNullable(
                        exact.computeIfAbsent(file, f -> text.places(wanted)).get(asked));
    }
}
