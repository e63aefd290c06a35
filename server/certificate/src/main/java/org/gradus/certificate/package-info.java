/** Certificates of levels: what they say, made, checked, suspended and revoked. Nothing is fetched from anywhere. */
@NullMarked
package org.gradus.certificate;

import org.jspecify.annotations.NullMarked;
