package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.http.Representation;

/** An HTML page under construction. Whatever is put into it is escaped; it has no scripts. */
public final class Page {
    private static final String STYLE = style();

    private final Language language;
    private final StringBuilder html = new StringBuilder(8192);

    public Page(Language language, String title) {
        this.language = language;
        html.append("<!doctype html>\n<html lang=\"").append(language.tag());
        html.append(
                "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        html.append(escape(title)).append(" – Gradus</title>\n<style>\n").append(STYLE);
        html.append("</style>\n</head>\n<body>\n<header><a href=\"/\">Gradus</a><nav>");
        html.append("<a href=\"/ontology\">").append(say("Ontology", "本体")).append("</a> <a href=\"/queries\">");
        html.append(say("Questions", "问题")).append("</a> <a href=\"/sparql\">SPARQL</a> <a href=\"/published\">");
        html.append(say("Results", "结果")).append("</a> <a href=\"/openapi\">API</a> <a href=\"?lang=");
        html.append(say("zh\" lang=\"zh\">中文", "en\" lang=\"en\">English"));
        html.append("</a></nav></header>\n<main>\n<h1>");
        html.append(escape(title)).append("</h1>\n");
    }

    Language language() {
        return language;
    }

    public String say(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }

    public Page paragraph(String text, String kind) {
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escape(text))
                .append("</p>\n");
        return this;
    }

    public Page heading(String text) {
        html.append("<h2>").append(escape(text)).append("</h2>\n");
        return this;
    }

    public Page code(String text) {
        html.append("<pre><code>").append(escape(text)).append("</code></pre>\n");
        return this;
    }

    public Page open(String element) {
        html.append('<').append(element).append(">\n");
        return this;
    }

    public Page close(String element) {
        html.append("</").append(element).append(">\n");
        return this;
    }

    /** An item of a list: what it leads to, and words after it. */
    public Page item(String iri, String label, String after) {
        html.append("<li>");
        link(iri, label);
        html.append(after.isEmpty() ? "" : " <small>" + escape(after) + "</small>")
                .append("</li>\n");
        return this;
    }

    public Page text(String text) {
        html.append(escape(text));
        return this;
    }

    /**
     * A link where the address may be one: those of the ontology lead to this service, others of the web to themselves;
     * any other address stays text.
     */
    public Page link(String iri, String label) {
        String address = address(iri);
        if (address.isEmpty()) {
            html.append(escape(label));
        } else {
            html.append("<a href=\"")
                    .append(escape(address))
                    .append("\" rel=\"noreferrer\">")
                    .append(escape(label))
                    .append("</a>");
        }
        return this;
    }

    private static String address(String iri) {
        if (iri.startsWith(Namespaces.BASE)) {
            return iri.substring(Namespaces.BASE.length() - 1);
        }
        return iri.startsWith("https://") || iri.startsWith("http://") || iri.startsWith("/") && !iri.startsWith("//")
                ? iri
                : "";
    }

    private String html() {
        return html + "</main>\n</body>\n</html>\n";
    }

    Representation represent() {
        return new Representation("text/html;charset=UTF-8", language.tag(), html().getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Page page, HttpServletResponse response) throws IOException {
        page.represent().write(response);
    }

    /** The form of a SPARQL endpoint. */
    public static Page sparql(Language language, String endpoint) {
        Page page = new Page(language, "SPARQL");
        page.paragraph(
                page.say(
                        "Read-only, over ontology, shapes, crosswalks and published results. Results come as JSON, XML, CSV or"
                                + " TSV, graphs as Turtle, JSON-LD, RDF/XML or N-Triples.",
                        "只读，覆盖本体、形状、标准间映射与已发布的结果。查询结果可为 JSON、XML、CSV、TSV，图可为 Turtle、JSON-LD、RDF/XML、N-Triples。"),
                "about");
        page.html.append("<form method=\"get\" action=\"").append(escape(endpoint));
        page.html.append("\"><label for=\"query\">").append(page.say("Query", "查询"));
        page.html.append("</label><textarea id=\"query\" name=\"query\" rows=\"12\" spellcheck=\"false\">");
        page.html.append(escape("""
                PREFIX gradus: <https://w3id.org/gradus/core#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

                SELECT ?model ?label (COUNT(?requirement) AS ?requirements) WHERE {
                  ?level gradus:levelOf ?model .
                  ?requirement gradus:level ?level .
                  ?model skos:prefLabel ?label . FILTER (LANG(?label) = "LANG")
                } GROUP BY ?model ?label ORDER BY ?model
                """.replace("LANG\"", language.tag() + "\"")));
        page.html.append("</textarea><select name=\"format\" aria-label=\"format\"><option value=\"text\">");
        page.html.append(page.say("Table", "表格")).append("</option><option value=\"json\">JSON</option>");
        page.html.append("<option value=\"csv\">CSV</option></select> <button>").append(page.say("Run", "执行"));
        page.html.append("</button></form>\n");
        return page;
    }

    static String escape(String text) {
        String safe = text.indexOf('\n') < 0 ? Printable.line(text) : text;
        return safe.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream css = Page.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
