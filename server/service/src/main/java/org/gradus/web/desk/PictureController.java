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
import org.gradus.web.http.CsvResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.PictureResponse;
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
        boolean accepted = by.equals("accepted");
        Drawn drawn = today(organisation, accepted, Languages.of(request));
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
        Drawn drawn = kept(organisation, archive.get(id, number), Languages.of(request));
        write(drawn, new Chosen(model, subject, aspect, level), false, request, response);
    }

    private Drawn today(Organisation organisation, boolean accepted, Language language) throws IOException {
        Present.Found found = present.of(organisation.id());
        return new Drawn(
                organisation,
                "",
                DeskController.address(organisation.id()) + "/picture",
                accepted
                        ? language.say("by what assessors have accepted", "按评估员已接受的证据")
                        : language.say("by all that is stated, as if it were all accepted", "按全部已提交的证据（假定均被接受）"),
                KeptReports.of(accepted ? found.counted() : found.stated()),
                found.dossiers());
    }

    private Drawn kept(Organisation organisation, AssessmentRun run, Language language) throws IOException {
        var reader = new DossierReader(standards.ontology().vocabulary());
        return new Drawn(
                organisation,
                Long.toString(run.number()),
                RunLine.address(run),
                language.say("as it was assessed", "以当次评估为准"),
                reports.of(run),
                evidence.named(organisation.id(), run.evidence()).stream()
                        .flatMap(version -> reader.read(evidence.graph(version)).stream())
                        .toList());
    }

    /** The radar or the matrix of a verdict of today, as a file. */
    @GetMapping("/desk/organisations/{id}/picture/{file:radar|table}")
    void fileOfToday(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        boolean accepted = by.equals("accepted");
        file(
                today(organisation, accepted, Languages.of(request)),
                new Chosen(model, subject, "", ""),
                file,
                id + "-today",
                request,
                response);
    }

    /** The same of an assessment that was kept. */
    @GetMapping("/desk/organisations/{id}/assessments/{number}/{file:radar|table}")
    void fileOfKept(
            @PathVariable String id,
            @PathVariable long number,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String subject,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, READERS);
        file(
                kept(organisation, archive.get(id, number), Languages.of(request)),
                new Chosen(model, subject, "", ""),
                file,
                id + "-assessment-" + number,
                request,
                response);
    }

    private void file(
            Drawn drawn,
            Chosen chosen,
            String file,
            String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        JsonNode verdict = verdict(drawn, chosen);
        MaturityModel model = standards.model(model(verdict));
        var picture = new Picture(verdict, model, "", language);
        if (file.equals("table")) {
            CsvResponse.write(picture.table(), name + "-matrix", response);
            return;
        }
        RadarView radar = radar(verdict, model, picture, language)
                .orElseThrow(() -> RequestRefused.notPossible(
                        "This standard has too few or too many dimensions for a radar.", "该标准的维度过少或过多，不适合雷达图。"));
        PictureResponse.write(radar, name + "-radar", request, response);
    }

    private static Optional<RadarView> radar(
            JsonNode verdict, MaturityModel model, Picture picture, Language language) {
        return new Radar(verdict, model)
                .of(
                        picture.rows("", ""),
                        name(verdict, language) + " · " + model.label().in(language) + " · "
                                + level(model, verdict, language));
    }

    private void write(
            Drawn drawn, Chosen chosen, boolean accepted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<JsonNode> verdicts = verdicts(drawn);
        JsonNode verdict = verdict(drawn, chosen);
        Language language = Languages.of(request);
        String address = address(drawn, verdict, accepted);
        var picture = new Picture(verdict, standards.model(model(verdict)), address, language);
        PageResponse.write(view(drawn, chosen, accepted, verdict, verdicts, picture, language), request, response);
    }

    private static List<JsonNode> verdicts(Drawn drawn) {
        var verdicts = new ArrayList<JsonNode>();
        drawn.report().path("assessments").forEach(verdicts::add);
        return verdicts;
    }

    private static JsonNode verdict(Drawn drawn, Chosen chosen) {
        return verdicts(drawn).stream()
                .filter(each -> chosen.model().isEmpty()
                        || (model(each).equals(chosen.model())
                                && (chosen.subject().isEmpty() || subject(each).equals(chosen.subject()))))
                .max(Comparator.comparingInt(PictureController::shown))
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The evidence has no such subject that this standard grades.", "证据中没有该标准所评的这一对象。"));
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
                radar(verdict, model, picture, language),
                new PictureView.Files(file(drawn, verdict, accepted, "table"), file(drawn, verdict, accepted, "radar")),
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
        return drawn.path() + query(verdict, accepted);
    }

    private static String file(Drawn drawn, JsonNode verdict, boolean accepted, String name) {
        return drawn.path() + "/" + name + query(verdict, accepted);
    }

    private static String query(JsonNode verdict, boolean accepted) {
        return "?model=" + model(verdict) + "&subject=" + URLEncoder.encode(subject(verdict), StandardCharsets.UTF_8)
                + (accepted ? "&by=accepted" : "");
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
