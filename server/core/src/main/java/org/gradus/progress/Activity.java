package org.gradus.progress;

import org.gradus.text.Text;

/**
 * One thing to be done in a stage; a stage without activities is its own.
 *
 * @param conditional whether it is asked only where it is necessary, so that it may be stated as not needed
 */
public record Activity(String iri, Text label, boolean conditional) {}
