package org.gradus.evidence.reading;

import java.nio.charset.StandardCharsets;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;

/**
 * Refuses a DOCTYPE before the first element of an XML file: entities can read local files or blow up, and RDF/XML needs
 * none. Works on bytes, which is enough because {@link Utf8Watch} lets only UTF-8 pass.
 */
final class DoctypeWatch implements GuardedInput.Watch {
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private int matched;
    private boolean pastProlog;

    @Override
    public int see(byte[] bytes, int from, int to) {
        for (int i = from; i < to && !pastProlog; i++) {
            byte b = bytes[i];
            if (b == DOCTYPE[matched]) {
                matched++;
                if (matched == DOCTYPE.length) {
                    return i;
                }
            } else {
                // "<" and a letter is the first element; "<?" and "<!--" belong to the prolog
                pastProlog = matched == 1 && b != '?' && b != '!';
                matched = b == '<' ? 1 : 0;
            }
        }
        return -1;
    }

    @Override
    public IntakeProblem refusal(Place place) {
        return new IntakeProblem(
                Code.DOCTYPE_REFUSED,
                place,
                Wording.say(
                        "A DOCTYPE is refused: its entities could read other files. Remove it and write the IRIs of"
                                + " entities in full.",
                        "拒绝 DOCTYPE：其中的实体可能读取其他文件。请删除 DOCTYPE，并将实体所代表的 IRI 写全。"));
    }
}
