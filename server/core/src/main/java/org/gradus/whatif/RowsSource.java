package org.gradus.whatif;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.rows.PackedOrganisation;

/** Where packed organisations come from, as often as they are asked for. */
@FunctionalInterface
public interface RowsSource {
    /** Begins to read; each part may be unpacked by any thread. */
    Parts open();

    /** The organisation with an IRI alone, if it is there. */
    default RowsSource only(String iri) {
        return () -> {
            Parts all = open();
            return new Parts() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Supplier<List<PackedOrganisation>> next() {
                    var part = all.next();
                    return () -> part.get().stream()
                            .filter(each -> each.organisation().equals(iri))
                            .toList();
                }

                @Override
                public void close() {
                    all.close();
                }
            };
        };
    }

    /** Parts of the organisations, in their order. */
    interface Parts extends Iterator<Supplier<List<PackedOrganisation>>>, AutoCloseable {
        @Override
        void close();
    }

    /** Organisations that are in memory. */
    static RowsSource of(List<PackedOrganisation> organisations) {
        return () -> new Parts() {
            private static final int PART = 16;
            private int next;

            @Override
            public boolean hasNext() {
                return next < organisations.size();
            }

            @Override
            public Supplier<List<PackedOrganisation>> next() {
                var part = organisations.subList(next, Math.min(organisations.size(), next + PART));
                next += part.size();
                return () -> part;
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
