package org.gradus.model;

import org.gradus.text.Text;

/** A step of a scale; {@code rank} orders it, and two steps may share a rank (driver: process and technology). */
public record ScaleValue(String iri, Scale scale, int rank, String name, Text label, Text definition) {}
