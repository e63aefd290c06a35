package org.gradus.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.assess.InOrder;
import org.gradus.decide.AdmittedOrganisation;
import org.gradus.decide.RowAdmission;
import org.gradus.evidence.admission.Facet;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;

/**
 * Organisations in memory, as their evidence counts on a date: some four bytes an item.
 *
 * @param organisations in the order of their source
 * @param industries of each, IRI of a term, or an empty text where it says none
 */
record Population(
        RowsSource source, LocalDate date, List<AdmittedOrganisation> organisations, List<String> industries) {
    private record Counted(AdmittedOrganisation organisation, String industry) {}

    /** Reads and admits all that a source has. */
    static Population of(RowsSource source, LocalDate date, Vocabulary vocabulary, Practices practices) {
        var admission = new RowAdmission(vocabulary, practices, date);
        var organisations = new ArrayList<AdmittedOrganisation>();
        var industries = new ArrayList<String>();
        try (var parts = source.open()) {
            new InOrder(Runtime.getRuntime().availableProcessors(), 1)
                    .<Supplier<List<PackedOrganisation>>, List<Counted>, RuntimeException>work(
                            parts,
                            part -> part.get().stream()
                                    .map(packed -> new Counted(
                                            admission.admit(packed).rowsOnly(),
                                            packed.profile()
                                                    .term(Facet.INDUSTRY)
                                                    .intern()))
                                    .toList(),
                            all -> all.forEach(each -> {
                                organisations.add(each.organisation());
                                industries.add(each.industry());
                            }));
        }
        return new Population(source, date, List.copyOf(organisations), List.copyOf(industries));
    }

    /** The same organisations as their evidence would count by another vocabulary. */
    Population by(Vocabulary vocabulary, Practices practices) {
        return of(source, date, vocabulary, practices);
    }
}
