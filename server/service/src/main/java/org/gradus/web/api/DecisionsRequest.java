package org.gradus.web.api;

import java.util.HashSet;
import java.util.List;
import org.gradus.web.http.Asked;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Members;

/** Decisions about items of evidence, each item once. */
record DecisionsRequest(List<Item> decisions) implements Asked {
    @Override
    public void check() {
        if (decisions == null || decisions.isEmpty() || decisions.contains(null)) {
            throw JsonBody.wrong(
                    "The member \"decisions\" is needed, as a list of objects.", "缺少成员 \"decisions\"（对象列表）。");
        }
        var seen = new HashSet<String>();
        for (Item item : decisions) {
            item.check();
            if (!seen.add(item.evidence())) {
                throw JsonBody.wrong(
                        "<" + item.evidence() + "> is decided twice in one request.",
                        "<" + item.evidence() + "> 在同一请求中出现两次。");
            }
        }
    }

    /**
     * One decision.
     *
     * @param evidence IRI of the item
     */
    record Item(String evidence, Boolean accepted, String reason) {
        private void check() {
            Members.needed("evidence", evidence);
            Members.needed("reason", reason);
            if (accepted == null) {
                throw JsonBody.wrong(
                        "The member \"accepted\" is needed, true or false.", "缺少成员 \"accepted\"（true 或 false）。");
            }
        }
    }
}
