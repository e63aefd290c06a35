package org.gradus.web.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.assess.Standards;
import org.gradus.judging.Item;
import org.gradus.judging.ItemHistory;
import org.gradus.judging.Items;
import org.gradus.judging.Said;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.html.Link;
import org.springframework.stereotype.Component;

/** What is shown where items say something else than what was decided about. */
@Component
final class ChangedPage {
    private final Items items;
    private final ItemHistory history;
    private final Vocabulary vocabulary;

    ChangedPage(Items items, ItemHistory history, Standards standards) {
        this.items = items;
        this.history = history;
        this.vocabulary = standards.ontology().vocabulary();
    }

    /** What was seen and what is there now of those that say something else. */
    ChangedView of(List<Tick> ticks, Language language) {
        var changed = new ArrayList<ChangedView.Changed>();
        for (Tick tick : ticks) {
            Optional<Item> now = items.find(tick.organisation(), tick.evidence());
            if (now.map(item -> !item.content().equals(tick.content())).orElse(true)) {
                changed.add(new ChangedView.Changed(
                        new Link(
                                ItemPage.address(tick.organisation(), tick.evidence()),
                                Printable.line(now.map(item -> item.label().in(language, item.iri()))
                                        .orElse(tick.evidence()))),
                        rows(history.said(tick.organisation(), tick.evidence(), tick.content()), language),
                        rows(
                                now.flatMap(item -> history.said(tick.organisation(), tick.evidence(), item.content())),
                                language)));
            }
        }
        return new ChangedView(changed);
    }

    private List<SaidRow> rows(Optional<Said> said, Language language) {
        return said.map(each -> SaidRows.of(each, vocabulary, language)).orElse(List.of());
    }
}
