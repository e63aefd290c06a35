package org.gradus.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradus.assess.Standards;
import org.gradus.holdings.Holdings;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Version;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Wording;
import org.gradus.workbook.write.Forms.Wanted;

/** What an organisation gets as a workbook: what it has sent, what is still to be filled in, and how it was assessed. */
public final class OrganisationBooks {
    private final Standards standards;
    private final Holdings holdings;
    private final Reports reports;
    private final Workbooks workbooks;

    public OrganisationBooks(Standards standards, Holdings holdings, Reports reports, Workbooks workbooks) {
        this.standards = standards;
        this.holdings = holdings;
        this.reports = reports;
        this.workbooks = workbooks;
    }

    /** Which state the evidence is in that a workbook is made of. */
    public String state(Organisation organisation) {
        return holdings.state(organisation.id()) + "-" + Version.GRADUS.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** All evidence that counts, as it was sent: sent back unchanged, it says the same. */
    public byte[] evidence(Organisation organisation, Language language) throws IOException {
        return workbooks.evidence(holdings.sent(organisation.id()), language);
    }

    /**
     * A workbook to be filled in, with what the organisation has sent.
     *
     * @param models their names; not empty
     * @param target up to which level; empty for all
     * @param questionnaire whether it is the short form
     * @throws RequestRefused where no model has such a level
     * @throws org.gradus.refusal.Refusal where there is no such model
     */
    public byte[] template(
            Organisation organisation, List<String> models, String target, boolean questionnaire, Language language)
            throws IOException {
        if (models.isEmpty()) {
            throw RequestRefused.wrong(
                    "Say for which models, separated by commas. There are: %s.",
                    "请说明适用于哪些模型，以逗号分隔。可用：%s。", Wording.list(standards.ontology().modelNames()));
        }
        var asked = new ArrayList<MaturityModel>();
        models.stream().distinct().forEach(name -> asked.add(standards.model(name)));
        requireLevel(target, asked);
        var wanted = new Wanted(
                asked,
                target.isEmpty() ? null : target,
                List.of(),
                organisation.describedIn(holdings.sent(organisation.id())),
                questionnaire);
        return workbooks.template(wanted, language);
    }

    private static void requireLevel(String target, List<MaturityModel> asked) {
        var levels = asked.stream()
                .flatMap(model -> model.levels().stream())
                .map(level -> level.name())
                .distinct()
                .toList();
        if (!target.isEmpty() && levels.stream().noneMatch(target::equalsIgnoreCase)) {
            throw RequestRefused.wrong(
                    "'%s' is no level of these models. There are: %s.",
                    "“%s”不是这些模型的等级。可用：%s。", target, Wording.list(levels));
        }
    }

    /**
     * An assessment.
     *
     * @throws RequestRefused where it was made by another version of Gradus, which would say otherwise
     */
    public byte[] assessment(AssessmentRun run, Language language) throws IOException {
        var results = reports.results(run)
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The assessment was made by another version of Gradus, whose words are not here. Assess again, or ask"
                                + " for another form.",
                        "该评估由 Gradus 的另一版本作出，此处已无其内容。请重新评估，或选用其他格式。"));
        return workbooks.assessment(results, language);
    }

    /** What a file is called: the organisation, what it holds, and what else tells it from others. */
    public static String file(Organisation organisation, String what) {
        return (organisation.id() + "-" + what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
    }
}
