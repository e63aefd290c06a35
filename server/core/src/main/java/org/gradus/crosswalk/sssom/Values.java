package org.gradus.crosswalk.sssom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.crosswalk.sssom.Finding.Place;
import org.gradus.evidence.reading.IriGuard;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Nearest;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Reads the values of slots: each is of its type, identifiers are written in full, numbers and dates have one form. */
final class Values {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*[%％]\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*([01])[,，](\\d+)\\s*");
    private static final Pattern CURIE = Pattern.compile("([^:]*):(.*)", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Set<String> CLOSED = Set.of("owl", "rdf", "rdfs", "skos");
    private static final Set<String> ENDS = Set.of(Mapping.SUBJECT, Mapping.OBJECT);

    private final Curies curies;
    private final Set<String> terms;
    private final boolean first;
    private final Findings findings;

    /**
     * @param terms what the ontology knows: an identifier of a subject or an object that looks like one of Gradus must be there
     * @param first whether the file goes by the first version of SSSOM, which took any text for {@code see_also}
     */
    Values(Curies curies, Set<String> terms, boolean first, Findings findings) {
        this.curies = curies;
        this.terms = terms;
        this.first = first;
        this.findings = findings;
    }

    /** What is wrong with an IRI and how to mend it. */
    static Optional<Text> fault(String iri) {
        return SCHEME.matcher(iri).lookingAt()
                ? IriGuard.fault(iri)
                : Optional.of(Wording.say(
                        "<%s> is no IRI: it begins with a scheme, such as https://.",
                        "<%s> 不是 IRI：须以协议开头，例如 https://。", iri));
    }

    /** The value in its one form; empty where it is refused. */
    Optional<String> read(Slot slot, String raw, Place place) {
        Optional<Text> unprintable = Printable.faultOfText(raw.replace('\r', '\n'));
        if (unprintable.isPresent()) {
            findings.fault(place, "the text %s", "文本%s", unprintable.get());
            return Optional.empty();
        }
        return switch (slot.type()) {
            case TEXT, CHINESE -> Optional.of(raw);
            case REFERENCE, PREDICATE, JUSTIFICATION -> reference(slot, raw, place);
            case URI -> uri(slot, raw, place);
            case DATE -> date(raw, place);
            case NUMBER -> number(slot, raw, place);
            case VERSION, ENTITY_TYPE, MODIFIER, CARDINALITY -> listed(slot.type(), raw, place);
        };
    }

    private Optional<String> listed(Slot.Type type, String raw, Place place) {
        var values = Schema.values(type);
        if (values.containsKey(raw)) {
            return Optional.of(raw);
        }
        findings.fault(
                place,
                "“%s” is none of its values%s; they are: %s.",
                "“%s”不是可用的值%s；可用的值：%s。",
                raw,
                meant(raw, values.keySet()),
                new Text(String.join(", ", values.keySet()), String.join("、", values.keySet())));
        return Optional.empty();
    }

    private Optional<String> date(String raw, Place place) {
        try {
            return Optional.of(LocalDate.parse(raw).toString());
        } catch (DateTimeParseException e) {
            findings.fault(place, "“%s” is no date; write it as 2026-01-31.", "“%s”不是日期；请写作 2026-01-31 的形式。", raw);
            return Optional.empty();
        }
    }

    private Optional<String> number(Slot slot, String raw, Place place) {
        BigDecimal least = Objects.requireNonNull(slot.least(), "slots of numbers have a least");
        BigDecimal most = Objects.requireNonNull(slot.most(), "slots of numbers have a greatest");
        if (raw.length() > LONGEST_NUMBER || !NUMBER.matcher(raw).matches()) {
            findings.fault(
                    place,
                    "“%s” is no number from %s to %s; write %s.",
                    "“%s”不是 %s 至 %s 之间的数；请写作 %s。",
                    raw.length() > LONGEST_NUMBER ? raw.substring(0, LONGEST_NUMBER) + "…" : raw,
                    least,
                    most,
                    likely(raw));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(raw);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            findings.fault(
                    place,
                    "%s is not from %s to %s; 1 is the surest, 0.8 stands for 80%%.",
                    "%s 不在 %s 至 %s 之间；1 为完全确信，80%% 写作 0.8。",
                    raw,
                    least,
                    most);
            return Optional.empty();
        }
        return Optional.of(plain(number));
    }

    /** What was probably meant by something that is no number. */
    private static String likely(String raw) {
        Matcher percent = PERCENT.matcher(raw);
        if (percent.matches()) {
            return plain(new BigDecimal(percent.group(1)).movePointLeft(2));
        }
        Matcher comma = COMMA.matcher(raw);
        return comma.matches() && raw.length() <= LONGEST_NUMBER ? comma.group(1) + "." + comma.group(2) : "0.8";
    }

    /** The one form of a number. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Optional<String> uri(Slot slot, String raw, Place place) {
        Optional<Text> fault = fault(raw);
        if (fault.isEmpty()
                || (first
                        && slot.name().equals("see_also")
                        && !SCHEME.matcher(raw).lookingAt())) {
            return Optional.of(raw);
        }
        findings.fault(place, "%s", "%s", fault.get());
        return Optional.empty();
    }

    private Optional<String> reference(Slot slot, String raw, Place place) {
        Matcher curie = CURIE.matcher(raw);
        if (raw.startsWith("<") || raw.contains("://")) {
            String iri = raw.replaceAll("^<|>$", "");
            findings.fault(
                    place,
                    "SSSOM writes identifiers in short form, as prefix:name; write %s instead of %s.",
                    "SSSOM 的标识符须用简写形式“前缀:名称”；请将 %2$s 写作 %1$s。",
                    curies.shortened(iri)
                            .map(shortened -> new Text(shortened, shortened))
                            .orElse(new Text("a prefix that curie_map declares", "curie_map 中声明的前缀形式")),
                    raw);
            return Optional.empty();
        }
        if (!curie.matches()) {
            findings.fault(
                    place,
                    "“%s” is no identifier of the form prefix:name, such as %s.",
                    "“%s”不是“前缀:名称”形式的标识符，例如 %s。",
                    raw,
                    curies.namespace(raw).isPresent() ? raw + ":…" : "t10003:CL1");
            return Optional.empty();
        }
        String prefix = curie.group(1);
        Optional<String> namespace = curies.namespace(prefix);
        if (namespace.isEmpty()) {
            findings.fault(
                    place,
                    "the prefix of %s is not declared%s; add it to curie_map: #  %s: \"https://…\".",
                    "%s 的前缀未声明%s；请在 curie_map 中加入 #  %s: \"https://…\"。",
                    raw,
                    meant(prefix, curies.names()),
                    prefix.isEmpty() ? "name" : prefix);
            return Optional.empty();
        }
        String iri = namespace.get() + curie.group(2);
        Optional<Text> fault = fault(iri)
                .or(() -> misplaced(slot, iri))
                .or(() -> unlisted(slot, raw, iri))
                .or(() -> unknown(slot, raw, iri));
        fault.ifPresent(text -> findings.fault(place, "%s", "%s", text));
        return fault.isPresent() ? Optional.empty() : Optional.of(iri);
    }

    private static Optional<Text> misplaced(Slot slot, String iri) {
        return iri.equals(Mapping.NO_TERM) && !ENDS.contains(slot.name())
                ? Optional.of(new Text(
                        "sssom:NoTermFound stands for a subject or an object only; name what is meant.",
                        "sssom:NoTermFound 只能用作主体或客体；请写出所指的标识符。"))
                : Optional.empty();
    }

    /** A justification is one of those that SSSOM lists; a predicate may be any, but none that its vocabulary does not have. */
    private Optional<Text> unlisted(Slot slot, String raw, String iri) {
        boolean justification = slot.type() == Slot.Type.JUSTIFICATION;
        if (!justification && (slot.type() != Slot.Type.PREDICATE || !isBuiltIn(iri))) {
            return Optional.empty();
        }
        var allowed = Schema.values(slot.type()).values();
        if (allowed.stream().anyMatch(value -> value.term().equals(iri))) {
            return Optional.empty();
        }
        Text meant = meant(raw, allowed.stream().map(Schema.Value::text).toList());
        return Optional.of(
                justification
                        ? Wording.say(
                                "%s is no justification of SSSOM%s; write, say, semapv:ManualMappingCuration.",
                                "%s 不是 SSSOM 的映射依据%s；例如可写 semapv:ManualMappingCuration。", raw, meant)
                        : Wording.say(
                                "%s is no property that relates terms%s; write, say, skos:closeMatch.",
                                "%s 不是关联术语的属性%s；例如可写 skos:closeMatch。", raw, meant));
    }

    private Optional<Text> unknown(Slot slot, String raw, String iri) {
        if (!ENDS.contains(slot.name()) || !iri.startsWith(Namespaces.BASE) || terms.contains(iri)) {
            return Optional.empty();
        }
        int local = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
        var beside = terms.stream()
                .filter(term -> term.startsWith(iri.substring(0, local)))
                .map(term -> term.substring(local))
                .sorted()
                .toList();
        return Optional.of(Wording.say(
                "the ontology has no term %s (%s)%s; take the name from the file of the standard.",
                "本体中没有术语 %s（%s）%s；名称请以该标准的文件为准。",
                raw,
                iri,
                meant(
                        iri.substring(local),
                        beside,
                        name -> curies.shortened(iri.substring(0, local) + name).orElse(name))));
    }

    private static boolean isBuiltIn(String iri) {
        return CLOSED.stream().anyMatch(prefix -> iri.startsWith(Curies.BUILT_IN.get(prefix)));
    }

    /** The known name that was probably meant, in brackets; empty where none is near. */
    static Text meant(String written, Collection<String> known) {
        return meant(written, known, name -> name);
    }

    private static Text meant(String written, Collection<String> known, UnaryOperator<String> shown) {
        return Nearest.to(written, known, name -> name)
                .map(name -> Wording.say(" (did you mean %s?)", "（是否指 %s？）", shown.apply(name)))
                .orElse(Text.EMPTY);
    }
}
