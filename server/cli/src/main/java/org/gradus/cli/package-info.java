/** The command line, one class a command. Commands call what the service calls; they decide nothing themselves. */
@NullMarked
package org.gradus.cli;

import org.jspecify.annotations.NullMarked;
