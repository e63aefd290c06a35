/**
 * Why the service does not do what it was asked: one sealed type with a code and words in both languages. Store, security
 * and service throw nothing else on purpose; each way in (HTTP, command line) tells it in its own form.
 */
@NullMarked
package org.gradus.service.refusal;

import org.jspecify.annotations.NullMarked;
