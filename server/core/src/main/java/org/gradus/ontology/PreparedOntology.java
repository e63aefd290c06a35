package org.gradus.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.io.PackedWriter;
import org.gradus.io.Prepared;
import org.gradus.model.Indicator;
import org.gradus.model.MaturityModel;

/** What the build read of the files of an ontology, as records. */
final class PreparedOntology {
    private static final String VOCABULARY = "vocabulary";
    private static final String INDICATORS = "indicators";
    private static final String MODEL = ".model";

    private final String madeOf;

    /**
     * @param madeOf the fingerprint of the files of the ontology
     */
    PreparedOntology(String madeOf) {
        this.madeOf = madeOf;
    }

    String madeOf() {
        return madeOf;
    }

    Optional<Vocabulary> vocabulary() {
        return Prepared.open(VOCABULARY, madeOf).map(VocabularyForm::read);
    }

    Optional<SortedMap<String, Indicator>> indicators() {
        return Prepared.open(INDICATORS, madeOf).map(in -> {
            var indicators = new TreeMap<String, Indicator>();
            in.list(() -> VocabularyForm.indicator(in)).forEach(each -> indicators.put(each.iri(), each));
            return Collections.unmodifiableSortedMap(indicators);
        });
    }

    /**
     * A model.
     *
     * @param vocabulary of the same files
     */
    Optional<MaturityModel> model(String name, Vocabulary vocabulary) {
        return Prepared.open(name + MODEL, madeOf).map(in -> ModelForm.read(in, vocabulary));
    }

    /** Prepares an ontology that was read from its files. */
    void write(Ontology ontology, Path classes) throws IOException {
        var vocabulary = new PackedWriter();
        VocabularyForm.write(ontology.vocabulary(), vocabulary);
        Prepared.write(classes, VOCABULARY, madeOf, vocabulary);
        var indicators = new PackedWriter();
        indicators.list(List.copyOf(ontology.indicators().values()), each -> VocabularyForm.write(each, indicators));
        Prepared.write(classes, INDICATORS, madeOf, indicators);
        for (String name : ontology.modelNames()) {
            var model = new PackedWriter();
            ModelForm.write(ontology.model(name), model);
            Prepared.write(classes, name + MODEL, madeOf, model);
        }
    }
}
