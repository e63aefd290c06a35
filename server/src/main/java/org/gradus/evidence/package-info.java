/** Evidence in: reading it, refusing what is malformed, and deciding what counts on a date. */
package org.gradus.evidence;
