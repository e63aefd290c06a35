/** JSON in and out, so that one text has one meaning: what readers might take differently is refused. */
@NullMarked
package org.gradus.certificate.json;

import org.jspecify.annotations.NullMarked;
