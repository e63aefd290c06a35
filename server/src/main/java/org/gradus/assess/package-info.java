/** Evidence and shapes in, findings out: SHACL runs, outcomes, levels, gaps. */
package org.gradus.assess;
