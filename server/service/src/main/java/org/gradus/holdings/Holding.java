package org.gradus.holdings;

import java.util.List;
import org.gradus.evidence.admission.Dossier;
import org.gradus.rows.PackedOrganisation;
import org.gradus.store.EvidenceVersion;

/**
 * What one organisation has to show.
 *
 * @param state which state of the store it was made of: see {@link org.gradus.store.EvidenceArchive#state}
 * @param versions what it was made from
 * @param decisions how many decisions were known
 * @param dossiers in full, for reports
 * @param rows the same, packed to what decides
 */
public record Holding(
        String state,
        List<EvidenceVersion> versions,
        long decisions,
        List<Dossier> dossiers,
        List<PackedOrganisation> rows) {
    public Holding {
        versions = List.copyOf(versions);
        dossiers = List.copyOf(dossiers);
        rows = List.copyOf(rows);
    }

    /** About how much memory it takes, in statements. */
    int weight() {
        return Math.toIntExact(Math.min(
                Integer.MAX_VALUE,
                1 + versions.stream().mapToLong(EvidenceVersion::statements).sum()));
    }
}
