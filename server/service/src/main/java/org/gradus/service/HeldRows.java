package org.gradus.service;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gradus.rows.PackedOrganisation;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.whatif.RowsSource;

/**
 * The rows of some organisations, one after the other. Whoever opens them again compares with what was read first, so that
 * evidence that has changed since is refused.
 */
final class HeldRows implements RowsSource {
    private final List<String> organisations;
    private final Function<String, List<PackedOrganisation>> rows;
    private final Runnable step;

    /** By organisation, of which state of the store the rows were that were read first. */
    private final Map<String, List<String>> states = new ConcurrentHashMap<>();

    /**
     * @param organisations ids
     * @param rows what an organisation has at present
     * @param step is run before each is read
     */
    HeldRows(List<String> organisations, Function<String, List<PackedOrganisation>> rows, Runnable step) {
        this.organisations = List.copyOf(organisations);
        this.rows = rows;
        this.step = step;
    }

    @Override
    public Parts open() {
        Iterator<String> left = organisations.iterator();
        return new Parts() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public Supplier<List<PackedOrganisation>> next() {
                String organisation = left.next();
                return () -> read(organisation);
            }

            @Override
            public void close() {
                // Nothing stays open.
            }
        };
    }

    private List<PackedOrganisation> read(String organisation) {
        step.run();
        List<PackedOrganisation> read = rows.apply(organisation);
        List<String> state = read.stream().map(PackedOrganisation::source).toList();
        List<String> first = states.putIfAbsent(organisation, state);
        if (first != null && !first.equals(state)) {
            throw RequestRefused.notPossible(
                    "Evidence changed while the question was answered. Ask again.", "解答期间证据有变动。请重新提问。");
        }
        return read;
    }
}
