/** All that can be set about a service. What a setting means is in docs/operations.md. */
@NullMarked
package org.gradus.settings;

import org.jspecify.annotations.NullMarked;
