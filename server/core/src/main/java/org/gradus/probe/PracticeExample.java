package org.gradus.probe;

import org.gradus.text.Text;

/**
 * An example of evidence for a practice, or of what looks like it and is not.
 *
 * @param shows whether it shows the practice
 * @param shown what is there: each practice with its scale values
 * @param why it shows the practice, or why it does not
 */
public record PracticeExample(Probe probe, boolean shows, Text shown, Text why) {}
