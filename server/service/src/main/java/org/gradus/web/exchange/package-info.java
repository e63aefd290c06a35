/**
 * What holds for every exchange, whoever answers (RFC 9110): conditions and entity tags, HEAD, OPTIONS, methods that are
 * not there, compression. Nothing comes in that knows what is sent.
 */
@NullMarked
package org.gradus.web.exchange;

import org.jspecify.annotations.NullMarked;
