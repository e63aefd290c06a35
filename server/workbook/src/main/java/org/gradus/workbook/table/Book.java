package org.gradus.workbook.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook of evidence with their columns: one definition for writing and for reading. Safe for several threads. */
public final class Book {
    private final Ontology ontology;
    private final Words words;
    private final Map<Sheet, List<Column>> columns = new EnumMap<>(Sheet.class);
    private final WordList practices;
    private @Nullable WordList requirements;

    public Book(Ontology ontology) {
        this.ontology = ontology;
        this.words = new Words(ontology);
        this.practices = words.practices();
        columns.put(Sheet.SUBJECTS, SubjectColumns.of(words));
        columns.put(Sheet.EVIDENCE, EvidenceColumns.of(words, practices));
        columns.put(Sheet.MEASUREMENTS, MeasurementColumns.of(words));
        columns.put(Sheet.INAPPLICABLE, InapplicableColumns.of(words));
        columns.put(Sheet.OTHER, OtherColumns.of());
    }

    public Ontology ontology() {
        return ontology;
    }

    /** The columns of a sheet; none where it is for people alone. */
    public List<Column> columns(Sheet sheet) {
        return columns.getOrDefault(sheet, List.of());
    }

    /** A column by its key. */
    public Column column(Sheet sheet, String key) {
        return columns(sheet).stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The first column that states a property, or none. */
    public Optional<Column> stating(Sheet sheet, String property) {
        return columns(sheet).stream()
                .filter(column -> column.property().equals(property))
                .findFirst();
    }

    /** The words that may stand in a column of words; the requirements are read when they are asked for. */
    public WordList words(Column column) {
        return column.words() == null ? requirements() : column.words();
    }

    public WordList practices() {
        return practices;
    }

    private synchronized WordList requirements() {
        if (requirements == null) {
            requirements = words.requirements();
        }
        return requirements;
    }

    /** What a model lets organisations state not to apply. */
    public List<Word> waivable(MaturityModel model) {
        return words.requirements(model, true);
    }

    /** What the ontology calls a term: a theme, a class. */
    public Text label(String iri) {
        return words.label(iri);
    }
}
