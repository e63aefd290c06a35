package org.gradus.web;

import static org.gradus.web.Markup.HOSTILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.api.AnswerView;
import org.gradus.web.api.CallsView;
import org.gradus.web.api.PublishedView;
import org.gradus.web.api.QuestionsView;
import org.gradus.web.api.ResultView;
import org.gradus.web.decisions.ChangedView;
import org.gradus.web.decisions.ForeseenView;
import org.gradus.web.decisions.ItemView;
import org.gradus.web.decisions.QueueView;
import org.gradus.web.decisions.ReasonGroup;
import org.gradus.web.decisions.SaidRow;
import org.gradus.web.decisions.ShiftRow;
import org.gradus.web.desk.AssessmentsView;
import org.gradus.web.desk.ComparisonView;
import org.gradus.web.desk.DeskView;
import org.gradus.web.desk.EvidenceView;
import org.gradus.web.desk.HistoryFile;
import org.gradus.web.desk.HistoryView;
import org.gradus.web.desk.IssuedView;
import org.gradus.web.desk.KeyLine;
import org.gradus.web.desk.OrganisationView;
import org.gradus.web.desk.PictureView;
import org.gradus.web.desk.ProfileView;
import org.gradus.web.desk.RadarView;
import org.gradus.web.desk.RegisterView;
import org.gradus.web.desk.RegisteredView;
import org.gradus.web.desk.RoadmapView;
import org.gradus.web.desk.RunLine;
import org.gradus.web.diagnosis.AlsoView;
import org.gradus.web.diagnosis.DiagnosisView;
import org.gradus.web.diagnosis.Progress;
import org.gradus.web.diagnosis.QuestionView;
import org.gradus.web.html.Frame;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.Templates;
import org.gradus.web.html.View;
import org.gradus.web.html.Visitor;
import org.gradus.web.http.ErrorView;
import org.gradus.web.pages.DocumentView;
import org.gradus.web.pages.HomeView;
import org.gradus.web.pages.RequirementPart;
import org.gradus.web.pages.ResourceView;
import org.gradus.web.pages.SearchView;
import org.gradus.web.pages.StandardView;
import org.gradus.web.planning.PlanView;
import org.gradus.web.planning.PlansView;
import org.gradus.web.planning.StepView;
import org.gradus.web.problem.TypeView;
import org.gradus.web.problem.TypesView;
import org.gradus.web.session.FirstView;
import org.gradus.web.session.HeldView;
import org.gradus.web.session.LogInView;
import org.gradus.web.sparql.FormView;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every template, told nothing but hostile text: it comes out as text. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Parts of pages, which views do not name. */
    private static final Set<String> PARTS = Set.of(
            "layout.jte",
            "style.jte",
            "pages/requirement.jte",
            "desk/keys.jte",
            "desk/copies.jte",
            "desk/faults.jte",
            "desk/trail.jte",
            "desk/levels.jte",
            "desk/spokes.jte",
            "decisions/decide.jte",
            "decisions/said.jte",
            "decisions/shifts.jte",
            "diagnosis/progress.jte");

    private static final Link LINK = new Link("https://w3id.org/gradus/" + HOSTILE, HOSTILE);
    private static final List<Item> ITEMS =
            List.of(new Item(LINK, HOSTILE), Item.of("javascript:alert(1)", HOSTILE, HOSTILE));
    private static final Slice<Item> LONG = new Slice<>(ITEMS, 2, 3 * Slice.SIZE);

    private static final KeyLine KEY = new KeyLine(HOSTILE, HOSTILE, HOSTILE, HOSTILE);

    private static final Progress PROGRESS = new Progress(25, 3, List.of(new Progress.Line(HOSTILE, HOSTILE, HOSTILE)));

    private static final List<SaidRow> SAID = List.of(new SaidRow(HOSTILE, List.of(LINK, Link.nowhere(HOSTILE))));
    private static final List<ShiftRow> SHIFTS = List.of(new ShiftRow(
            HOSTILE, HOSTILE, HOSTILE, List.of(new ShiftRow.After(HOSTILE, 1, 2), new ShiftRow.After(HOSTILE, 0, 0))));
    private static final List<ReasonGroup> REASONS =
            List.of(new ReasonGroup(HOSTILE, List.of(new ReasonGroup.Option(HOSTILE, HOSTILE))));

    private static final RadarView.Spot SPOT = new RadarView.Spot(1, 2);
    private static final RadarView RADAR = new RadarView(
            HOSTILE,
            9,
            4,
            List.of("1,2 3,4"),
            List.of(new RadarView.Spoke(1, HOSTILE, HOSTILE, true, SPOT, SPOT, SPOT)),
            "1,2");
    private static final HistoryView.Chart CHART = new HistoryView.Chart(
            HOSTILE,
            LINK,
            HOSTILE,
            HOSTILE,
            9,
            9,
            1,
            "M1 2",
            List.of(new HistoryView.Rung(1, HOSTILE)),
            List.of(new HistoryView.Point(1, 2, 3, HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
            List.of(new HistoryView.Day(1, "end", HOSTILE)));

    private static final List<View> VIEWS = List.of(
            new QueueView(
                    new QueueView.Filter(HOSTILE, HOSTILE, 7, "open"),
                    new Slice<>(
                            List.of(new QueueView.Line(HOSTILE, LINK, LINK, HOSTILE, HOSTILE, 3, 2, HOSTILE)), 1, 1),
                    REASONS,
                    true,
                    3,
                    1),
            new QueueView(
                    new QueueView.Filter(HOSTILE, HOSTILE, 0, "asked-back"),
                    Slice.of(List.of(), 1),
                    REASONS,
                    false,
                    0,
                    0),
            new ItemView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    LINK,
                    SAID,
                    List.of(new ItemView.Version(LINK, HOSTILE, HOSTILE, HOSTILE, true)),
                    List.of(new ItemView.Word(HOSTILE, HOSTILE, HOSTILE, HOSTILE, false)),
                    List.of(new ItemView.Requirement(HOSTILE, HOSTILE, LINK, HOSTILE, HOSTILE, HOSTILE)),
                    SHIFTS,
                    REASONS,
                    true,
                    true),
            new ForeseenView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(HOSTILE),
                    List.of(new ForeseenView.Organisation(HOSTILE, 1, SHIFTS)),
                    true),
            new ChangedView(List.of(new ChangedView.Changed(LINK, SAID, List.of()))),
            new HomeView(ITEMS),
            new DocumentView(HOSTILE, HOSTILE, HOSTILE, 1, LONG),
            new ResourceView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    Optional.of(new RequirementPart(
                            HOSTILE,
                            ITEMS,
                            ITEMS,
                            ITEMS,
                            List.of(new RequirementPart.Shape(LINK, HOSTILE)),
                            ITEMS,
                            ITEMS)),
                    ITEMS,
                    ITEMS,
                    List.of(new ResourceView.Choosing(HOSTILE, ITEMS)),
                    ITEMS,
                    List.of(new ResourceView.Fact(LINK, List.of(LINK, Link.nowhere(HOSTILE)))),
                    LONG,
                    List.of(new ResourceView.Referrers(HOSTILE, 2, ITEMS))),
            new QuestionsView(LONG),
            new AnswerView(
                    HOSTILE,
                    HOSTILE,
                    List.of(new AnswerView.Column(HOSTILE, "x" + HOSTILE)),
                    new Slice<>(List.of(List.of(LINK, Link.nowhere(HOSTILE))), 1, 2),
                    HOSTILE),
            new CallsView(List.of(new CallsView.Group(HOSTILE, List.of(new CallsView.Call(HOSTILE, HOSTILE))))),
            new PublishedView(
                    new Slice<>(List.of(new PublishedView.Result(LINK, HOSTILE, List.of(HOSTILE))), 2, 3 * Slice.SIZE)),
            new PublishedView(Slice.of(List.of(), 1)),
            new ResultView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    LINK,
                    LINK,
                    HOSTILE,
                    List.of(new ResultView.Line(
                            HOSTILE, LINK, HOSTILE, HOSTILE, HOSTILE, List.of(new ResultView.Part(1, LINK, HOSTILE)))),
                    ITEMS),
            new TypesView(LONG),
            new TypeView(HOSTILE, HOSTILE, 400, HOSTILE),
            new ErrorView(HOSTILE, HOSTILE, LINK, 400, HOSTILE),
            new StandardView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(LINK),
                    List.of(
                            new StandardView.Row(0, LINK, 0, List.of()),
                            new StandardView.Row(
                                    1,
                                    LINK,
                                    1,
                                    List.of(new StandardView.Cell(
                                            HOSTILE,
                                            List.of(
                                                    new StandardView.Asked(HOSTILE, LINK, true),
                                                    new StandardView.Asked(HOSTILE, LINK, false))))))),
            new SearchView(
                    HOSTILE,
                    new Slice<>(
                            List.of(new SearchView.Hit(
                                    HOSTILE, LINK, List.of(new SearchView.Piece(HOSTILE, true)), HOSTILE)),
                            2,
                            3 * Slice.SIZE)),
            new SearchView(HOSTILE, Slice.of(List.of(), 1)),
            new LogInView(HOSTILE, HOSTILE, HOSTILE, List.of(new LogInView.Field(HOSTILE, HOSTILE))),
            new FirstView(HOSTILE, HOSTILE),
            new HeldView(HOSTILE, HOSTILE, List.of(new LogInView.Field(HOSTILE, HOSTILE))),
            new DeskView("maintainer", LONG, List.of(KEY)),
            new DeskView("assessor", LONG, List.of()),
            new DeskView("researcher", LONG, List.of()),
            new RegisterView(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
            new RegisteredView(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(KEY)),
            new IssuedView(HOSTILE, HOSTILE, HOSTILE, LINK),
            new ProfileView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(new ProfileView.Field(
                            "size", HOSTILE, List.of(new ProfileView.Option(HOSTILE, HOSTILE, true))))),
            new OrganisationView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(HOSTILE),
                    1,
                    1,
                    List.of(new OrganisationView.SubjectView(
                            HOSTILE,
                            List.of(new OrganisationView.Line(
                                    LINK,
                                    HOSTILE,
                                    "other",
                                    HOSTILE,
                                    HOSTILE,
                                    1,
                                    1,
                                    List.of(HOSTILE),
                                    List.of(LINK, LINK))))),
                    ITEMS),
            new EvidenceView(
                    HOSTILE,
                    HOSTILE,
                    new EvidenceView.Filter(
                            HOSTILE, HOSTILE, HOSTILE, List.of(new EvidenceView.Option(HOSTILE, HOSTILE))),
                    new Slice<>(
                            List.of(new EvidenceView.Row(
                                    HOSTILE,
                                    LINK,
                                    HOSTILE,
                                    HOSTILE,
                                    HOSTILE,
                                    HOSTILE,
                                    HOSTILE,
                                    LINK,
                                    List.of(new EvidenceView.Serves(HOSTILE, HOSTILE, 1, HOSTILE)),
                                    List.of(HOSTILE))),
                            1,
                            1),
                    List.of(new EvidenceView.Document(1, HOSTILE, HOSTILE, HOSTILE, 1, HOSTILE)),
                    List.of(new EvidenceView.Fault(HOSTILE, HOSTILE)),
                    List.of(new EvidenceView.Copy(HOSTILE, HOSTILE, List.of(new EvidenceView.Fault(HOSTILE, HOSTILE)))),
                    List.of(new EvidenceView.Option(HOSTILE, HOSTILE)),
                    1,
                    HOSTILE),
            new org.gradus.web.desk.DocumentView(
                    HOSTILE,
                    HOSTILE,
                    1,
                    HOSTILE,
                    "",
                    List.of(new org.gradus.web.desk.DocumentView.Version(1, HOSTILE, HOSTILE, HOSTILE, 1, HOSTILE)),
                    List.of(new EvidenceView.Fault(HOSTILE, HOSTILE)),
                    List.of(new EvidenceView.Copy(HOSTILE, "", List.of()))),
            new org.gradus.web.desk.DocumentView(
                    HOSTILE, HOSTILE, 1, HOSTILE, HOSTILE, List.of(), List.of(), List.of()),
            new AssessmentsView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(new EvidenceView.Option(HOSTILE, HOSTILE)),
                    HOSTILE,
                    new Slice<>(
                            List.of(
                                    new RunLine(1, HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), true, HOSTILE),
                                    new RunLine(2, HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), false, HOSTILE)),
                            1,
                            2)),
            new ComparisonView(
                    HOSTILE,
                    HOSTILE,
                    1,
                    2,
                    List.of(new ComparisonView.Change(HOSTILE, HOSTILE, HOSTILE, HOSTILE, true)),
                    List.of(new ComparisonView.Turn(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE))),
                    List.of(HOSTILE)),
            new RoadmapView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    LINK,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    new RoadmapView.Aim(HOSTILE, HOSTILE, HOSTILE),
                    List.of(new RoadmapView.Target(LINK, true), new RoadmapView.Target(LINK, false)),
                    List.of(
                            new RoadmapView.Phase(
                                    HOSTILE,
                                    1,
                                    1,
                                    List.of(new RoadmapView.Area(
                                            HOSTILE,
                                            List.of(new RoadmapView.Step(
                                                    LINK, List.of(HOSTILE), HOSTILE, HOSTILE, List.of(HOSTILE)))))),
                            new RoadmapView.Phase(HOSTILE, 0, 0, List.of())),
                    ITEMS,
                    List.of(LINK)),
            new RoadmapView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    LINK,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    new RoadmapView.Aim(HOSTILE, HOSTILE, HOSTILE),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()),
            new PlansView(
                    HOSTILE,
                    HOSTILE,
                    List.of(new PlansView.Line(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 1, 2, 3, 1)),
                    ITEMS,
                    HOSTILE,
                    Optional.of(new PlansView.Draft(HOSTILE, HOSTILE, HOSTILE, HOSTILE))),
            new PlansView(HOSTILE, HOSTILE, List.of(), List.of(), HOSTILE, Optional.empty()),
            new PlanView(
                    HOSTILE,
                    HOSTILE,
                    1,
                    HOSTILE,
                    LINK,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    4,
                    1,
                    1,
                    1,
                    1,
                    List.of(HOSTILE),
                    List.of(new PlanView.Phase(
                            HOSTILE,
                            List.of(new PlanView.Area(
                                    HOSTILE,
                                    List.of(new PlanView.Step(
                                            1, HOSTILE, LINK, HOSTILE, HOSTILE, HOSTILE, true, HOSTILE, HOSTILE, false,
                                            HOSTILE, HOSTILE)))))),
                    List.of(new PlanView.Target(HOSTILE, HOSTILE, true)),
                    HOSTILE),
            new StepView(
                    HOSTILE,
                    HOSTILE,
                    LINK,
                    HOSTILE,
                    LINK,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    new StepView.Written(HOSTILE, HOSTILE, HOSTILE, HOSTILE, true),
                    Optional.of(new StepView.Theirs(HOSTILE, HOSTILE, List.of(new StepView.Field(HOSTILE, HOSTILE)))),
                    HOSTILE),
            new PictureView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    LINK,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    1,
                    1,
                    ITEMS,
                    List.of(new PictureView.Head(HOSTILE, HOSTILE)),
                    List.of(new PictureView.Row(
                            1,
                            HOSTILE,
                            HOSTILE,
                            List.of(new PictureView.Cell(HOSTILE, "far", HOSTILE, 1, 2, 3, HOSTILE, true)))),
                    Optional.of(new PictureView.Panel(
                            HOSTILE,
                            List.of(new PictureView.Need(
                                    LINK,
                                    HOSTILE,
                                    HOSTILE,
                                    HOSTILE,
                                    HOSTILE,
                                    HOSTILE,
                                    List.of(HOSTILE),
                                    List.of(new PictureView.Proof(HOSTILE, LINK)),
                                    List.of(new PictureView.Proof(HOSTILE, LINK)),
                                    List.of(HOSTILE))))),
                    Optional.of(RADAR),
                    new PictureView.Files(HOSTILE, HOSTILE),
                    List.of(LINK)),
            RADAR,
            new HistoryView(HOSTILE, HOSTILE, List.of(CHART)),
            new HistoryFile(CHART),
            new DiagnosisView(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(new DiagnosisView.Model(
                            HOSTILE, HOSTILE, true, List.of(new DiagnosisView.Level(HOSTILE, HOSTILE, true)))),
                    Optional.of(PROGRESS),
                    List.of(HOSTILE),
                    ITEMS,
                    ITEMS,
                    ITEMS,
                    1),
            new QuestionView(
                    HOSTILE,
                    HOSTILE,
                    PROGRESS,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    List.of(new QuestionView.Choice(HOSTILE, HOSTILE, true)),
                    List.of(new QuestionView.Further(
                            HOSTILE, HOSTILE, List.of(new QuestionView.Choice(HOSTILE, HOSTILE, false)))),
                    2,
                    List.of(HOSTILE),
                    false,
                    ITEMS,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE),
            new AlsoView(
                    HOSTILE,
                    HOSTILE,
                    PROGRESS,
                    HOSTILE,
                    HOSTILE,
                    List.of(new AlsoView.Other(HOSTILE, HOSTILE, HOSTILE))),
            new FormView(HOSTILE));

    /** Logged in, so that the head of the page says who, whatever they are called. */
    private static String draw(View view, Language language) {
        Frame frame = Frame.of(
                language,
                "/" + HOSTILE,
                "lang=" + language.tag() + "&q=" + HOSTILE.replace("&", ""),
                Optional.of(new Visitor(new Text(HOSTILE, HOSTILE), new Text(HOSTILE, HOSTILE), HOSTILE)));
        return new String(Templates.draw(view, frame), StandardCharsets.UTF_8);
    }

    @Test
    void nothingThatATemplateIsToldIsReadAsMarkup() {
        for (View view : pages()) {
            for (Language language : Language.values()) {
                new Markup(draw(view, language)).check(view.template() + " " + language);
            }
        }
    }

    private static List<View> pages() {
        return VIEWS.stream().filter(view -> !isPicture(view)).toList();
    }

    private static boolean isPicture(View view) {
        return view.template().endsWith("-file.jte");
    }

    @Test
    void aPictureIsWellFormedAndWhatItIsToldIsText() throws Exception {
        for (View view : VIEWS.stream().filter(TemplatesTest::isPicture).toList()) {
            Document read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(draw(view, Language.ZH))));
            assertEquals("svg", read.getDocumentElement().getTagName());
            assertEquals(0, read.getElementsByTagName("script").getLength(), view.template());
            assertTrue(read.getDocumentElement().getTextContent().contains("<script>"), view.template());
        }
    }

    @Test
    void everyTemplateOfAPageIsAmongThese() throws IOException {
        var files = new TreeSet<String>();
        try (var walk = Files.walk(TEMPLATES)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString())
                    .filter(name -> !name.startsWith("tag/") && !PARTS.contains(name))
                    .forEach(files::add);
        }
        assertEquals(files, VIEWS.stream().map(View::template).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatCanBeScrolledCanBeReachedByKeyAndEveryColumnHasAHead() {
        for (View view : pages()) {
            String page = draw(view, Language.EN);
            for (String tag : new Markup(page).tags().split("\n")) {
                if (tag.startsWith("<pre") || tag.contains("class=\"wide\"")) {
                    assertTrue(tag.contains("tabindex=\"0\"") && tag.contains("aria-label=\""), tag);
                }
            }
            assertTrue(!page.matches("(?s).*<th[^>]*>\\s*</th>.*"), page);
        }
    }

    /** The engine leaves out an attribute whose value is the boolean false. */
    @Test
    void attributesThatSayFalseAreWritten() {
        assertTrue(draw(new FormView("/sparql"), Language.EN).contains(" spellcheck=\"false\""));
    }
}
