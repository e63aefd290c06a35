package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.gradus.assess.GapFinder;
import org.gradus.assess.Standards;
import org.gradus.assess.Verdict;
import org.gradus.model.Level;
import org.gradus.security.Role;
import org.gradus.service.Present;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Wording;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to a level, in phases, from what an organisation states today. */
@Controller
final class RoadmapController {
    private final Access access;
    private final Present present;
    private final RoadmapPage page;
    private final GapFinder gaps;

    RoadmapController(Access access, Present present, Standards standards) {
        this.access = access;
        this.present = present;
        this.page = new RoadmapPage(standards.ontology());
        this.gaps = new GapFinder(standards.ontology().vocabulary());
    }

    @GetMapping("/desk/organisations/{id}/roadmap")
    void roadmap(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, Role.ORGANISATION, Role.ASSESSOR);
        Language language = Languages.of(request);
        Present.Found found = present.of(id);
        List<Verdict> verdicts = found.stated().verdicts();
        Verdict verdict = verdicts.stream()
                .filter(each -> model.isEmpty() || name(each).equals(model))
                .filter(each ->
                        subject.isEmpty() || each.assessment().subject().iri().equals(subject))
                .max(Comparator.comparingLong(each -> each.assessment().findings().stream()
                        .filter(finding -> !finding.isViolated())
                        .count()))
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The evidence has no such subject that this standard grades.", "证据中没有该标准所评的这一对象。"));
        var assessment = verdict.assessment();
        List<Level> levels = assessment.model().levels();
        Level level = target.isEmpty()
                ? assessment.nextLevel().orElse(levels.get(levels.size() - 1))
                : Level.named(target, levels)
                        .orElseThrow(() -> RequestRefused.notPossible(
                                "This standard has no level '" + target + "'. There are: "
                                        + Wording.list(levels(verdict)).en() + ".",
                                "该标准没有等级“" + target + "”。现有等级："
                                        + Wording.list(levels(verdict)).zh() + "。"));
        PageResponse.write(
                page.of(organisation, found, verdict, level, gaps.phases(assessment, level), language),
                request,
                response);
    }

    private static List<String> levels(Verdict verdict) {
        return verdict.assessment().model().levels().stream().map(Level::name).toList();
    }

    private static String name(Verdict verdict) {
        return verdict.assessment().model().name();
    }
}
