package org.gradus.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.judging.Item;
import org.gradus.judging.JudgementWords;
import org.gradus.judging.Reasons;
import org.gradus.ontology.Vocabulary;
import org.gradus.service.Present;
import org.gradus.store.Decision;
import org.gradus.store.Judgement;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.html.Link;

/** The items of evidence of an organisation, with what each serves and lacks by all that is stated. */
final class EvidenceRows {
    private static final int CLAUSES = 6;
    private static final int LACKS = 3;

    private final Organisation organisation;
    private final Present.Found found;
    private final Map<String, Item> items;
    private final Reasons reasons;
    private final Language language;
    private final Vocabulary vocabulary;

    /** By item and model, the clauses that it decides. */
    private final Map<String, Map<String, Set<String>>> serves = new LinkedHashMap<>();

    private final Map<String, Set<String>> lacks = new LinkedHashMap<>();
    private final Map<String, String> standards = new LinkedHashMap<>();

    private EvidenceRows(
            Organisation organisation, Present.Found found, List<Item> items, Reasons reasons, Language language) {
        this.reasons = reasons;
        this.organisation = organisation;
        this.found = found;
        this.items = items.stream().collect(Collectors.toMap(Item::iri, Function.identity()));
        this.language = language;
        this.vocabulary = found.stated().vocabulary();
        found.stated().verdicts().forEach(this::read);
    }

    static List<EvidenceView.Row> of(
            Organisation organisation, Present.Found found, List<Item> items, Reasons reasons, Language language) {
        return new EvidenceRows(organisation, found, items, reasons, language).rows();
    }

    private void read(Verdict verdict) {
        String model = verdict.assessment().model().name();
        standards.put(model, verdict.assessment().model().label().in(language));
        for (Explanation explanation : verdict.requirements()) {
            String clause = explanation.finding().requirement().citation().in(language);
            for (Explanation.Leaf leaf : explanation.leaves()) {
                leaf.deciding()
                        .forEach(item -> serves.computeIfAbsent(item.evidence().id(), id -> new LinkedHashMap<>())
                                .computeIfAbsent(model, name -> new LinkedHashSet<>())
                                .add(clause));
                if (leaf.nearest() != null) {
                    lacks.computeIfAbsent(leaf.nearest().evidence().id(), id -> new LinkedHashSet<>())
                            .add(clause
                                    + language.say(": ", "：")
                                    + found.stated()
                                            .explainer()
                                            .sentences()
                                            .lacks(leaf)
                                            .in(language));
                }
            }
        }
    }

    private List<EvidenceView.Row> rows() {
        var rows = new ArrayList<EvidenceView.Row>();
        for (Dossier dossier : found.dossiers()) {
            for (var subject : dossier.subjects()) {
                var items = new LinkedHashMap<String, Evidence>();
                var practices = new LinkedHashMap<String, List<String>>();
                for (Dossier.Showing showing : dossier.shown().getOrDefault(subject.iri(), List.of())) {
                    items.put(showing.evidence().id(), showing.evidence());
                    practices
                            .computeIfAbsent(showing.evidence().id(), id -> new ArrayList<>())
                            .add(vocabulary.declared(showing.practice()).label().in(language));
                }
                items.forEach((id, item) -> rows.add(row(
                        subject.label().in(language, subject.iri()),
                        item,
                        String.join(language.say(", ", "、"), practices.getOrDefault(id, List.of())))));
            }
        }
        return rows;
    }

    private EvidenceView.Row row(String subject, Evidence item, String practices) {
        String status = status(item);
        String source = Printable.line(item.source());
        return new EvidenceView.Row(
                Printable.line(subject),
                new Link(
                        DeskController.address(organisation.id()) + "/item?evidence="
                                + URLEncoder.encode(item.id(), StandardCharsets.UTF_8),
                        Printable.line(item.label().in(language, item.id()))),
                practices,
                status,
                words(status).in(language) + claimed(item),
                said(item),
                counts(item),
                source.startsWith("http://") || source.startsWith("https://")
                        ? new Link(source, source)
                        : Link.nowhere(source),
                serves.getOrDefault(item.id(), Map.of()).entrySet().stream()
                        .map(entry -> new EvidenceView.Serves(
                                standards.getOrDefault(entry.getKey(), entry.getKey()),
                                entry.getKey(),
                                entry.getValue().size(),
                                clauses(entry.getValue())))
                        .toList(),
                lacks.getOrDefault(item.id(), Set.of()).stream().limit(LACKS).toList());
    }

    /** What an assessor said last, where it is more than the status tells. */
    private String said(Evidence item) {
        Item known = items.get(item.id());
        Decision last = known == null ? null : known.last();
        return last == null || last.judgement() == Judgement.ACCEPTED
                ? ""
                : JudgementWords.of(last).in(language)
                        + language.say(": ", "：")
                        + Printable.line(reasons.told(last.reason(), language));
    }

    private String clauses(Set<String> all) {
        String first =
                String.join(language.say(", ", "、"), all.stream().limit(CLAUSES).toList());
        return all.size() > CLAUSES ? first + " …" : first;
    }

    private String counts(Evidence item) {
        String from = item.issued() == null ? "–" : item.issued().toString();
        return item.validUntil() == null ? from : from + language.say(" to ", " 至 ") + item.validUntil();
    }

    private String claimed(Evidence item) {
        String lacking = item.lacking().in(language);
        return lacking.isEmpty() ? "" : language.say(": ", "：") + Printable.line(lacking);
    }

    private String status(Evidence item) {
        LocalDate today = found.date();
        if (item.claim() != null) {
            return item.claim().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (item.status() != Evidence.Status.ACCEPTED) {
            return item.status().name().toLowerCase(Locale.ROOT);
        }
        if (item.validUntil() != null && item.validUntil().isBefore(today)) {
            return "expired";
        }
        return item.issued() == null || item.issued().isAfter(today) ? "not-yet-issued" : "accepted";
    }

    /** What a status is called. */
    static Text words(String status) {
        return switch (status) {
            case "accepted" -> new Text("accepted", "已接受");
            case "submitted" -> new Text("waits for an assessor", "待评定");
            case "rejected" -> new Text("rejected", "已驳回");
            case "expired" -> new Text("expired", "已过期");
            case "not-yet-issued" -> new Text("not yet in force", "尚未生效");
            case "not-done" -> new Text("stated: not done", "声明：未开展");
            case "partly-done" -> new Text("stated: done in part", "声明：部分开展");
            default -> new Text("stated: figure to follow", "声明：数据待补");
        };
    }
}
