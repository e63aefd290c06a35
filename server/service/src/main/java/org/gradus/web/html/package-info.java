/**
 * Pages for people: what surrounds them, links that are safe to follow, parts of long lists, and the drawing of a template.
 * Nothing comes in that knows a request or what a page is about; a view stands beside the controller that fills it, and its
 * template in {@code src/main/jte} in a folder of the same name.
 */
@NullMarked
package org.gradus.web.html;

import org.jspecify.annotations.NullMarked;
