/**
 * Log-in for people: an API key, or the link of the first start, for a session in the browser; forms that only pages of this
 * service can send; the way back to the page that one came from.
 */
@NullMarked
package org.gradus.web.session;

import org.jspecify.annotations.NullMarked;
