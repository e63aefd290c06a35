/**
 * Plausible organisations for benchmarks, demonstrations and research, spread over levels as asked. None is real. An organisation
 * has a maturity, topics in which it is better or worse, and a chance at each practice; what it shows follows from these, and its
 * level from what it shows.
 */
@NullMarked
package org.gradus.sample;

import org.jspecify.annotations.NullMarked;
