package org.gradus.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.report.Standings;
import org.gradus.security.Role;
import org.gradus.service.Present;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.shapes.ShapeText;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Verdicts drawn: those of assessments that were kept, and those of today. */
@Controller
final class PictureController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};

    private final Access access;
    private final AssessmentArchive archive;
    private final EvidenceArchive evidence;
    private final Present present;
    private final KeptReports reports;
    private final Standards standards;

    PictureController(
            Access access,
            AssessmentArchive archive,
            EvidenceArchive evidence,
            Present present,
            KeptReports reports,
            Standards standards) {
        this.access = access;
        this.archive = archive;
        this.evidence = evidence;
        this.present = present;
        this.reports = reports;
        this.standards = standards;
    }

    /** Which verdict, and which of its cells. */
    private record Chosen(String model, String subject, String aspect, String level) {}

    /** What is drawn. */
    private record Drawn(
            Organisation organisation,
            String run,
            String path,
            String basis,
            JsonNode report,
            List<Dossier> dossiers) {}

    @GetMapping("/desk/organisations/{id}/picture")
    void today(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String aspect,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        Language language = Languages.of(request);
        Present.Found found = present.of(id);
        boolean accepted = by.equals("accepted");
        var drawn = new Drawn(
                organisation,
                "",
                DeskController.address(id) + "/picture",
                accepted
                        ? language.say("by what assessors have accepted", "按评估员已接受的证据")
                        : language.say("by all that is stated, as if it were all accepted", "按全部已提交的证据（假定均被接受）"),
                KeptReports.of(accepted ? found.counted() : found.stated()),
                found.dossiers());
        write(drawn, new Chosen(model, subject, aspect, level), accepted, request, response);
    }

    @GetMapping("/desk/organisations/{id}/assessments/{number}")
    void kept(
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String aspect,
            @RequestParam(defaultValue = "") String level,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        AssessmentRun run = archive.get(id, number);
        var reader = new DossierReader(standards.ontology().vocabulary());
        var dossiers = evidence.named(id, run.evidence()).stream()
                .flatMap(version -> reader.read(evidence.graph(version)).stream())
                .toList();
        Language language = Languages.of(request);
        var drawn = new Drawn(
                organisation,
                Long.toString(number),
                RunLine.address(run),
                language.say("as it was assessed", "以当次评估为准"),
                reports.of(run),
                dossiers);
        write(drawn, new Chosen(model, subject, aspect, level), false, request, response);
    }

    private void write(
            Drawn drawn, Chosen chosen, boolean accepted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var verdicts = new ArrayList<JsonNode>();
        drawn.report().path("assessments").forEach(verdicts::add);
        Stream<JsonNode> candidates = verdicts.stream()
                .filter(each -> chosen.model().isEmpty()
                        || (model(each).equals(chosen.model())
                                && (chosen.subject().isEmpty() || subject(each).equals(chosen.subject()))));
        JsonNode verdict = candidates
                .max(Comparator.comparingInt(PictureController::shown))
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The evidence has no such subject that this standard grades.", "证据中没有该标准所评的这一对象。"));
        Language language = Languages.of(request);
        String address = address(drawn, verdict, accepted);
        var picture = new Picture(verdict, standards.model(model(verdict)), address, language);
        PageResponse.write(view(drawn, chosen, accepted, verdict, verdicts, picture, language), request, response);
    }

    private PictureView view(
            Drawn drawn,
            Chosen chosen,
            boolean accepted,
            JsonNode verdict,
            List<JsonNode> verdicts,
            Picture picture,
            Language language) {
        MaturityModel model = standards.model(model(verdict));
        JsonNode gap = verdict.path("gap");
        String id = drawn.organisation().id();
        return new PictureView(
                id,
                drawn.organisation().name().in(language, id),
                drawn.run(),
                name(verdict, language),
                new Link("/" + model.name(), model.label().in(language)),
                verdict.path("date").asString(),
                drawn.basis(),
                level(model, verdict, language),
                grade(model, verdict, language),
                gap.isMissingNode()
                        ? ""
                        : model.levels().stream()
                                .filter(level ->
                                        level.name().equals(gap.path("to").asString()))
                                .findFirst()
                                .map(level -> level.mark().in(language))
                                .orElse(""),
                gap.path("requirements").size(),
                gap.path("improvements").size(),
                verdicts.stream()
                        .filter(each -> !address(drawn, each, accepted).equals(address(drawn, verdict, accepted)))
                        .map(each -> Item.of(
                                address(drawn, each, accepted),
                                standards.model(model(each)).label().in(language) + " · " + name(each, language),
                                level(standards.model(model(each)), each, language)))
                        .toList(),
                picture.heads(),
                picture.rows(chosen.aspect(), chosen.level()),
                picture.panel(
                        chosen.aspect(),
                        chosen.level(),
                        new Proofs(drawn.dossiers(), language),
                        new ShapeText(standards.ontology().vocabulary())),
                links(drawn, verdict, accepted, language));
    }

    private static List<Link> links(Drawn drawn, JsonNode verdict, boolean accepted, Language language) {
        String organisation = DeskController.address(drawn.organisation().id());
        if (drawn.run().isEmpty()) {
            return List.of(
                    accepted
                            ? new Link(
                                    address(drawn, verdict, false), language.say("By all that is stated", "按全部已提交的证据"))
                            : new Link(address(drawn, verdict, true), language.say("By what is accepted", "按已接受的证据")),
                    new Link(organisation + "/evidence", language.say("Evidence", "证据")));
        }
        String report = "/organisations/" + drawn.organisation().id() + "/assessments/" + drawn.run();
        return List.of(
                new Link(report, language.say("The whole report, to read and print", "完整报告（可阅读、打印）")),
                new Link(report + "/export", language.say("What repeats the verdict (ZIP)", "可复核的数据与形状（ZIP）")),
                new Link(organisation + "/assessments", language.say("All assessments", "全部评估")));
    }

    private static String address(Drawn drawn, JsonNode verdict, boolean accepted) {
        return drawn.path() + "?model=" + model(verdict) + "&subject="
                + URLEncoder.encode(subject(verdict), StandardCharsets.UTF_8) + (accepted ? "&by=accepted" : "");
    }

    private static String level(MaturityModel model, JsonNode verdict, Language language) {
        return model.levels().stream()
                .filter(level -> level.name().equals(verdict.path("level").asString("")))
                .findFirst()
                .map(Level::label)
                .orElseGet(() -> Standings.below(model))
                .in(language);
    }

    private static String grade(MaturityModel model, JsonNode verdict, Language language) {
        String held = verdict.path("grade").path("cell").asString("");
        Optional<GradeCell> cell =
                model.grades().stream().filter(each -> each.iri().equals(held)).findFirst();
        return cell.map(each -> each.label().in(language)).orElse("");
    }

    private static String name(JsonNode verdict, Language language) {
        return Picture.text(verdict.path("label")).in(language, subject(verdict));
    }

    /** How many requirements are met: what someone works at comes first where nothing else was chosen. */
    private static int shown(JsonNode verdict) {
        return verdict.path("outcomes").path("passed").asInt(0);
    }

    private static String model(JsonNode verdict) {
        return verdict.path("model").asString();
    }

    private static String subject(JsonNode verdict) {
        return verdict.path("subject").asString();
    }
}
