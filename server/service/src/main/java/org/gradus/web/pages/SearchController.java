package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.Organisations;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Link;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds requirements, practices, aspects and published results by words, clauses and synonyms. */
@Controller
final class SearchController {
    private static final int LONGEST = 200;

    private final SearchIndex index;
    private final AssessmentArchive assessments;
    private final Organisations organisations;

    SearchController(SearchIndex index, AssessmentArchive assessments, Organisations organisations) {
        this.index = index;
        this.assessments = assessments;
        this.organisations = organisations;
    }

    @GetMapping("/search")
    void search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        String query = q.substring(0, Math.min(LONGEST, q.length())).strip();
        List<SearchEntry> found = index.find(query, published());
        PageResponse.write(
                new SearchView(query, PageResponse.slice(found, request).map(entry -> hit(entry, query, language))),
                request,
                response);
    }

    private List<SearchEntry> published() {
        return assessments.published().stream()
                .map(run -> {
                    Text name = organisations.get(run.organisation()).name();
                    return new SearchEntry(
                            SearchEntry.Group.RESULT,
                            "/published/" + run.organisation() + "/" + run.number(),
                            name,
                            new Text(run.date().toString(), run.date().toString()),
                            SearchEntry.plain(name) + run.organisation(),
                            "");
                })
                .toList();
    }

    private static SearchView.Hit hit(SearchEntry entry, String query, Language language) {
        String title = entry.title().in(language, entry.title().in(other(language)));
        return new SearchView.Hit(
                entry.group().label().in(language),
                new Link(entry.address(), title),
                pieces(title, query),
                entry.place().in(language));
    }

    private static Language other(Language language) {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    /** The title cut where the words begin and end that were looked for. */
    private static List<SearchView.Piece> pieces(String title, String query) {
        boolean[] marked = new boolean[title.length()];
        String plain = SearchEntry.plain(title);
        if (plain.length() == title.length()) {
            for (String word : SearchEntry.plain(query).split("\\s+")) {
                for (int at = plain.indexOf(word); !word.isEmpty() && at >= 0; at = plain.indexOf(word, at + 1)) {
                    java.util.Arrays.fill(marked, at, at + word.length(), true);
                }
            }
        }
        var pieces = new ArrayList<SearchView.Piece>();
        int from = 0;
        for (int i = 1; i <= title.length(); i++) {
            if (i == title.length() || marked[i] != marked[from]) {
                pieces.add(new SearchView.Piece(title.substring(from, i), marked[from]));
                from = i;
            }
        }
        return pieces;
    }
}
