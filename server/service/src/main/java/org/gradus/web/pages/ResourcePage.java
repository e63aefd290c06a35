package org.gradus.web.pages;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;
import org.gradus.service.Standards;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Language;
import org.gradus.web.http.Addresses;
import org.springframework.stereotype.Component;

/** What people see of a resource; of a requirement its statement, criteria, shapes, mappings and neighbours. */
@Component
final class ResourcePage {
    private static final String SKOS = Namespaces.SKOS;
    private static final Set<String> SHOWN_ABOVE = Set.of(
            SKOS + "prefLabel",
            SKOS + "definition",
            Namespaces.RDFS + "label",
            Namespaces.CORE + "criterion",
            SKOS + "note");
    private static final List<String> MATCHES =
            List.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch");

    private final Standards standards;
    private final Descriptions descriptions;
    private Map<String, MaturityModel> models;

    ResourcePage(Standards standards, Descriptions descriptions) {
        this.standards = standards;
        this.descriptions = descriptions;
    }

    Page of(String iri, Graph description, Language language) {
        Page page = new Page(language, descriptions.label(iri, language));
        page.paragraph(iri, "about");
        MaturityModel model = models().get(iri);
        Facts facts = new Facts(description);
        Node node = NodeFactory.createURI(iri);
        String definition = facts.text(node, SKOS + "definition").in(language);
        if (!definition.isEmpty()) {
            page.paragraph(definition, "statement");
        }
        String note = facts.text(node, SKOS + "note").in(language);
        if (!note.isEmpty()) {
            page.paragraph(note, "note");
        }
        if (model != null) {
            requirement(model, model.requirementsByIri().get(iri), page);
        }
        mappings(iri, page);
        properties(node, description, page);
        inbound(iri, page);
        page.heading(page.say("As data", "数据格式"));
        page.open("p");
        for (String[] form :
                new String[][] {{".ttl", "Turtle"}, {".jsonld", "JSON-LD"}, {".rdf", "RDF/XML"}, {".nt", "N-Triples"}
                }) {
            page.link(Addresses.path(iri) + form[0], form[1]).text(" ");
        }
        page.close("p");
        return page;
    }

    private void requirement(MaturityModel model, Requirement requirement, Page page) {
        Language language = page.language();
        var text = new ShapeText(standards.ontology().vocabulary());
        page.paragraph(
                text.place(requirement).in(language) + " · " + descriptions.label(requirement.aspect(), language)
                        + " · " + requirement.severity().localName(),
                "about");
        page.heading(page.say("Criteria, all of which must hold", "判据（须全部满足）"));
        page.open("ul");
        for (Criterion criterion : requirement.criteria()) {
            page.item(criterion.iri(), text.asked(criterion).in(language), "");
        }
        page.close("ul");
        page.heading(page.say("Shapes", "形状"));
        for (Criterion criterion : requirement.criteria()) {
            String shape = ShapeCompiler.shapeIri(model, criterion.iri());
            page.open("p").link(shape, shape).close("p");
            page.code(turtle(descriptions.of(shape), model));
        }
        neighbours(model, requirement, -1, page.say("The same practices a level down", "下一级的相同实践"), page);
        neighbours(model, requirement, 1, page.say("The same practices a level up", "上一级的相同实践"), page);
    }

    private static String turtle(Graph graph, MaturityModel model) {
        graph.getPrefixMapping().setNsPrefix(model.prefix(), model.namespace());
        graph.getPrefixMapping().setNsPrefix("shape", ShapeCompiler.shapeNamespace(model));
        var writer = new StringWriter();
        RDFDataMgr.write(writer, graph, RDFFormat.TURTLE);
        return writer.toString().replaceAll("(?m)^PREFIX .*\\n", "").strip();
    }

    private static void neighbours(MaturityModel model, Requirement requirement, int levels, String title, Page page) {
        var neighbours = model.neighbours(requirement, levels);
        if (!neighbours.isEmpty()) {
            page.heading(title).open("ul");
            neighbours.forEach(other ->
                    page.item(other.iri(), other.label().in(page.language()), other.clause() + " " + other.item()));
            page.close("ul");
        }
    }

    private void mappings(String iri, Page page) {
        var found = new LinkedHashMap<String, String>();
        for (String match : MATCHES) {
            descriptions.values(iri, SKOS + match).forEach(other -> found.put(other.getURI(), match));
        }
        for (Triple triple : descriptions.inbound(iri)) {
            String property = triple.getPredicate().getURI();
            if (property.startsWith(SKOS) && property.endsWith("Match")) {
                // broader one way is narrower the other
                String match = property.substring(SKOS.length());
                found.putIfAbsent(
                        triple.getSubject().getURI(),
                        match.equals("broadMatch")
                                ? "narrowMatch"
                                : match.equals("narrowMatch") ? "broadMatch" : match);
            }
        }
        if (!found.isEmpty()) {
            page.heading(page.say("In other standards", "与其他标准的映射")).open("ul");
            found.forEach((other, match) -> page.item(
                    other,
                    descriptions.label(other, page.language()),
                    word(match, page) + " · " + other.substring(Namespaces.BASE.length())));
            page.close("ul");
        }
    }

    private static String word(String match, Page page) {
        return switch (match) {
            case "exactMatch" -> page.say("the same", "等同");
            case "closeMatch" -> page.say("close", "相近");
            case "broadMatch" -> page.say("broader there", "对方更宽");
            case "narrowMatch" -> page.say("narrower there", "对方更窄");
            default -> page.say("related", "相关");
        };
    }

    private void properties(Node node, Graph description, Page page) {
        var byProperty = new TreeMap<String, List<Node>>();
        description
                .find(node, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> byProperty
                        .computeIfAbsent(triple.getPredicate().getURI(), p -> new java.util.ArrayList<>())
                        .add(triple.getObject()));
        byProperty.keySet().removeIf(property -> SHOWN_ABOVE.contains(property) || property.endsWith("Match"));
        if (byProperty.isEmpty()) {
            return;
        }
        page.heading(page.say("Facts", "属性")).open("dl");
        byProperty.forEach((property, values) -> {
            page.open("dt")
                    .link(property, descriptions.label(property, page.language()))
                    .close("dt");
            page.open("dd");
            boolean first = true;
            for (Node value : values) {
                if (value.isLiteral()
                        && !value.getLiteralLanguage().isEmpty()
                        && !value.getLiteralLanguage().equals(page.language().tag())) {
                    continue;
                }
                page.text(first ? "" : " · ");
                first = false;
                value(value, page);
            }
            page.close("dd");
        });
        page.close("dl");
    }

    private void value(Node value, Page page) {
        if (value.isURI()) {
            page.link(value.getURI(), descriptions.label(value.getURI(), page.language()));
        } else if (value.isLiteral()) {
            page.text(value.getLiteralLexicalForm());
        } else {
            page.text("[…]");
        }
    }

    private void inbound(String iri, Page page) {
        var byProperty = new TreeMap<String, List<String>>();
        for (Triple triple : descriptions.inbound(iri)) {
            String property = triple.getPredicate().getURI();
            if (!property.endsWith("Match") && !property.contains("annotated")) {
                byProperty
                        .computeIfAbsent(property, p -> new java.util.ArrayList<>())
                        .add(triple.getSubject().getURI());
            }
        }
        if (byProperty.isEmpty()) {
            return;
        }
        page.heading(page.say("What refers to it", "被引用处"));
        byProperty.forEach((property, subjects) -> {
            page.open("p")
                    .text(descriptions.label(property, page.language()))
                    .close("p")
                    .open("ul");
            subjects.stream()
                    .sorted()
                    .forEach(subject -> page.item(subject, descriptions.label(subject, page.language()), ""));
            page.close("ul");
        });
    }

    private synchronized Map<String, MaturityModel> models() {
        if (models == null) {
            var byRequirement = new HashMap<String, MaturityModel>();
            for (String name : standards.ontology().modelNames()) {
                MaturityModel model = standards.ontology().model(name);
                model.requirements().forEach(requirement -> byRequirement.put(requirement.iri(), model));
            }
            models = byRequirement;
        }
        return models;
    }
}
