package org.gradus.web.decisions;

import org.gradus.judging.Item;
import org.gradus.text.Text;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/**
 * An item that was ticked, as the page said it then.
 *
 * @param content digest of what it said
 */
record Tick(String organisation, String content, String evidence) {
    static Tick of(String organisation, Item item) {
        return new Tick(organisation, item.content(), item.iri());
    }

    /** What a page sent. */
    static Tick read(String value) {
        String[] parts = value.split(" ", 3);
        if (parts.length != 3) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_REQUEST,
                    new Text("A ticked item does not arrive whole. Open the page again.", "所勾选的证据项未完整到达。请重新打开页面。")));
        }
        return new Tick(parts[0], parts[1], parts[2]);
    }

    /** As a page sends it. */
    String value() {
        return organisation + ' ' + content + ' ' + evidence;
    }
}
