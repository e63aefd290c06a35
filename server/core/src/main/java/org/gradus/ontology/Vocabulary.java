package org.gradus.ontology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The practices and scale values that evidence and criteria speak of. Immutable; what it says of extents is remembered. */
public final class Vocabulary {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");

    private final Map<String, Practice> practices = new LinkedHashMap<>();
    private final Map<Scale, Text> scales;
    private final Map<Scale, Text> questions;
    private final Map<String, ScaleValue> values = new LinkedHashMap<>();
    private final int practised;
    private final Extent blank;
    private final Map<Extent, Text> descriptions = new ConcurrentHashMap<>();
    private final Map<Extent, String> localNames = new ConcurrentHashMap<>();

    /**
     * A vocabulary.
     *
     * @param scales what each scale is called
     * @param questions what is asked to learn where a practice stands on each
     */
    public Vocabulary(
            Collection<Practice> practices,
            Map<Scale, Text> scales,
            Map<Scale, Text> questions,
            Collection<ScaleValue> values) {
        this.scales = Map.copyOf(scales);
        this.questions = Map.copyOf(questions);
        practices.forEach(practice -> this.practices.put(practice.iri(), practice));
        values.forEach(value -> this.values.put(value.iri(), value));
        this.practised = rank(Scale.CONDUCT, "Practised");
        this.blank = blank(values);
    }

    public Collection<Practice> practices() {
        return List.copyOf(practices.values());
    }

    /** The practice with this IRI, or null. */
    public @Nullable Practice practice(String iri) {
        return practices.get(iri);
    }

    /** The practice with an IRI that is known to be one: criteria, and the evidence that counts, name no other. */
    public Practice declared(String iri) {
        Practice practice = practices.get(iri);
        if (practice == null) {
            throw new IllegalArgumentException("no practice: " + iri);
        }
        return practice;
    }

    public Collection<ScaleValue> scaleValues() {
        return List.copyOf(values.values());
    }

    /** The scale value with this IRI, or null. */
    public @Nullable ScaleValue scaleValue(String iri) {
        return values.get(iri);
    }

    /** The values of a scale in ascending order; values that share a rank stand beside each other. */
    public List<ScaleValue> values(Scale scale) {
        return values.values().stream().filter(value -> value.scale() == scale).toList();
    }

    /** The name of the first value at a rank, such as {@code CrossUnit}: it stands in the IRIs of bounds. */
    public String name(Scale scale, int rank) {
        return at(scale, rank).get(0).name();
    }

    /** What people call a rank; values that share it are joined. */
    public Text label(Scale scale, int rank) {
        return joined(scale, rank, ScaleValue::label);
    }

    /** A rank in plain words, for people who do not know that there are scales. */
    public Text plainly(Scale scale, int rank) {
        return joined(scale, rank, ScaleValue::plainly);
    }

    private Text joined(Scale scale, int rank, Function<ScaleValue, Text> said) {
        var texts = at(scale, rank).stream().map(said).toList();
        return new Text(
                String.join(" or ", texts.stream().map(Text::en).toList()),
                String.join("或", texts.stream().map(Text::zh).toList()));
    }

    /** The IRI of an extent as a bound, such as {@code bound:CrossUnit-SystemIntegration-Practised}. */
    public String boundIri(Extent bound) {
        return Namespaces.BOUND + remembered(bound, localNames, this::localName);
    }

    /** The extent that the IRI of a bound names, or null where it names none. */
    public @Nullable Extent bound(String iri) {
        if (!iri.startsWith(Namespaces.BOUND)) {
            return null;
        }
        Extent bound = Extent.EMPTY;
        for (String part : iri.substring(Namespaces.BOUND.length()).split("-")) {
            bound = with(bound, part);
        }
        return boundIri(bound).equals(iri) ? bound : null;
    }

    /** An extent with a part of a bound's name: a value of a scale, or a figure. What is neither changes nothing. */
    private Extent with(Extent bound, String part) {
        for (Scale scale : Scale.values()) {
            ScaleValue value = values.get(Namespaces.of(scale) + part);
            if (value != null) {
                return bound.with(scale, value.rank());
            }
        }
        return FIGURE.matcher(part).matches() ? bound.withFigure(new BigDecimal(part)) : bound;
    }

    /** The IRI of an extent as a reach. */
    public String reachIri(Extent reach) {
        return Namespaces.REACH + remembered(reach, localNames, this::localName);
    }

    /** The extent in words: "breadth: across units, depth: system integration". */
    public Text describe(Extent extent) {
        return remembered(extent, descriptions, this::inWords);
    }

    /** What is said of an extent. With a figure it is said anew: evidence may name as many figures as there are. */
    private static <T> T remembered(Extent extent, Map<Extent, T> known, Function<Extent, T> say) {
        return extent.figure() == null ? known.computeIfAbsent(extent, say) : say.apply(extent);
    }

    private Text inWords(Extent extent) {
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        for (Scale scale : Scale.values()) {
            int rank = extent.on(scale);
            if (rank != Extent.NONE) {
                en.add(label(scale).en() + ": " + label(scale, rank).en());
                zh.add(label(scale).zh() + "：" + label(scale, rank).zh());
            }
        }
        if (extent.figure() != null) {
            en.add("figure: " + extent.figure().toPlainString());
            zh.add("数值：" + extent.figure().toPlainString());
        }
        return new Text(String.join(", ", en), String.join("，", zh));
    }

    /** What people call a scale. */
    public Text label(Scale scale) {
        return Objects.requireNonNull(scales.get(scale), "every scale has a label");
    }

    /** What is asked of a practice, in plain words, to learn where it stands on a scale. */
    public Text question(Scale scale) {
        return Objects.requireNonNull(questions.get(scale), "every scale has a question");
    }

    /** The rank of a value by its scale and local name, such as {@code conduct:Practised}. */
    public int rank(Scale scale, String name) {
        ScaleValue value = values.get(Namespaces.of(scale) + name);
        if (value == null) {
            throw OntologyException.say(
                    "ontology/scales.ttl declares no %s:%s.",
                    "ontology/scales.ttl 未声明 %s:%s。", scale.localName(), name);
        }
        return value.rank();
    }

    /** The conduct of evidence and criteria that state none: {@code conduct:Practised}. */
    public int practised() {
        return practised;
    }

    /**
     * What evidence reaches on the scales that it leaves blank: the lowest rank of breadth, depth and driver. Conduct, which
     * counts as {@link #practised()}, and what is derived from measurements are not in it.
     */
    public Extent blank() {
        return blank;
    }

    private static Extent blank(Collection<ScaleValue> values) {
        Extent blank = Extent.EMPTY;
        for (Scale scale : Scale.values()) {
            if (scale.mayBeBlank()) {
                int lowest = values.stream()
                        .filter(value -> value.scale() == scale)
                        .mapToInt(ScaleValue::rank)
                        .min()
                        .orElse(Extent.NONE);
                blank = blank.with(scale, lowest);
            }
        }
        return blank;
    }

    private List<ScaleValue> at(Scale scale, int rank) {
        var at = values.values().stream()
                .filter(value -> value.scale() == scale && value.rank() == rank)
                .toList();
        if (at.isEmpty()) {
            throw new IllegalArgumentException("no value of rank " + rank + " on the scale " + scale.localName());
        }
        return at;
    }

    private String localName(Extent extent) {
        var parts = new ArrayList<String>();
        for (Scale scale : Scale.values()) {
            int rank = extent.on(scale);
            if (rank != Extent.NONE) {
                parts.add(name(scale, rank));
            }
        }
        if (extent.figure() != null) {
            parts.add(extent.figure().toPlainString());
        }
        return parts.isEmpty() ? "Stated" : String.join("-", parts);
    }
}
