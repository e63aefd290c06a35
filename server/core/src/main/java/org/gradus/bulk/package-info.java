/**
 * Many organisations from many files: found, read, assessed side by side and written as tables in the order of the files, with
 * what was refused and why. A run that was stopped goes on where it was. Decides nothing itself.
 */
@NullMarked
package org.gradus.bulk;

import org.jspecify.annotations.NullMarked;
