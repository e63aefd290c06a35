package org.gradus.fidelity;

import java.util.List;

/**
 * A word of the reading guide in a sentence whose criteria bound nothing at the value that the guide gives for it.
 *
 * @param requirement the sentence, as inventories call it
 * @param word the word, as {@code ontology/words.ttl} has it
 * @param value scale and value that it stands for elsewhere, such as {@code depth DigitalIntegration}
 * @param kind why no bound rests on it here
 * @param meaning how the word is meant
 */
record UnboundWord(String requirement, String word, String value, String kind, String meaning) {

    /** Reads a line of a ledger. */
    static UnboundWord of(List<String> cells) {
        return new UnboundWord(
                cells.get(0).strip(),
                cells.get(1).strip(),
                cells.get(2).strip(),
                cells.get(3).strip(),
                cells.get(4).strip());
    }
}
