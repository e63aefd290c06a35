/**
 * The drawing of pages: templates that were compiled with the program, escaped as each place in a page asks. Nothing comes
 * in that knows what a page is about; templates and what they are told stand with whoever has something to show.
 */
@NullMarked
package org.gradus.html;

import org.jspecify.annotations.NullMarked;
