/**
 * The self-diagnosis in the browser: one practice a screen, each answer kept at once, and draft evidence in the end. What is
 * asked and what answers come to is decided by {@link org.gradus.diagnosis.Questionnaire}.
 */
@NullMarked
package org.gradus.web.diagnosis;

import org.jspecify.annotations.NullMarked;
