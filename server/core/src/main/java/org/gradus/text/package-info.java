/**
 * Words for people: texts in both languages, made safe to show, and the known name that a misspelt one means. Nothing comes
 * in that knows a standard, RDF or a file.
 */
@NullMarked
package org.gradus.text;

import org.jspecify.annotations.NullMarked;
