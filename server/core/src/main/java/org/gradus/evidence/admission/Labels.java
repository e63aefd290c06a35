package org.gradus.evidence.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.gradus.text.Language;
import org.gradus.text.Text;

/**
 * What a node is called, chosen by language as RFC 4647 looks up: the language itself, a variety of it, a text without a
 * language, then any other. Of several that fit alike the choice never depends on the order in which they were read.
 */
public final class Labels {
    private record Label(int property, String language, String text) {}

    private static final Comparator<Label> ORDER = Comparator.comparingInt(Label::property)
            .thenComparing(Label::language)
            .thenComparing(Label::text);

    private final List<Label> labels = new ArrayList<>(2);

    /**
     * Adds a label of the node.
     *
     * @param property the place of the property among those that name the node; the first is preferred
     */
    public void add(int property, Node value) {
        if (value.isLiteral()) {
            labels.add(new Label(
                    property, value.getLiteralLanguage().toLowerCase(Locale.ROOT), value.getLiteralLexicalForm()));
        }
    }

    /** The text for each language; empty where there is none at all. */
    public Text text() {
        return new Text(in(Language.EN), in(Language.ZH));
    }

    private String in(Language language) {
        return labels.stream()
                .min(Comparator.<Label>comparingInt(label -> distance(label, language))
                        .thenComparing(ORDER))
                .map(Label::text)
                .orElse("");
    }

    private static int distance(Label label, Language language) {
        String tag = label.language();
        if (tag.equals(language.tag())) {
            return 0;
        }
        return tag.startsWith(language.tag() + "-") ? 1 : tag.isEmpty() ? 2 : 3;
    }
}
