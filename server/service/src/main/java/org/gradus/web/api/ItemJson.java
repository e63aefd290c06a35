package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradus.judging.Item;
import org.gradus.store.Organisation;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence as it is at present.
 *
 * @param organisation id
 * @param content digest of what it says; who decides names it, so that nothing else is decided about
 * @param status accepted, rejected or submitted
 * @param claims whether it says something else than that a practice is done
 * @param document number of the document that it stands in
 * @param since when it came to say this
 * @param requirements how many requirements hinge on it
 * @param last the last word on what it says; null where there is none
 */
record ItemJson(
        String organisation,
        String evidence,
        String content,
        Text label,
        List<Text> subjects,
        List<String> practices,
        String status,
        boolean claims,
        long document,
        Instant since,
        String by,
        int requirements,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionJson last) {
    static ItemJson of(Organisation organisation, Item item, int requirements) {
        return new ItemJson(
                organisation.id(),
                item.iri(),
                item.content(),
                item.label(),
                item.subjects(),
                item.practices(),
                item.status().name().toLowerCase(Locale.ROOT),
                item.claims(),
                item.document(),
                item.since(),
                item.by().id(),
                requirements,
                item.last() == null ? null : DecisionJson.of(item.last()));
    }
}
