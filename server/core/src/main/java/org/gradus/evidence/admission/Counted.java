package org.gradus.evidence.admission;

import org.gradus.model.Extent;

/** Evidence that counts, with the practice that it hangs on and how far it reaches. */
public record Counted(String practice, Extent reach, Evidence evidence) {}
