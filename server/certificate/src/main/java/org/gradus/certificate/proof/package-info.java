/** Documents secured and checked, whatever they say: Data Integrity over canonical statements, and JOSE. */
@NullMarked
package org.gradus.certificate.proof;

import org.jspecify.annotations.NullMarked;
