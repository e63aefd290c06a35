package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.judging.Items;
import org.gradus.judging.Reasons;
import org.gradus.ontology.Ontology;
import org.gradus.service.Present;
import org.gradus.settings.Settings;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.springframework.stereotype.Component;

/** What the pages of evidence show. */
@Component
final class EvidencePage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 100;

    private final Present present;
    private final Items items;
    private final Reasons reasons;
    private final EvidenceArchive archive;
    private final Ontology ontology;
    private final Clock clock;
    private final String limit;

    EvidencePage(
            Present present,
            Items items,
            Reasons reasons,
            EvidenceArchive archive,
            Standards standards,
            Settings settings,
            Clock clock) {
        this.present = present;
        this.items = items;
        this.reasons = reasons;
        this.archive = archive;
        this.ontology = standards.ontology();
        this.clock = clock;
        this.limit = settings.limits().evidence().toMegabytes() + " MB";
    }

    EvidenceView of(
            Organisation organisation,
            EvidenceView.Filter filter,
            List<IntakeProblem> problems,
            int stored,
            HttpServletRequest request) {
        Language language = Languages.of(request);
        List<EvidenceView.Row> rows = EvidenceRows.of(
                        organisation, present.of(organisation.id()), items.of(organisation.id()), reasons, language)
                .stream()
                .filter(row -> fits(row, filter))
                .toList();
        return new EvidenceView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                new EvidenceView.Filter(
                        filter.words(),
                        filter.status(),
                        filter.standard(),
                        ontology.modelNames().stream()
                                .map(name -> new EvidenceView.Option(
                                        name, ontology.model(name).label().in(language)))
                                .toList()),
                PageResponse.slice(rows, request),
                archive.documents(organisation.id()).stream()
                        .map(document -> document(document, language))
                        .sorted(Comparator.comparing(each -> -each.number()))
                        .toList(),
                faults(problems, language),
                stored,
                limit);
    }

    private static boolean fits(EvidenceView.Row row, EvidenceView.Filter filter) {
        String words = filter.words().strip().toLowerCase(Locale.ROOT);
        String said = (row.title().words() + " " + row.practices() + " " + row.subject()).toLowerCase(Locale.ROOT);
        return said.contains(words)
                && (filter.status().isEmpty() || filter.status().equals(row.status()))
                && (filter.standard().isEmpty()
                        || row.serves().stream().anyMatch(each -> each.model().equals(filter.standard())));
    }

    private EvidenceView.Document document(EvidenceDocument document, Language language) {
        EvidenceVersion version = document.current();
        return new EvidenceView.Document(
                version.document(),
                time(version.at()),
                version.by().id(),
                version.format(),
                version.statements(),
                withdrawn(document, language));
    }

    /** A document with its history. */
    DocumentView document(
            Organisation organisation, EvidenceDocument document, List<IntakeProblem> problems, Language language) {
        EvidenceVersion current = document.current();
        return new DocumentView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                current.document(),
                current.tag(),
                withdrawn(document, language),
                archive.versions(organisation.id(), current.document()).stream()
                        .sorted(Comparator.comparing(version -> -version.number()))
                        .map(version -> new DocumentView.Version(
                                version.number(),
                                time(version.at()),
                                version.by().id(),
                                version.format(),
                                version.statements(),
                                version.note()))
                        .toList(),
                faults(problems, language));
    }

    private String withdrawn(EvidenceDocument document, Language language) {
        Instant at = document.withdrawn();
        return at == null ? "" : time(at) + language.say(": ", "：") + document.reason();
    }

    private static List<EvidenceView.Fault> faults(List<IntakeProblem> problems, Language language) {
        return problems.stream()
                .limit(SHOWN)
                .map(problem -> new EvidenceView.Fault(
                        Printable.line(place(problem.place(), language)),
                        Printable.line(problem.message().in(language))))
                .toList();
    }

    private static String place(IntakeProblem.Place place, Language language) {
        String line = place.line() > 0 ? language.say(", line ", "，第 ") + place.line() + language.say("", " 行") : "";
        return place.file() + line;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
