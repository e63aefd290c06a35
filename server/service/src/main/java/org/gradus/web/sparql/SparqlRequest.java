package org.gradus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.web.http.Body;
import org.gradus.web.http.FormFields;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.springframework.http.MediaType;

/**
 * What a request asks for by the SPARQL 1.1 Protocol, read whole: who works on it needs nothing of the request any more.
 *
 * @param text of the query or update
 * @param defaultGraphs those that the request names, as of the others
 */
record SparqlRequest(String text, List<String> defaultGraphs, List<String> namedGraphs, ResultForms forms) {
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    /** Percent-encoding makes at most three bytes of one. */
    private static final int ENCODED = 3;

    boolean namesDataset() {
        return !defaultGraphs.isEmpty() || !namedGraphs.isEmpty();
    }

    /**
     * A query.
     *
     * @param most the most bytes of its text
     * @throws ProblemException where the request is none
     */
    static SparqlRequest query(HttpServletRequest request, long most) throws IOException {
        var fields = new FormFields().add(request.getQueryString());
        String type = request.getMethod().equals("POST") ? type(request) : "";
        String text;
        if (type.equals(UPDATE)) {
            throw readOnly();
        } else if (type.equals(QUERY)) {
            text = body(request, most, ProblemType.BAD_QUERY);
        } else {
            form(request, type, fields, most, QUERY);
            if (fields.has("update")) {
                throw readOnly();
            }
            text = one(fields, "query", most);
        }
        return new SparqlRequest(
                text, given(fields, "default-graph-uri"), given(fields, "named-graph-uri"), ResultForms.of(request));
    }

    /**
     * An update.
     *
     * @param most the most bytes of its text
     * @throws ProblemException where the request is none
     */
    static SparqlRequest update(HttpServletRequest request, long most) throws IOException {
        var fields = new FormFields().add(request.getQueryString());
        String type = type(request);
        String text;
        if (type.equals(UPDATE)) {
            text = body(request, most, ProblemType.BAD_UPDATE);
        } else {
            if (type.isEmpty()) {
                throw new ProblemException(Body.unsupported("", UPDATE + ", " + FormFields.MEDIA_TYPE));
            }
            form(request, type, fields, most, UPDATE);
            text = one(fields, "update", most);
        }
        return new SparqlRequest(
                text,
                given(fields, "using-graph-uri"),
                given(fields, "using-named-graph-uri"),
                ResultForms.of(request));
    }

    private static void form(HttpServletRequest request, String type, FormFields fields, long most, String direct)
            throws IOException {
        if (type.equals(FormFields.MEDIA_TYPE)) {
            byte[] body = Body.read(request, ENCODED * most + most);
            fields.add(new String(body, StandardCharsets.UTF_8));
        } else if (!type.isEmpty()) {
            throw new ProblemException(Body.unsupported(type, direct + ", " + FormFields.MEDIA_TYPE));
        }
    }

    private static String body(HttpServletRequest request, long most, ProblemType type) throws IOException {
        try {
            return QueryText.decode(Body.read(request, most), type);
        } catch (ProblemException e) {
            throw e.problem().type() == ProblemType.TOO_LARGE ? tooLarge(most) : e;
        }
    }

    private static String one(FormFields fields, String name, long most) {
        List<String> all = fields.all(name);
        if (all.size() != 1 || all.get(0).isBlank()) {
            throw JsonBody.wrong(
                    "The parameter \"" + name + "\" is needed, once and not empty.", "须有一个且仅有一个非空的参数“" + name + "”。");
        }
        String text = all.get(0);
        if (text.length() > most || text.getBytes(StandardCharsets.UTF_8).length > most) {
            throw tooLarge(most);
        }
        return text;
    }

    private static List<String> given(FormFields fields, String name) {
        return fields.all(name).stream().filter(value -> !value.isEmpty()).toList();
    }

    /** Empty where none is stated. SPARQL knows no other charset than UTF-8. */
    private static String type(HttpServletRequest request) {
        String stated = request.getContentType();
        if (stated == null) {
            return "";
        }
        try {
            MediaType type = MediaType.parseMediaType(stated);
            if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
                throw JsonBody.wrong(
                        "The charset of the body is " + type.getCharset() + "; SPARQL is sent in UTF-8.",
                        "请求体的字符集为 " + type.getCharset() + "；SPARQL 须以 UTF-8 发送。");
            }
            return type.getType() + "/" + type.getSubtype();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Body.unsupported(stated, QUERY + ", " + FormFields.MEDIA_TYPE));
        }
    }

    private static ProblemException tooLarge(long most) {
        long kilobytes = most >> 10;
        return new ProblemException(Problem.of(
                ProblemType.TOO_LARGE,
                "The query or update has more than " + kilobytes
                        + " KB. Whole graphs of drafts are sent with the Graph Store Protocol, to /drafts.",
                "查询或更新超过 " + kilobytes + " KB。整个草稿图请用图存储协议提交至 /drafts。"));
    }

    private static ProblemException readOnly() {
        return new ProblemException(Problem.of(
                ProblemType.READ_ONLY,
                "Updates are not taken here. Maintainers update drafts at /drafts/update; evidence is posted to"
                        + " /organisations/{id}/evidence.",
                "此处不接受更新。维护者请在 /drafts/update 更新草稿；证据请提交至 /organisations/{id}/evidence。"));
    }
}
