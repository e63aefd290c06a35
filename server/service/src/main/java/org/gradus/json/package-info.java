/** JSON as the service writes and reads it, the same on every way in and in its own files. Nothing comes in that knows HTTP. */
@NullMarked
package org.gradus.json;

import org.jspecify.annotations.NullMarked;
