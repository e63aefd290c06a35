package org.gradus.crosswalk.sssom;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file.
 *
 * @param set what the file says; empty where it is refused
 * @param findings why it is refused, or what is worth a look
 */
public record Reading(Optional<MappingSet> set, List<Finding> findings) {
    public List<Finding> faults() {
        return findings.stream().filter(Finding::fault).toList();
    }

    public List<Finding> remarks() {
        return findings.stream().filter(finding -> !finding.fault()).toList();
    }
}
