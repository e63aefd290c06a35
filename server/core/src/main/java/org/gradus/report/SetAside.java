package org.gradus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;

/**
 * Evidence that was shown, does not count, and stands behind a requirement that is not met: worth a look first, because
 * the work may already be done.
 *
 * @param items each once, in the order of the requirements
 */
record SetAside(List<Item> items) {
    SetAside {
        items = List.copyOf(items);
    }

    /**
     * @param practices IRIs of the practices for which it was shown and missed, sorted
     */
    record Item(Evidence evidence, Explanation.Reason reason, List<String> practices) {}

    static SetAside of(Verdict verdict) {
        var found = new LinkedHashMap<String, Explanation.SetAside>();
        var practices = new LinkedHashMap<String, TreeSet<String>>();
        verdict.requirements().stream()
                .filter(explanation -> !explanation.finding().outcome().isFavourable())
                .flatMap(explanation -> explanation.leaves().stream())
                .forEach(leaf -> leaf.setAside().stream()
                        .filter(item -> !item.isClaim())
                        .forEach(item -> {
                            String id = item.evidence().id();
                            found.putIfAbsent(id, item);
                            practices
                                    .computeIfAbsent(id, i -> new TreeSet<>())
                                    .add(leaf.asked().practice());
                        }));
        var items = new ArrayList<Item>();
        found.forEach(
                (id, item) -> items.add(new Item(item.evidence(), item.reason(), List.copyOf(practices.get(id)))));
        return new SetAside(items);
    }
}
