/**
 * The guided self-diagnosis: which practice to ask of next, what answers come to, and the draft evidence that they are. Questions
 * come from the criteria of the chosen models, and what is asked is what can still decide by their plans. Whoever shows questions
 * to people, in a terminal or on pages, does it with a {@link org.gradus.diagnosis.Questionnaire}.
 */
@NullMarked
package org.gradus.diagnosis;

import org.jspecify.annotations.NullMarked;
