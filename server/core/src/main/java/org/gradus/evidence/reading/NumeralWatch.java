package org.gradus.evidence.reading;

import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.rdf.NumeralBounds;
import org.gradus.text.Wording;

/**
 * Refuses numerals so long that reading them would take hours, before a parser makes numbers of them. It knows no grammar: a
 * run of digits, be they escaped, is a numeral, and no text of a person's has one so long.
 */
final class NumeralWatch implements GuardedInput.Watch {
    /** Room for escapes; what is shorter is read, and measured then. */
    private static final int LONGEST = 4 * NumeralBounds.LENGTH;

    /** Digits, the point, and what escapes of Turtle, JSON and XML consist of. */
    private static final String PARTS = "0123456789.\\uU&#xX;";

    private int run;

    @Override
    public int see(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            run = PARTS.indexOf(bytes[i]) < 0 ? 0 : run + 1;
            if (run > LONGEST) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public IntakeProblem refusal(Place place) {
        return tooLarge(place);
    }

    static IntakeProblem tooLarge(Place place) {
        return new IntakeProblem(
                Code.SYNTAX_ERROR,
                place,
                Wording.say(
                        "A number has more than %s digits or a larger exponent, or a date or duration is as far out. Is it a"
                                + " number at all? What is none goes in quotes, without a datatype.",
                        "数值超过 %s 位或指数过大，或日期、时长过于久远。这确实是数值吗？若不是，请写成不带数据类型的文字。", Integer.toString(NumeralBounds.LENGTH)));
    }
}
