package org.gradus.service.refusal;

import org.gradus.text.Text;
import org.gradus.text.Wording;

/** A request asks for something that cannot be; the text says what and how to mend it. */
public final class RequestRefused extends ServiceRefusal {
    private static final long serialVersionUID = 1L;

    private RequestRefused(Code code, Text text) {
        super(code, text, null);
    }

    /** What is asked for cannot be done with what is there. */
    public static RequestRefused notPossible(String en, String zh, Object... arguments) {
        return new RequestRefused(Code.NOT_POSSIBLE, Wording.say(en, zh, arguments));
    }

    /** The request itself is not of the right form. */
    public static RequestRefused wrong(String en, String zh, Object... arguments) {
        return new RequestRefused(Code.WRONG, Wording.say(en, zh, arguments));
    }

    /** Other work on the databases as a whole is being done. */
    public static RequestRefused underWay() {
        return new RequestRefused(
                Code.UNDER_WAY,
                new Text(
                        "Another backup, restoration or compaction is under way. Try again when it is done.",
                        "另一项备份、恢复或压缩正在进行，请待其完成后重试。"));
    }
}
