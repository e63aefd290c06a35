/** Puts the service together and starts it. Only what wires or starts comes in. */
@NullMarked
package org.gradus.app;

import org.jspecify.annotations.NullMarked;
