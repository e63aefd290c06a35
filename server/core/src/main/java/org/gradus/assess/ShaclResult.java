package org.gradus.assess;

import org.gradus.model.Severity;

/** One validation result: a focus node fails a shape. */
public record ShaclResult(String focusNode, String shape, Severity severity) {}
