package org.gradus.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.EditionFiles;
import org.gradus.ontology.EditionState.Status;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.NotThere;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.turtle.TurtleNormalForm;
import org.jspecify.annotations.Nullable;

/**
 * A new edition of a standard: its one file says what it replaces, and everything else is inherited until it is changed.
 *
 * @param name of its model, such as {@code t-aiitre-10004-2026}
 * @param from the name of the model that it replaces
 * @param prefix for its names; null for that of its predecessor with the year
 * @param identifier what people call the standard; null for that of its predecessor with the year
 * @param inForce the first day on which it is in force; null where that is open
 * @param transition the last day on which its predecessor may still be used; null where that is open
 */
public record NewEdition(
        String name,
        String from,
        @Nullable String prefix,
        @Nullable String identifier,
        Status status,
        @Nullable LocalDate inForce,
        @Nullable LocalDate transition) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern YEAR = Pattern.compile("-(\\d{4})$");
    private static final String STANDARDS = "standards.ttl";

    /** What stands right below the base beside models. */
    private static final Set<String> TAKEN = Set.of(
            "bound",
            "core",
            "crosswalk",
            "crosswalks",
            "indicator",
            "ontology",
            "practice",
            "practices",
            "probe",
            "probes",
            "reach",
            "shape",
            "shapes",
            "standard",
            "standards",
            "scales");

    /** The name of its file in a folder that is laid out as {@code ontology/} is. */
    public String file() {
        return name + EditionFiles.FILE;
    }

    /**
     * The text of its file.
     *
     * @throws org.gradus.refusal.Refusal where a name is taken or nothing can be inherited
     */
    public String text(Ontology ontology) {
        var models = ontology.modelNames();
        if (!NAME.matcher(name).matches()) {
            throw ValueRefused.because(Wording.say(
                    "“%s” cannot be the name of an edition; write small letters, digits and hyphens, such as"
                            + " t-aiitre-10004-2026.",
                    "“%s”不能用作版本名称；请用小写字母、数字与连字符，例如 t-aiitre-10004-2026。", name));
        }
        if (TAKEN.contains(name) || !ontology.whole().names(name + "/").isEmpty()) {
            throw ValueRefused.because(Wording.say(
                    "The ontology has a folder %s already. Choose another name, or remove what an earlier attempt left there.",
                    "本体中已有目录 %s。请另取名称，或删去先前遗留的内容。", name));
        }
        if (!models.contains(from)) {
            throw NotThere.model(from, models);
        }
        LocalDate since = inForce;
        LocalDate until = transition;
        if (until != null && (since == null || until.isBefore(since))) {
            throw ValueRefused.because(Wording.say(
                    "The transition would end on %s, before the edition is in force. Give a later day, and the first day in force.",
                    "过渡期截止日 %s 早于实施日期。请给出更晚的日期，并注明实施日期。", until));
        }
        String own = ownPrefix(ontology);
        return TurtleNormalForm.of(written(ontology, ontology.model(from), own));
    }

    private String ownPrefix(Ontology ontology) {
        String own = prefix;
        if (own == null) {
            Matcher year = YEAR.matcher(name);
            String before = ontology.model(from).prefix();
            Matcher yearBefore = YEAR.matcher(before);
            String stem = yearBefore.find() ? before.substring(0, yearBefore.start()) : before;
            if (!year.find()) {
                throw ValueRefused.because(Wording.say(
                        "The name %s has no year to tell its prefix from %s; give one with --prefix.",
                        "名称 %s 不含年份，无法与前缀 %s 区分；请用 --prefix 指定前缀。", name, before));
            }
            own = stem + "-" + year.group(1);
        }
        if (!PREFIX.matcher(own).matches() || Namespaces.prefixes().containsKey(own)) {
            throw ValueRefused.because(Wording.say(
                    "“%s” cannot be a prefix; give small letters, digits and hyphens that no other vocabulary uses, such as"
                            + " t10004-2026.",
                    "“%s”不能用作前缀；请用小写字母、数字与连字符，且不得与其他词汇的前缀相同，例如 t10004-2026。", own));
        }
        for (String model : ontology.modelNames()) {
            if (ontology.model(model).prefix().equals(own)) {
                throw ValueRefused.because(Wording.say(
                        "The prefix %s is that of %s; give another with --prefix.",
                        "前缀 %s 已用于 %s；请用 --prefix 另取前缀。", own, model));
            }
        }
        return own;
    }

    private String written(Ontology ontology, MaturityModel before, String own) {
        Node model = NodeFactory.createURI(before.iri());
        Node standard = new Facts(ontology.graph(from + "/model.ttl")).one(model, GRADUS.ofStandard);
        var standards = new ArrayList<Facts>();
        standards.add(new Facts(ontology.graph(from + "/model.ttl")));
        ontology.whole().names(STANDARDS).forEach(file -> standards.add(new Facts(ontology.graph(file))));
        String called = standard == null ? "" : said(standards, standard);
        String callsIt = identifier == null ? calledNow(called) : identifier;
        String version = new Facts(ontology.core())
                .string(NodeFactory.createURI(Namespaces.BASE + "core"), OWL2.versionInfo.getURI());
        var turtle = new EditionTurtle();
        turtle.prefixes(own, Namespaces.BASE + name + "/", before.prefix(), before.namespace());
        Text label = renamed(before.label(), called, callsIt);
        turtle.header(name, version, label);
        turtle.model(own, before.prefix(), name, status, inForce, transition, label);
        if (standard != null) {
            turtle.standard(name, standard.getURI(), callsIt, renamed(title(standards, standard), called, callsIt));
        }
        return turtle.text();
    }

    private static String said(List<Facts> standards, Node standard) {
        return standards.stream()
                .map(facts -> facts.string(standard, DCTerms.identifier.getURI()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Text title(List<Facts> standards, Node standard) {
        return standards.stream()
                .map(facts -> facts.text(standard, SKOS.prefLabel.getURI()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(Text.EMPTY);
    }

    private String calledNow(String before) {
        Matcher year = YEAR.matcher(name);
        if (before.isEmpty() || !year.find()) {
            throw ValueRefused.because(Wording.say(
                    "What the new edition of %s is called cannot be told from its name; give it with --identifier.",
                    "无法由名称得知 %s 新版本的编号；请用 --identifier 指定。", from));
        }
        String stem = before.replaceFirst("\\s*\\((draft|征求意见稿)\\)$", "").replaceFirst("[-—]\\d{4}$", "");
        return stem + "-" + year.group(1);
    }

    private static Text renamed(Text label, String called, String callsIt) {
        return new Text(
                label.en().contains(called) && !called.isEmpty()
                        ? label.en().replace(called, callsIt)
                        : label.en() + " (" + callsIt + ")",
                label.zh().contains(called) && !called.isEmpty()
                        ? label.zh().replace(called, callsIt)
                        : label.zh() + "（" + callsIt + "）");
    }
}
