package org.gradus.model;

import org.gradus.text.Text;

/**
 * A step of a scale; {@code rank} orders it, and two steps may share a rank (driver: process and technology).
 *
 * @param plainly as people say it who do not know that there are scales
 */
public record ScaleValue(String iri, Scale scale, int rank, String name, Text label, Text definition, Text plainly) {}
