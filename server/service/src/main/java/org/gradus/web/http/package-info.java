/**
 * What every part of the interface shares: languages and forms of an answer, bodies, problems. Nothing comes in that has an
 * address.
 */
@NullMarked
package org.gradus.web.http;

import org.jspecify.annotations.NullMarked;
