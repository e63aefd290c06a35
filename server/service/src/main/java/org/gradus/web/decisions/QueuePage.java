package org.gradus.web.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.judging.Deciding;
import org.gradus.judging.Hinges;
import org.gradus.judging.Item;
import org.gradus.judging.JudgementWords;
import org.gradus.judging.Queue;
import org.gradus.judging.Reasons;
import org.gradus.ontology.Vocabulary;
import org.gradus.security.Caller;
import org.gradus.store.Decision;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.springframework.stereotype.Component;

/** What the page of the queue shows. */
@Component
final class QueuePage {
    /** What hinges on an item is looked up for the organisations of one page alone. */
    private static final int SIZE = 50;

    private final Organisations organisations;
    private final Queue queue;
    private final Hinges hinges;
    private final Deciding deciding;
    private final Reasons reasons;
    private final Vocabulary vocabulary;
    private final Clock clock;

    QueuePage(
            Organisations organisations,
            Queue queue,
            Hinges hinges,
            Deciding deciding,
            Reasons reasons,
            Standards standards,
            Clock clock) {
        this.organisations = organisations;
        this.queue = queue;
        this.hinges = hinges;
        this.deciding = deciding;
        this.reasons = reasons;
        this.vocabulary = standards.ontology().vocabulary();
        this.clock = clock;
    }

    QueueView of(Caller caller, Queue.Filter filter, int decided, int proposed, HttpServletRequest request) {
        Language language = Languages.of(request);
        List<Organisation> seen = organisations.all().stream()
                .filter(each -> caller.actsFor(each.id()))
                .toList();
        Slice<Queue.Waiting> waiting = PageResponse.slice(queue.of(seen, filter), SIZE, request);
        return new QueueView(
                new QueueView.Filter(
                        filter.organisation(),
                        filter.practice(),
                        filter.days(),
                        filter.state().tag()),
                waiting.map(each -> line(each, language)),
                ReasonGroup.of(reasons, language),
                deciding.isByTwo(),
                decided,
                proposed);
    }

    private QueueView.Line line(Queue.Waiting waiting, Language language) {
        Item item = waiting.item();
        Organisation organisation = waiting.organisation();
        Instant now = clock.instant();
        return new QueueView.Line(
                Tick.of(organisation.id(), item).value(),
                new Link(
                        "/desk/organisations/" + organisation.id(),
                        organisation.name().in(language, organisation.id())),
                new Link(
                        ItemPage.address(organisation.id(), item.iri()),
                        Printable.line(item.label().in(language, item.iri()))),
                String.join(
                        language.say(", ", "、"),
                        item.practices().stream()
                                .map(practice ->
                                        vocabulary.declared(practice).label().in(language))
                                .toList()),
                LocalDate.ofInstant(item.since(), clock.getZone()).toString(),
                Math.max(0, ChronoUnit.DAYS.between(item.since(), now)),
                hinges.counts(organisation.id(), LocalDate.now(clock)).getOrDefault(item.iri(), 0),
                last(item, language));
    }

    private String last(Item item, Language language) {
        Decision last = item.last();
        return last == null
                ? ""
                : JudgementWords.of(last).in(language)
                        + language.say(", by ", "，提出者 ")
                        + last.by().id()
                        + language.say(": ", "：")
                        + Printable.line(reasons.told(last.reason(), language));
    }
}
