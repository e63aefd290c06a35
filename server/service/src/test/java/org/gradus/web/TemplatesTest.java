package org.gradus.web;

import static org.gradus.web.Markup.HOSTILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.text.Language;
import org.gradus.web.api.AnswerView;
import org.gradus.web.api.CallsView;
import org.gradus.web.api.PublishedView;
import org.gradus.web.api.QuestionsView;
import org.gradus.web.api.ResultView;
import org.gradus.web.html.Frame;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.Templates;
import org.gradus.web.html.View;
import org.gradus.web.http.ErrorView;
import org.gradus.web.pages.DocumentView;
import org.gradus.web.pages.HomeView;
import org.gradus.web.pages.RequirementPart;
import org.gradus.web.pages.ResourceView;
import org.gradus.web.problem.TypeView;
import org.gradus.web.problem.TypesView;
import org.gradus.web.sparql.FormView;
import org.junit.jupiter.api.Test;

/** Every template, told nothing but hostile text: it comes out as text. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Parts of pages, which views do not name. */
    private static final Set<String> PARTS = Set.of("layout.jte", "style.jte", "pages/requirement.jte");

    private static final Link LINK = new Link("https://w3id.org/gradus/" + HOSTILE, HOSTILE);
    private static final List<Item> ITEMS =
            List.of(new Item(LINK, HOSTILE), Item.of("javascript:alert(1)", HOSTILE, HOSTILE));
    private static final Slice<Item> LONG = new Slice<>(ITEMS, 2, 3 * Slice.SIZE);

    private static final List<View> VIEWS = List.of(
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
            new FormView(HOSTILE));

    private static String draw(View view, Language language) {
        Frame frame = Frame.of(language, "lang=" + language.tag() + "&q=" + HOSTILE.replace("&", ""));
        return new String(Templates.draw(view, frame), StandardCharsets.UTF_8);
    }

    @Test
    void nothingThatATemplateIsToldIsReadAsMarkup() {
        for (View view : VIEWS) {
            for (Language language : Language.values()) {
                new Markup(draw(view, language)).check(view.template() + " " + language);
            }
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
        for (View view : VIEWS) {
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
