/**
 * The JSON interface: organisations, evidence, assessments, jobs, keys, questions; one controller a kind of resource.
 */
@NullMarked
package org.gradus.web.api;

import org.jspecify.annotations.NullMarked;
