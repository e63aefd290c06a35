package org.gradus.assess;

/** One validation result: a focus node fails a shape. */
public record ShaclResult(String focusNode, String shape) {}
