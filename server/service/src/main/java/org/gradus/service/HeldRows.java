package org.gradus.service;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.holdings.Holdings;
import org.gradus.rows.PackedOrganisation;
import org.gradus.whatif.RowsSource;

/** The rows of some organisations, read one by one, each of which is a step of what asks for them. */
final class HeldRows implements RowsSource.Parts {
    private final Holdings holdings;
    private final Iterator<String> organisations;
    private final WhatIfRun run;

    HeldRows(Holdings holdings, List<String> organisations, WhatIfRun run) {
        this.holdings = holdings;
        this.organisations = organisations.iterator();
        this.run = run;
    }

    @Override
    public boolean hasNext() {
        return organisations.hasNext();
    }

    @Override
    public Supplier<List<PackedOrganisation>> next() {
        String organisation = organisations.next();
        return () -> {
            run.step();
            return holdings.rows(organisation);
        };
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
