package org.gradus.web.decisions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Subject;
import org.gradus.judging.Deciding;
import org.gradus.judging.Foresight;
import org.gradus.judging.Hinges;
import org.gradus.judging.Item;
import org.gradus.judging.ItemHistory;
import org.gradus.judging.JudgementWords;
import org.gradus.judging.Reasons;
import org.gradus.judging.Said;
import org.gradus.judging.Shift;
import org.gradus.judging.Word;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.store.Author;
import org.gradus.store.Decision;
import org.gradus.store.Judgement;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.html.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an item of evidence shows. */
@Component
final class ItemPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Author NOBODY = new Author("nobody", "");

    private final Foresight foresight;
    private final Hinges hinges;
    private final ItemHistory history;
    private final Deciding deciding;
    private final Reasons reasons;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ItemPage(
            Foresight foresight,
            Hinges hinges,
            ItemHistory history,
            Deciding deciding,
            Reasons reasons,
            Standards standards,
            Clock clock) {
        this.foresight = foresight;
        this.hinges = hinges;
        this.history = history;
        this.deciding = deciding;
        this.reasons = reasons;
        this.vocabulary = standards.ontology().vocabulary();
        this.clock = clock;
    }

    /** The page of an item. */
    static String address(String organisation, String evidence) {
        return "/desk/organisations/" + organisation + "/item?evidence="
                + URLEncoder.encode(evidence, StandardCharsets.UTF_8);
    }

    ItemView of(Organisation organisation, Item item, boolean decides, Language language) {
        String id = organisation.id();
        List<Said> said = history.said(id, item.iri());
        List<Shift> accepted = foresight.of(id, supposed(organisation, item, Judgement.ACCEPTED));
        List<Shift> rejected = foresight.of(id, supposed(organisation, item, Judgement.REJECTED));
        String document = "/desk/organisations/" + id + "/evidence/" + item.document();
        return new ItemView(
                id,
                organisation.name().in(language, id),
                Printable.line(item.label().in(language, item.iri())),
                Printable.line(item.iri()),
                Tick.of(id, item).value(),
                status(item).in(language),
                time(item.since()),
                new Link(document, language.say("Document ", "文档 ") + item.document()),
                said.stream()
                        .filter(each -> each.content().equals(item.content()))
                        .findFirst()
                        .map(each -> SaidRows.of(each, vocabulary, language))
                        .orElse(List.of()),
                versions(said, id, language),
                words(organisation, item, language),
                requirements(id, item, accepted, rejected, language),
                ShiftRows.of(List.of(accepted, rejected), language),
                ReasonGroup.of(reasons, language),
                decides,
                deciding.isByTwo());
    }

    private List<Decision> supposed(Organisation organisation, Item item, Judgement judgement) {
        return deciding.supposed(
                organisation, List.of(new Word(item.iri(), item.content(), judgement, "supposed")), NOBODY);
    }

    private static Text status(Item item) {
        Decision last = item.last();
        if (last != null && (item.isProposed() || item.isAskedBack())) {
            return JudgementWords.of(last);
        }
        if (item.status() == Evidence.Status.SUBMITTED) {
            return item.claims()
                    ? new Text("says itself that it is otherwise", "自行声明另有情况")
                    : new Text("waits for an assessor", "待评定");
        }
        return JudgementWords.done(item.status() == Evidence.Status.ACCEPTED ? Judgement.ACCEPTED : Judgement.REJECTED);
    }

    /** What each version changed against the one before it. */
    private List<ItemView.Version> versions(List<Said> said, String id, Language language) {
        var versions = new ArrayList<ItemView.Version>();
        for (int i = 0; i < said.size(); i++) {
            Said each = said.get(i);
            List<SaidRow> now = SaidRows.of(each, vocabulary, language);
            var changed = new LinkedHashSet<String>();
            if (i + 1 < said.size()) {
                List<SaidRow> before = SaidRows.of(said.get(i + 1), vocabulary, language);
                now.stream().filter(row -> !before.contains(row)).forEach(row -> changed.add(row.about()));
                before.stream().filter(row -> !now.contains(row)).forEach(row -> changed.add(row.about()));
            }
            versions.add(new ItemView.Version(
                    new Link(
                            "/organisations/" + id + "/evidence/"
                                    + each.version().document() + "/versions/"
                                    + each.version().number(),
                            language.say("Document ", "文档 ")
                                    + each.version().document()
                                    + language.say(", version ", "，第 ")
                                    + each.version().number()
                                    + language.say("", " 版")),
                    time(each.version().at()),
                    each.version().by().id(),
                    String.join(language.say(", ", "、"), changed),
                    each.isCurrent()));
        }
        return versions;
    }

    private List<ItemView.Word> words(Organisation organisation, Item item, Language language) {
        return history.decided(organisation.id(), item.iri()).stream()
                .map(decision -> new ItemView.Word(
                        JudgementWords.of(decision).in(language),
                        Printable.line(reasons.told(decision.reason(), language)),
                        decision.by().id(),
                        time(decision.at()),
                        decision.content().equals(item.content())))
                .toList();
    }

    /** What hinges on the item by all that is submitted, and what turns by what is accepted. */
    private List<ItemView.Requirement> requirements(
            String id, Item item, List<Shift> accepted, List<Shift> rejected, Language language) {
        Map<String, Set<Hinges.Hinge>> all = hinges.of(id);
        var meant = new LinkedHashSet<>(all.getOrDefault(item.iri(), Set.of()));
        for (Shift shift : Stream.concat(accepted.stream(), rejected.stream()).toList()) {
            Assessment after = shift.after();
            shift.turns()
                    .forEach(turn -> meant.add(new Hinges.Hinge(after.subject(), after.model(), turn.requirement())));
        }
        Map<String, Outcome> now = outcomes(accepted.stream().map(Shift::before));
        Map<String, Outcome> ifAccepted = outcomes(accepted.stream().map(Shift::after));
        Map<String, Outcome> ifRejected = outcomes(rejected.stream().map(Shift::after));
        return meant.stream()
                .map(hinge -> {
                    String key = key(hinge.subject(), hinge.requirement());
                    return new ItemView.Requirement(
                            hinge.model().label().in(language),
                            Printable.line(hinge.subject()
                                    .label()
                                    .in(language, hinge.subject().iri())),
                            new Link(
                                    hinge.requirement().iri(),
                                    hinge.requirement().citation().in(language)
                                            + " "
                                            + hinge.requirement().label().in(language)),
                            words(now.get(key), language),
                            words(ifAccepted.get(key), language),
                            words(ifRejected.get(key), language));
                })
                .toList();
    }

    private static String key(Subject subject, Requirement requirement) {
        return subject.iri() + ' ' + requirement.iri();
    }

    /** How requirements end, by subject and requirement. */
    private static Map<String, Outcome> outcomes(Stream<Assessment> assessments) {
        var outcomes = new HashMap<String, Outcome>();
        assessments.forEach(assessment -> findings(assessment)
                .forEach(finding -> outcomes.put(key(assessment.subject(), finding.requirement()), finding.outcome())));
        return outcomes;
    }

    private static Stream<RequirementFinding> findings(Assessment assessment) {
        var grade = assessment.grade();
        return grade == null
                ? assessment.findings().stream()
                : Stream.concat(assessment.findings().stream(), grade.keyFindings().stream());
    }

    private static String words(@Nullable Outcome outcome, Language language) {
        if (outcome == null) {
            return "–";
        }
        return switch (outcome) {
            case PASSED -> language.say("● met", "● 满足");
            case FAILED -> language.say("○ not met", "○ 未满足");
            case INAPPLICABLE -> language.say("– does not apply", "– 不适用");
            case UNTESTED -> language.say("◌ nothing shown", "◌ 未提供证据");
        };
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
