/**
 * Bytes and files: digests, and files that are written whole or not at all. Nothing comes in that knows what the bytes mean.
 */
@NullMarked
package org.gradus.io;

import org.jspecify.annotations.NullMarked;
