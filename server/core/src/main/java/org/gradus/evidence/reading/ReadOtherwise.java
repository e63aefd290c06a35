package org.gradus.evidence.reading;

import org.gradus.text.Text;

/**
 * What was read otherwise than it was typed, so that whoever typed it can see whether that was meant.
 *
 * @param file the file in which it stands
 * @param message the words typed, and what they were read as
 */
public record ReadOtherwise(String file, Cell cell, Text message) {}
