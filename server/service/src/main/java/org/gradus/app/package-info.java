/** Puts the service together and starts it. Only what wires or starts comes in. */
package org.gradus.app;
