/** Why a certificate, a key or a list is refused, in words. Needs nothing of the other packages. */
@NullMarked
package org.gradus.certificate.fault;

import org.jspecify.annotations.NullMarked;
