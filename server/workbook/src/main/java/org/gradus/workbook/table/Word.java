package org.gradus.workbook.table;

import java.util.List;
import org.gradus.text.Text;

/**
 * A value in plain words.
 *
 * @param iri what it stands for; empty where it stands for saying nothing
 * @param others what else it is called
 */
public record Word(String iri, Text label, List<String> others) {
    public Word {
        others = List.copyOf(others);
    }
}
