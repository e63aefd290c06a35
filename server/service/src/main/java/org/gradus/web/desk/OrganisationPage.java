package org.gradus.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gradus.assess.Assessment;
import org.gradus.assess.Gap;
import org.gradus.assess.Improvement;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Level;
import org.gradus.report.Results;
import org.gradus.report.Standings;
import org.gradus.service.Present;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.html.Link;
import org.springframework.stereotype.Component;

/** What the page of an organisation shows to those who act for it. */
@Component
final class OrganisationPage {
    private static final int FIRST = 3;
    private static final int NEWEST = 5;

    private final Present present;
    private final EvidenceArchive evidence;
    private final AssessmentArchive assessments;
    private final ProfileTerms terms;

    OrganisationPage(Present present, EvidenceArchive evidence, AssessmentArchive assessments, ProfileTerms terms) {
        this.present = present;
        this.evidence = evidence;
        this.assessments = assessments;
        this.terms = terms;
    }

    OrganisationView of(Organisation organisation, Language language) {
        String id = organisation.id();
        Present.Found found = present.of(id);
        return new OrganisationView(
                id,
                organisation.name().in(language, id),
                organisation.iri(),
                found.date().toString(),
                facets(found, language),
                (int) evidence.documents(id).stream()
                        .filter(document -> !document.isWithdrawn())
                        .map(EvidenceDocument::current)
                        .count(),
                waiting(found),
                found.subjects().stream()
                        .map(subject -> subject(organisation, subject, found, language))
                        .filter(subject -> !subject.lines().isEmpty())
                        .toList(),
                assessments.all(id).stream()
                        .sorted(Comparator.comparing(run -> -run.number()))
                        .limit(NEWEST)
                        .map(run -> RunLine.item(run, language))
                        .toList());
    }

    private List<String> facets(Present.Found found, Language language) {
        var facets = new ArrayList<String>();
        found.dossiers().forEach(dossier -> {
            for (Facet facet : Facet.values()) {
                String term = dossier.profile().term(facet);
                if (!term.isEmpty()) {
                    facets.add(terms.label(facet, term).in(language));
                }
            }
        });
        return facets;
    }

    private static int waiting(Present.Found found) {
        return (int) found.dossiers().stream()
                .flatMap(dossier -> dossier.shown().values().stream())
                .flatMap(List::stream)
                .map(showing -> showing.evidence())
                .filter(item -> item.status() == Evidence.Status.SUBMITTED && item.claim() == null)
                .map(Evidence::id)
                .distinct()
                .count();
    }

    private OrganisationView.SubjectView subject(
            Organisation organisation, Subject subject, Present.Found found, Language language) {
        var lines = new ArrayList<OrganisationView.Line>();
        for (int i = 0; i < found.stated().verdicts().size(); i++) {
            Verdict stated = found.stated().verdicts().get(i);
            if (stated.assessment().subject().iri().equals(subject.iri())) {
                lines.add(line(
                        organisation,
                        found.counted().verdicts().get(i).assessment(),
                        stated,
                        found.stated(),
                        language));
            }
        }
        String name = subject.iri().equals(organisation.iri())
                ? organisation.name().in(language, organisation.id())
                : subject.label().in(language, subject.iri());
        return new OrganisationView.SubjectView(name, lines);
    }

    private static OrganisationView.Line line(
            Organisation organisation, Assessment counted, Verdict stated, Results results, Language language) {
        Assessment assessment = stated.assessment();
        Gap gap = stated.gap().orElse(null);
        String model = assessment.model().name();
        return new OrganisationView.Line(
                new Link("/" + model, assessment.model().label().in(language)),
                level(counted, language),
                level(assessment, language),
                assessment.grade() == null
                        ? ""
                        : Objects.requireNonNull(assessment.grade())
                                .held()
                                .map(cell -> cell.label().in(language))
                                .orElse(""),
                gap == null ? "" : gap.to().mark().in(language),
                gap == null ? 0 : gap.unmet().size(),
                gap == null ? 0 : gap.improvements().size(),
                gap == null
                        ? List.of()
                        : gap.improvements().stream()
                                .map(Improvement::practice)
                                .distinct()
                                .limit(FIRST)
                                .map(practice -> results.vocabulary()
                                        .declared(practice)
                                        .label()
                                        .in(language))
                                .toList(),
                List.of(
                        new Link(
                                address(organisation, "/picture", assessment),
                                language.say("Where it stands, cell by cell", "逐格查看")),
                        new Link(
                                address(organisation, "/roadmap", assessment),
                                language.say("The way to a level, in phases", "分阶段提升路径"))));
    }

    private static String address(Organisation organisation, String page, Assessment assessment) {
        return DeskController.address(organisation.id()) + page + "?model="
                + assessment.model().name() + "&subject="
                + URLEncoder.encode(assessment.subject().iri(), StandardCharsets.UTF_8);
    }

    /** The level of an assessment in words. */
    static String level(Assessment assessment, Language language) {
        return assessment
                .level()
                .map(Level::label)
                .orElseGet(() -> Standings.below(assessment.model()))
                .in(language);
    }
}
