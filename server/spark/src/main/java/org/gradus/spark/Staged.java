package org.gradus.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gradus.bulk.Column;
import org.gradus.bulk.LevelRow;
import org.gradus.bulk.RefusedRow;
import org.gradus.bulk.ResultTables;
import org.gradus.bulk.SourceResult;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.PackedRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all tables of a run while it goes on, side by side in one: each says of which table it is and where it stands
 * there.
 */
final class Staged {
    static final String LEVELS = "levels";
    static final String REFUSED = "refused";
    static final String MEMBERS = "members";
    static final String ROWS = "rows";

    /** Which table a row belongs to. */
    static final String TABLE = "table";
    /** The number of its source. */
    static final String NUMBER = "number";
    /** Its place among what came of the source. */
    static final String PART = "part";

    static final String LETTERS = "letters";
    /** What is counted of an organisation. */
    static final String CODES = "codes";
    /** An organisation packed. */
    static final String ROW = "row";
    /** The digest of the ontology that a packed organisation fits. */
    static final String ONTOLOGY = "ontology";

    private static final String OF_REFUSED = "refused_";
    private static final String OF_MEMBERS = "member_";

    /** The columns of rows: what they are, and the bytes that are read. */
    static final List<String> ROW_COLUMNS =
            List.of(ONTOLOGY, "source", "organisation", "industry", "size", "region", "ownership", "scope", ROW);

    static final StructType SCHEMA = schema();

    private static final Map<String, Integer> PLACES = places();

    private Staged() {}

    private static StructType schema() {
        var fields = new ArrayList<StructField>();
        fields.add(field(TABLE, DataTypes.StringType));
        fields.add(field(NUMBER, DataTypes.LongType));
        fields.add(field(PART, DataTypes.IntegerType));
        LevelRow.COLUMNS.forEach(column -> fields.add(field(column.name(), type(column))));
        fields.add(field(LETTERS, DataTypes.StringType));
        RefusedRow.COLUMNS.forEach(column -> fields.add(field(OF_REFUSED + column.name(), type(column))));
        for (Facet facet : Facet.values()) {
            fields.add(field(OF_MEMBERS + facet.localName(), DataTypes.StringType));
        }
        fields.add(field(CODES, DataTypes.BinaryType));
        fields.add(field(ONTOLOGY, DataTypes.StringType));
        fields.add(field(ROW, DataTypes.BinaryType));
        return DataTypes.createStructType(fields);
    }

    private static Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (String name : SCHEMA.fieldNames()) {
            places.put(name, places.size());
        }
        return Map.copyOf(places);
    }

    private static int place(String column) {
        return Objects.requireNonNull(PLACES.get(column), column);
    }

    /** The schema of a table of the library. */
    static StructType schema(List<Column> columns) {
        return DataTypes.createStructType(columns.stream()
                .map(column -> field(column.name(), type(column)))
                .toList());
    }

    static StructField field(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case TEXT -> DataTypes.StringType;
            case NUMBER -> DataTypes.IntegerType;
            case DATE -> DataTypes.DateType;
        };
    }

    /** The columns of what was refused, by the name that each has here. */
    static Map<String, String> refusedColumns() {
        var columns = new LinkedHashMap<String, String>();
        RefusedRow.COLUMNS.forEach(column -> columns.put(OF_REFUSED + column.name(), column.name()));
        return columns;
    }

    /** What came of a source that was assessed. */
    static List<Row> of(long number, SourceResult result, Executor executor) {
        var rows = new ArrayList<Row>();
        refused(number, result.source(), result.problems(), executor, rows);
        var byOrganisation = new LinkedHashMap<String, List<Decision>>();
        result.profiles().keySet().stream().sorted().forEach(each -> byOrganisation.put(each, new ArrayList<>()));
        for (Decision decision : result.decisions()) {
            Profile profile = result.profiles().getOrDefault(decision.organisation(), Profile.NONE);
            @Nullable Object[] cells = empty(LEVELS, number, rows.size());
            List<@Nullable Object> row = LevelRow.of(result.source(), decision, profile);
            for (int i = 0; i < row.size(); i++) {
                cells[place(LevelRow.COLUMNS.get(i).name())] = cell(row.get(i));
            }
            cells[place(LETTERS)] = decision.letters();
            rows.add(RowFactory.create(cells));
            byOrganisation
                    .computeIfAbsent(decision.organisation(), each -> new ArrayList<>())
                    .add(decision);
        }
        byOrganisation.forEach((organisation, decisions) -> {
            @Nullable Object[] cells = empty(MEMBERS, number, rows.size());
            Profile profile = result.profiles().getOrDefault(organisation, Profile.NONE);
            for (Facet facet : Facet.values()) {
                cells[place(OF_MEMBERS + facet.localName())] = profile.term(facet);
            }
            cells[place(CODES)] = executor.appraisal().codes(decisions);
            rows.add(RowFactory.create(cells));
        });
        return rows;
    }

    /** What came of a source that was packed. */
    static List<Row> packed(
            long number,
            String source,
            List<PackedOrganisation> organisations,
            List<IntakeProblem> problems,
            Executor executor) {
        var rows = new ArrayList<Row>();
        refused(number, source, problems, executor, rows);
        for (PackedOrganisation organisation : organisations) {
            @Nullable Object[] cells = empty(ROWS, number, rows.size());
            cells[place(ONTOLOGY)] = executor.order().ontology();
            cells[place("source")] = organisation.source();
            cells[place("organisation")] = organisation.organisation();
            for (Facet facet : Facet.values()) {
                String name = organisation.profile().name(facet);
                if (!name.isEmpty()) {
                    cells[place(facet.localName())] = name;
                }
            }
            cells[place(ROW)] = PackedRow.of(organisation);
            rows.add(RowFactory.create(cells));
        }
        return rows;
    }

    private static void refused(
            long number, String source, List<IntakeProblem> problems, Executor executor, List<Row> rows) {
        for (IntakeProblem problem : problems) {
            @Nullable Object[] cells = empty(REFUSED, number, rows.size());
            List<@Nullable Object> row =
                    RefusedRow.of(source, problem, executor.order().language());
            for (int i = 0; i < row.size(); i++) {
                cells[place(OF_REFUSED + RefusedRow.COLUMNS.get(i).name())] = row.get(i);
            }
            rows.add(RowFactory.create(cells));
        }
    }

    private static @Nullable Object[] empty(String table, long number, int part) {
        @Nullable Object[] cells = new @Nullable Object[SCHEMA.length()];
        cells[place(TABLE)] = table;
        cells[place(NUMBER)] = number;
        cells[place(PART)] = part;
        return cells;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof LocalDate date ? Date.valueOf(date) : value;
    }

    /** The profile of a row of members. */
    static Profile profile(Row row) {
        var profile = new Profile.Builder();
        for (Facet facet : Facet.values()) {
            String term = row.getAs(OF_MEMBERS + facet.localName());
            if (!term.isEmpty()) {
                profile.with(facet, term);
            }
        }
        return profile.build();
    }

    /** The schema of single outcomes. */
    static StructType outcomes() {
        return schema(ResultTables.OUTCOME_COLUMNS);
    }
}
