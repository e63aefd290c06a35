/**
 * What well-formed evidence is: rules that look at a whole submission, one concern a class. A new rule about evidence comes
 * in here, or better into {@code shapes/evidence.ttl}.
 */
package org.gradus.evidence.intake;
