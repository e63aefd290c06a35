package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.model.Clause;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.http.Addresses;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.springframework.stereotype.Component;

/** What people see of a resource: what is said of it, what it is mapped to and what refers to it. */
@Component
final class ResourcePage {
    private static final String SKOS = Namespaces.SKOS;
    private static final Set<String> SHOWN_ABOVE = Set.of(
            SKOS + "prefLabel",
            SKOS + "definition",
            RDFS.label.getURI(),
            GRADUS.criterion,
            SKOS + "note",
            GRADUS.sufficient,
            GRADUS.insufficient);
    private static final Node SOURCE = OWL2.annotatedSource.asNode();
    private static final Node TARGET = OWL2.annotatedTarget.asNode();
    private static final Node MODIFIER = NodeFactory.createURI("https://w3id.org/sssom/predicate_modifier");
    private static final List<String> MATCHES =
            List.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch");

    private final Descriptions descriptions;
    private final RequirementParts requirements;
    private final ProbeItems probes;

    ResourcePage(Descriptions descriptions, RequirementParts requirements, ProbeItems probes) {
        this.descriptions = descriptions;
        this.requirements = requirements;
        this.probes = probes;
    }

    ResourceView of(String iri, Graph description, HttpServletRequest request) {
        Language language = Languages.of(request);
        Facts facts = new Facts(description);
        Node node = NodeFactory.createURI(iri);
        List<Triple> inbound = descriptions.inbound(iri);
        Map<String, List<String>> referrers = referrers(inbound);
        Slice<Referral> referrals = PageResponse.slice(
                referrers.entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(from -> new Referral(each.getKey(), from)))
                        .toList(),
                request);
        return new ResourceView(
                descriptions.label(iri, language),
                iri,
                Addresses.path(iri),
                facts.text(node, SKOS + "definition").in(language, probes.shown(iri, language)),
                facts.text(node, SKOS + "note").in(language),
                requirements.of(iri, language),
                mappings(iri, description, inbound, language),
                facts(node, description, language),
                referrals,
                grouped(referrals, referrers, language));
    }

    /** One of those that refer to a resource. */
    private record Referral(String property, String from) {}

    private List<Item> mappings(String iri, Graph description, List<Triple> inbound, Language language) {
        var found = new LinkedHashMap<String, String>();
        for (String match : MATCHES) {
            descriptions.values(iri, SKOS + match).forEach(other -> found.put(other.getURI(), match));
        }
        for (Triple triple : inbound) {
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
        return found.entrySet().stream()
                .map(each -> Item.of(
                        each.getKey(),
                        descriptions.label(each.getKey(), language),
                        words(each.getValue()).in(language) + " · "
                                + each.getKey().substring(Namespaces.BASE.length())
                                + reason(iri, each.getKey(), description, language)))
                .toList();
    }

    /** Why two are mapped, as whoever judged it, or the rule that derived it, says. */
    private static String reason(String iri, String other, Graph description, Language language) {
        return Stream.of(List.of(iri, other), List.of(other, iri))
                .flatMap(ends -> description
                        .find(Node.ANY, SOURCE, NodeFactory.createURI(ends.get(0)))
                        .filterKeep(triple ->
                                description.contains(triple.getSubject(), TARGET, NodeFactory.createURI(ends.get(1))))
                        .toList()
                        .stream())
                .map(Triple::getSubject)
                .filter(mapping -> !description.contains(mapping, MODIFIER, Node.ANY))
                .map(mapping -> {
                    Facts facts = new Facts(description);
                    String told = facts.text(mapping, GRADUS.mappingReason).in(language);
                    return told.isEmpty() ? facts.string(mapping, RDFS.comment.getURI()) : told;
                })
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .map(reason -> " · " + reason)
                .orElse("");
    }

    private static Text words(String match) {
        return switch (match) {
            case "exactMatch" -> new Text("the same", "等同");
            case "closeMatch" -> new Text("close", "相近");
            case "broadMatch" -> new Text("broader there", "对方更宽");
            case "narrowMatch" -> new Text("narrower there", "对方更窄");
            default -> new Text("related", "相关");
        };
    }

    private List<ResourceView.Fact> facts(Node node, Graph description, Language language) {
        var byProperty = new TreeMap<String, List<Node>>();
        description
                .find(node, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> byProperty
                        .computeIfAbsent(triple.getPredicate().getURI(), p -> new ArrayList<>())
                        .add(triple.getObject()));
        sayOnce(byProperty);
        byProperty.keySet().removeIf(property -> SHOWN_ABOVE.contains(property) || property.endsWith("Match"));
        return byProperty.entrySet().stream()
                .map(each -> new ResourceView.Fact(
                        new Link(each.getKey(), descriptions.label(each.getKey(), language)),
                        readable(each.getValue(), language).stream()
                                .map(value -> each.getKey().equals(GRADUS.clause)
                                        ? Link.nowhere(Clause.said(value.getLiteralLexicalForm())
                                                .in(language))
                                        : value(value, language))
                                .toList()))
                .toList();
    }

    /** Values without texts of the other language; all where that would leave none. */
    private static List<Node> readable(List<Node> values, Language language) {
        List<Node> readable = values.stream()
                .filter(value -> !value.isLiteral()
                        || value.getLiteralLanguage().isEmpty()
                        || value.getLiteralLanguage().equals(language.tag()))
                .toList();
        return readable.isEmpty() ? values : readable;
    }

    private Link value(Node value, Language language) {
        if (value.isURI()) {
            return new Link(value.getURI(), descriptions.label(value.getURI(), language));
        }
        return Link.nowhere(value.isLiteral() ? value.getLiteralLexicalForm() : "[…]");
    }

    private static Map<String, List<String>> referrers(List<Triple> inbound) {
        var byProperty = new TreeMap<String, List<String>>();
        for (Triple triple : inbound) {
            String property = triple.getPredicate().getURI();
            if (!property.endsWith("Match") && !property.contains("annotated")) {
                byProperty
                        .computeIfAbsent(property, p -> new ArrayList<>())
                        .add(triple.getSubject().getURI());
            }
        }
        sayOnce(byProperty);
        byProperty.values().forEach(from -> from.sort(null));
        return byProperty;
    }

    /** A practice is a concept and a property, and its broader one is so twice; people read it once. */
    private static <T> void sayOnce(Map<String, List<T>> byProperty) {
        List<T> broader = byProperty.getOrDefault(SKOS + "broader", List.of());
        byProperty.computeIfPresent(RDFS.subPropertyOf.getURI(), (property, values) -> {
            values.removeAll(broader);
            return values.isEmpty() ? null : values;
        });
    }

    private List<ResourceView.Referrers> grouped(
            Slice<Referral> referrals, Map<String, List<String>> all, Language language) {
        var shown = new LinkedHashMap<String, List<Item>>();
        for (Referral referral : referrals.items()) {
            shown.computeIfAbsent(referral.property(), p -> new ArrayList<>())
                    .add(Item.of(referral.from(), descriptions.label(referral.from(), language), ""));
        }
        return shown.entrySet().stream()
                .map(each -> new ResourceView.Referrers(
                        descriptions.label(each.getKey(), language),
                        Objects.requireNonNull(all.get(each.getKey()), "what is shown is among all")
                                .size(),
                        each.getValue()))
                .toList();
    }
}
