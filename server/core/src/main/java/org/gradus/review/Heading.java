package org.gradus.review;

import java.util.List;
import org.gradus.text.Text;

/**
 * What stands above a column.
 *
 * @param width of the column, in letters
 */
record Heading(Text label, int width) {
    /** In both languages, so that a sheet goes to everybody. */
    String shown() {
        return label.en() + "\n" + label.zh();
    }

    /** How people may head the column. */
    List<String> names() {
        return List.of(label.en(), label.zh(), shown());
    }
}
