package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.gradus.query.Catalogue;
import org.gradus.query.Question;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.pages.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The questions of the catalogue with their answers. */
@RestController
final class QueryController {
    private static final String RESULTS_JSON = "application/sparql-results+json";
    private static final String RESULTS_XML = "application/sparql-results+xml";
    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";
    private static final List<String> FORMS =
            List.of(RESULTS_JSON, Negotiation.HTML, CSV, TSV, RESULTS_XML, Negotiation.JSON);

    private final Catalogue catalogue;

    QueryController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/queries")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = Negotiation.choose(request, List.of(Negotiation.JSON, Negotiation.HTML));
        if (form.equals(Negotiation.JSON)) {
            JsonResponse.write(
                    catalogue.questions().stream().map(QueryController::json).toList(), response);
            return;
        }
        Language language = Languages.of(request);
        Page page = new Page(language, language == Language.ZH ? "跨标准问题" : "Questions across the standards");
        page.open("ul");
        catalogue
                .questions()
                .forEach(question -> page.item(
                        "/queries/" + question.name(), question.title().in(language), question.name()));
        Page.write(page.close("ul"), response);
    }

    @GetMapping("/queries/{name}")
    void answer(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Question question = question(name);
        String form = Negotiation.choose(request, FORMS);
        Language language = Languages.of(request);
        var values = new HashMap<String, String>();
        request.getParameterMap().forEach((parameter, given) -> {
            if (!parameter.equals("lang")) {
                values.put(parameter, given[0]);
            }
        });
        ResultSetRewindable rows;
        try {
            rows = catalogue.answer(question, values, language);
        } catch (IllegalArgumentException e) {
            throw JsonBody.wrong(e.getMessage(), "参数有误：" + e.getMessage());
        }
        if (form.equals(Negotiation.HTML)) {
            Page.write(page(question, rows, language), response);
            return;
        }
        var out = new ByteArrayOutputStream();
        switch (form) {
            case CSV -> ResultSetFormatter.outputAsCSV(out, rows);
            case TSV -> ResultSetFormatter.outputAsTSV(out, rows);
            case RESULTS_XML -> ResultSetMgr.write(out, rows, ResultSetLang.RS_XML);
            default -> ResultSetFormatter.outputAsJSON(out, rows);
        }
        response.setContentType(form + (form.startsWith("text/") ? ";charset=UTF-8" : ""));
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Content-Language", language.tag());
        if (form.equals(CSV)) {
            // Values stay as they are, as the standard asks: one that begins with "=" is a formula to a spreadsheet.
            response.setHeader("Content-Disposition", "attachment; filename=\"" + question.name() + ".csv\"");
        }
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }

    private Question question(String name) {
        try {
            return catalogue.question(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND,
                    e.getMessage() + " /queries lists all.",
                    "没有问题“" + org.gradus.text.Printable.line(name) + "”。/queries 列有全部问题。"));
        }
    }

    private static Map<String, Object> json(Question question) {
        return Json.map(
                "name", question.name(),
                "address", "/queries/" + question.name(),
                "title", Json.text(question.title()),
                "description", Json.text(question.description()),
                "parameters",
                        question.parameters().stream()
                                .map(parameter -> Json.map(
                                        "name", parameter.name(),
                                        "default", parameter.usual(),
                                        "description", Json.text(parameter.description())))
                                .toList(),
                "sparql", question.sparql());
    }

    private static Page page(Question question, ResultSetRewindable rows, Language language) {
        Page page = new Page(language, question.title().in(language));
        page.paragraph(question.description().in(language), "about");
        var names = rows.getResultVars();
        page.open("table").open("tr");
        names.forEach(name -> page.open("th").text(name).close("th"));
        page.close("tr");
        rows.forEachRemaining(row -> {
            page.open("tr");
            for (String name : names) {
                page.open("td");
                RDFNode value = row.get(name);
                if (value != null && value.isURIResource()) {
                    String iri = value.asResource().getURI();
                    page.link(iri, iri.replace(Namespaces.BASE, ""));
                } else if (value != null) {
                    page.text(value.isLiteral() ? value.asLiteral().getLexicalForm() : "[…]");
                }
                page.close("td");
            }
            page.close("tr");
        });
        page.close("table");
        page.heading("SPARQL");
        return page.code(question.sparql());
    }
}
