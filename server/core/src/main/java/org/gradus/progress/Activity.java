package org.gradus.progress;

import org.gradus.text.Text;

/** One thing to be done in a stage; a stage without activities is its own. */
public record Activity(String iri, Text label) {}
