/**
 * Bytes and files: digests, and files that are written whole or not at all. Nothing comes in that knows what the bytes mean.
 */
package org.gradus.io;
