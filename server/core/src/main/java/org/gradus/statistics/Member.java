package org.gradus.statistics;

import org.gradus.evidence.admission.Profile;

/**
 * An organisation as it is counted.
 *
 * @param codes by what is measured, the place of its code
 */
record Member(Profile profile, byte[] codes) {}
