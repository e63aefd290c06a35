package org.gradus.ontology;

import java.util.EnumMap;
import java.util.Set;
import org.gradus.io.PackedReader;
import org.gradus.io.PackedWriter;
import org.gradus.model.Indicator;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.text.Text;

/** The vocabulary in bytes. */
final class VocabularyForm {
    private VocabularyForm() {}

    static void write(Vocabulary vocabulary, PackedWriter out) {
        for (Scale scale : Scale.values()) {
            write(vocabulary.question(scale), write(vocabulary.label(scale), out));
        }
        out.list(vocabulary.scaleValues().stream().toList(), value -> {
            out.text(value.iri())
                    .text(value.scale().name())
                    .number(value.rank())
                    .text(value.name());
            write(value.plainly(), write(value.definition(), write(value.label(), out)));
        });
        out.list(vocabulary.practices().stream().toList(), practice -> write(practice, out));
    }

    static Vocabulary read(PackedReader in) {
        var scales = new EnumMap<Scale, Text>(Scale.class);
        var questions = new EnumMap<Scale, Text>(Scale.class);
        for (Scale scale : Scale.values()) {
            scales.put(scale, text(in));
            questions.put(scale, text(in));
        }
        var values = in.list(() -> new ScaleValue(
                in.text(), Scale.valueOf(in.text()), in.number(), in.text(), text(in), text(in), text(in)));
        return new Vocabulary(in.list(() -> practice(in)), scales, questions, values);
    }

    private static void write(Practice practice, PackedWriter out) {
        out.text(practice.iri())
                .text(practice.name())
                .textOrNull(practice.theme())
                .text(practice.kind().name());
        write(practice.label(), out);
        write(practice.definition(), out);
        write(practice.proof(), out);
        out.text(practice.attestedBy())
                .list(practice.broader().stream().sorted().toList(), out::text);
    }

    private static Practice practice(PackedReader in) {
        return new Practice(
                in.text(),
                in.text(),
                in.textOrNull(),
                Practice.Kind.valueOf(in.text()),
                text(in),
                text(in),
                text(in),
                in.text(),
                Set.copyOf(in.list(in::text)));
    }

    static void write(Indicator indicator, PackedWriter out) {
        write(indicator.label(), out.text(indicator.iri()).text(indicator.name()))
                .list(indicator.units(), out::text)
                .flag(indicator.higherIsBetter());
    }

    static Indicator indicator(PackedReader in) {
        return new Indicator(in.text(), in.text(), text(in), in.list(in::text), in.flag());
    }

    static PackedWriter write(Text text, PackedWriter out) {
        return out.text(text.en()).text(text.zh());
    }

    static Text text(PackedReader in) {
        return new Text(in.text(), in.text());
    }
}
