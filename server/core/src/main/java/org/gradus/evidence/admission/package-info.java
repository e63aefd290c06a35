/**
 * What counts on a date: dossiers read from well-formed evidence, and the evidence of each subject that is accepted, issued
 * and not expired, its own and inherited. The rule for expired evidence is here.
 */
@NullMarked
package org.gradus.evidence.admission;

import org.jspecify.annotations.NullMarked;
