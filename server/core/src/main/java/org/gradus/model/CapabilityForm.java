package org.gradus.model;

import org.gradus.text.Text;

/** A form in which capabilities present themselves: a node, a flow, a network, an ecosystem. */
public record CapabilityForm(String iri, Text label) {}
