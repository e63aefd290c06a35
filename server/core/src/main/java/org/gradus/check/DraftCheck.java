package org.gradus.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Whether drafts of the ontology speak of what there is: the rule {@code term-undeclared} of {@code queries/checks/}, with what
 * is published taken as declared. Only what the draft speaks of is asked about, so a small draft costs little. Safe for use by
 * several threads.
 */
public final class DraftCheck {
    private static final String RULE = "term-undeclared";
    private static final String MODEL = "/model";

    /** Names that are made as they are needed, and declared nowhere. */
    private static final Pattern MADE =
            Pattern.compile(Pattern.quote(Namespaces.BASE) + "(bound|reach|shape|crosswalk)/.*");

    private final Ontology ontology;
    private final OntologyRule rule;
    private @Nullable Map<String, SortedSet<String>> declared;

    public DraftCheck(Ontology ontology) {
        this.ontology = ontology;
        this.rule = OntologyRule.read(
                RULE, TurtleLibrary.published("queries", ".rq").text("checks/" + RULE + ".rq"));
    }

    /**
     * A term of Gradus that neither the draft nor the ontology declares.
     *
     * @param subject what speaks of it; the term itself where the draft describes it without saying what it is
     */
    public record Undeclared(Node subject, Node term) {
        private static final Comparator<Undeclared> ORDER = Comparator.comparing(
                        (Undeclared each) -> each.term().getURI())
                .thenComparing(each -> each.subject().toString());
    }

    /**
     * What a draft speaks of that is not declared, in the order of the names.
     *
     * @param name of the draft, which it may speak of
     */
    public List<Undeclared> undeclared(Graph draft, String name) {
        Graph spoken = GraphFactory.createDefaultGraph();
        Map<String, String> replaced = new HashMap<>();
        Set<Node> described = new HashSet<>();
        draft.find().forEachRemaining(triple -> {
            boolean typing = triple.getPredicate().equals(RDF.type.asNode());
            if (isOurs(triple.getSubject())) {
                described.add(triple.getSubject());
                edition(triple, replaced);
            }
            if (isOurs(triple.getPredicate())
                    || isOurs(triple.getObject())
                    || (typing && isOurs(triple.getSubject()))) {
                spoken.add(triple);
            }
        });
        if (spoken.isEmpty() && described.isEmpty()) {
            return List.of();
        }
        Set<Node> terms = new HashSet<>(described);
        spoken.find().forEachRemaining(triple -> {
            terms.add(triple.getPredicate());
            terms.add(triple.getObject());
        });
        for (Node term : terms) {
            if (isOurs(term) && (term.hasURI(name) || isDeclared(term.getURI(), replaced))) {
                spoken.add(term, RDF.type.asNode(), RDFS.Resource.asNode());
            }
        }
        var found = new TreeSet<>(Undeclared.ORDER);
        rule.broken(spoken).forEach(each -> {
            if (each.value() != null) {
                found.add(new Undeclared(each.focus(), each.value()));
            }
        });
        for (Node subject : described) {
            if (declared().containsKey(namespace(subject.getURI()))
                    && !MADE.matcher(subject.getURI()).matches()
                    && !spoken.contains(subject, RDF.type.asNode(), Node.ANY)) {
                found.add(new Undeclared(subject, subject));
            }
        }
        return List.copyOf(found);
    }

    /** The declared name that an undeclared one most probably means. */
    public Optional<String> nearest(Undeclared undeclared) {
        String iri = undeclared.term().getURI();
        SortedSet<String> beside = declared().get(namespace(iri));
        return Nearest.to(local(iri), beside == null ? everywhere() : beside, DraftCheck::local);
    }

    /** What is wrong, and how to mend it. */
    public Text told(Undeclared undeclared) {
        Text nearest = nearest(undeclared)
                .map(iri -> new Text("Did you mean <" + iri + ">?", "是否指 <" + iri + ">？"))
                .orElse(Text.EMPTY);
        String term = "<" + undeclared.term().getURI() + ">";
        Text fault = undeclared.subject().equals(undeclared.term())
                ? Wording.say(
                        "The ontology has no %s that could be changed; a new one says with `a` what it is.",
                        "本体中没有可变更的 %s；新增者须以 `a` 说明其类别。", term)
                : Wording.join(
                        Wording.say(
                                "%s speaks of %s, which is not declared.",
                                "%s 提到 %s，但其未声明。", shown(undeclared.subject()), term),
                        rule.mend());
        return Wording.join(fault, nearest);
    }

    private static String shown(Node node) {
        return node.isURI() ? "<" + node.getURI() + ">" : node.isBlank() ? "[ … ]" : node.toString();
    }

    private static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Namespaces.BASE);
    }

    /** An edition inherits the names of what it replaces, in a namespace of its own. */
    private static void edition(Triple triple, Map<String, String> replaced) {
        String subject = triple.getSubject().getURI();
        if (triple.getPredicate().equals(DCTerms.replaces.asNode())
                && isOurs(triple.getObject())
                && subject.endsWith(MODEL)
                && triple.getObject().getURI().endsWith(MODEL)) {
            replaced.put(namespace(subject), namespace(triple.getObject().getURI()));
        }
    }

    private boolean isDeclared(String iri, Map<String, String> replaced) {
        if (holds(iri)) {
            return true;
        }
        String before = replaced.get(namespace(iri));
        return before != null && holds(before + local(iri));
    }

    private boolean holds(String iri) {
        return declared().getOrDefault(namespace(iri), new TreeSet<>()).contains(iri);
    }

    private SortedSet<String> everywhere() {
        var all = new TreeSet<String>();
        declared().forEach((namespace, names) -> {
            if (namespace.equals(Namespaces.CORE) || namespace.equals(Namespaces.PRACTICE)) {
                all.addAll(names);
            }
        });
        return all;
    }

    private static String namespace(String iri) {
        return iri.substring(0, iri.length() - local(iri).length());
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** What the published ontology declares, by namespace; read when it is first needed, for most runs need it never. */
    private synchronized Map<String, SortedSet<String>> declared() {
        if (declared == null) {
            var names = new TreeMap<String, SortedSet<String>>();
            for (String file : ontology.files()) {
                ontology.graph(file)
                        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                        .mapWith(Triple::getSubject)
                        .filterKeep(DraftCheck::isOurs)
                        .forEachRemaining(term -> names.computeIfAbsent(namespace(term.getURI()), n -> new TreeSet<>())
                                .add(term.getURI()));
            }
            declared = names;
        }
        return declared;
    }
}
