/** Keys of issuers: made, kept in a key store, and told to others in a key document. */
@NullMarked
package org.gradus.certificate.key;

import org.jspecify.annotations.NullMarked;
