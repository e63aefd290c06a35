package org.gradus.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.gradus.query.Catalogue;
import org.gradus.query.Columns;
import org.gradus.query.Question;
import org.gradus.rdf.Namespaces;
import org.gradus.service.Workbooks;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.PageResponse;
import org.gradus.workbook.write.AnswerBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions of the catalogue with their answers. */
@RestController
final class QueryController {
    private static final String RESULTS_JSON = "application/sparql-results+json";
    private static final String RESULTS_XML = "application/sparql-results+xml";
    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";
    private static final List<String> FORMS =
            List.of(RESULTS_JSON, Negotiation.HTML, CSV, TSV, RESULTS_XML, Negotiation.JSON, Negotiation.XLSX);

    private static final long REMEMBERED = 8L << 20;

    private final Catalogue catalogue;
    private final Workbooks workbooks;
    private final Columns columns = Columns.published();

    /** By question, values, form and language: ontology, shapes and crosswalks stay what they are until the next start. */
    private final Cache<List<Object>, byte[]> answers = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((List<Object> asked, byte[] answer) -> 256 + answer.length)
            .build();

    QueryController(Catalogue catalogue, Workbooks workbooks) {
        this.catalogue = catalogue;
        this.workbooks = workbooks;
    }

    @GetMapping("/queries")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = Negotiation.choose(request, List.of(Negotiation.JSON, Negotiation.HTML));
        if (form.equals(Negotiation.JSON)) {
            JsonResponse.write(
                    catalogue.questions().stream().map(QuestionJson::of).toList(), response);
            return;
        }
        Language language = Languages.of(request);
        PageResponse.write(
                new QuestionsView(PageResponse.slice(catalogue.questions(), request)
                        .map(question -> Item.of(
                                "/queries/" + question.name(), question.title().in(language), question.name()))),
                request,
                response);
    }

    @GetMapping("/queries/{name}")
    void answer(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Question question = catalogue.question(name);
        String form = Negotiation.choose(request, FORMS);
        Language language = Languages.of(request);
        var values = new HashMap<>(parameters);
        values.remove("lang");
        if (form.equals(Negotiation.HTML)) {
            values.remove("page");
        }
        if (form.equals(Negotiation.HTML)) {
            PageResponse.write(
                    page(question, catalogue.answer(question, values, language), request), request, response);
            return;
        }
        byte[] answer =
                answers.get(List.of(name, values, form, language), asked -> answer(question, values, form, language));
        response.setContentType(form + (form.startsWith("text/") ? ";charset=UTF-8" : ""));
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Content-Language", language.tag());
        if (form.equals(CSV)) {
            // Values stay as they are, as the standard asks: one that begins with "=" is a formula to a spreadsheet.
            response.setHeader("Content-Disposition", "attachment; filename=\"" + question.name() + ".csv\"");
        }
        if (form.equals(Negotiation.XLSX)) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + question.name() + ".xlsx\"");
        }
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private byte[] answer(Question question, Map<String, String> values, String form, Language language) {
        ResultSetRewindable rows = catalogue.answer(question, values, language);
        if (form.equals(Negotiation.XLSX)) {
            return workbook(question, rows, language);
        }
        var out = new ByteArrayOutputStream();
        switch (form) {
            case CSV -> ResultSetFormatter.outputAsCSV(out, rows);
            case TSV -> ResultSetFormatter.outputAsTSV(out, rows);
            case RESULTS_XML -> ResultSetMgr.write(out, rows, ResultSetLang.RS_XML);
            default -> ResultSetFormatter.outputAsJSON(out, rows);
        }
        return out.toByteArray();
    }

    private byte[] workbook(Question question, ResultSetRewindable rows, Language language) {
        try {
            return workbooks.made(
                    out -> new AnswerBook(language).write(question.title().in(language), rows, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnswerView page(Question question, ResultSetRewindable rows, HttpServletRequest request) {
        Language language = Languages.of(request);
        List<String> variables = rows.getResultVars();
        return new AnswerView(
                question.title().in(language),
                question.description().in(language),
                variables.stream()
                        .map(variable ->
                                new AnswerView.Column(columns.of(variable).in(language), variable))
                        .toList(),
                PageResponse.slice(ResultSetFormatter.toList(rows), request)
                        .map(row -> variables.stream()
                                .map(variable -> cell(row.get(variable)))
                                .toList()),
                question.sparql());
    }

    private static Link cell(@Nullable RDFNode value) {
        if (value == null) {
            return Link.nowhere("");
        }
        if (value.isURIResource()) {
            String iri = value.asResource().getURI();
            return new Link(iri, iri.replace(Namespaces.BASE, ""));
        }
        return Link.nowhere(value.isLiteral() ? value.asLiteral().getLexicalForm() : "[…]");
    }
}
