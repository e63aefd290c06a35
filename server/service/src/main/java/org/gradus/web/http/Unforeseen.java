package org.gradus.web.http;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What nobody foresaw. The log gets all of it under a reference number, and who asked gets the number: nothing of the inside,
 * and yet enough for who keeps the service to find out.
 */
public final class Unforeseen {
    /** No letter or digit that is taken for another, read aloud or from paper. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Unforeseen() {}

    /** Logs what failed, and why; the problem tells the number. */
    public static Problem logged(Logger log, String what, @Nullable Throwable cause) {
        return logged(log, what, cause, new Text("The service failed. Nothing was half-written.", "服务出错。未留下写到一半的内容。"));
    }

    /** The same in other words. */
    public static Problem logged(Logger log, String what, @Nullable Throwable cause, Text told) {
        String reference = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining());
        log.error("{} ({})", what, reference, cause);
        return Problem.of(
                        ProblemType.INTERNAL,
                        Wording.join(
                                told,
                                Wording.say(
                                        "Its log says why under the reference number %s; tell it to who keeps the service.",
                                        "原因记在服务日志中，参考编号为 %s；请告知运维人员。", reference)))
                .with("reference", reference);
    }
}
