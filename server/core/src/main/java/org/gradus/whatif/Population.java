package org.gradus.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.assess.InOrder;
import org.gradus.decide.AdmittedOrganisation;
import org.gradus.decide.RowAdmission;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;

/**
 * Organisations in memory, as their evidence counts on a date: some four bytes an item.
 *
 * @param organisations in the order of their source
 */
record Population(RowsSource source, LocalDate date, List<AdmittedOrganisation> organisations) {
    /** Reads and admits all that a source has. */
    static Population of(RowsSource source, LocalDate date, Vocabulary vocabulary, Practices practices) {
        var admission = new RowAdmission(vocabulary, practices, date);
        var organisations = new ArrayList<AdmittedOrganisation>();
        try (var parts = source.open()) {
            new InOrder(Runtime.getRuntime().availableProcessors(), 1)
                    .<Supplier<List<PackedOrganisation>>, List<AdmittedOrganisation>, RuntimeException>work(
                            parts,
                            part -> part.get().stream()
                                    .map(admission::admit)
                                    .map(AdmittedOrganisation::rowsOnly)
                                    .toList(),
                            organisations::addAll);
        }
        return new Population(source, date, List.copyOf(organisations));
    }

    /** The same organisations as their evidence would count by another vocabulary. */
    Population by(Vocabulary vocabulary, Practices practices) {
        return of(source, date, vocabulary, practices);
    }
}
