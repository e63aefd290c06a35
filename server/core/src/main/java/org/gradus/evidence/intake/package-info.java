/**
 * What well-formed evidence is: rules that look at a whole submission, one concern a class. A new rule about evidence comes
 * in here, or better into {@code shapes/evidence.ttl}.
 */
@NullMarked
package org.gradus.evidence.intake;

import org.jspecify.annotations.NullMarked;
