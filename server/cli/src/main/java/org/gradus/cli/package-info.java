/** The command line, one class a command. Commands call what the service calls; they decide nothing themselves. */
package org.gradus.cli;
