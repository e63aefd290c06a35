package org.gradus.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.model.Requirement;

/**
 * Statistics as a table: a row for each cell, CSV as RFC 4180 has it. What is left empty of a kind is all of it together; a
 * withheld count is empty.
 */
public final class StatisticsCsv {
    private StatisticsCsv() {}

    public static void write(Statistics statistics, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        var columns = new ArrayList<>(List.of("year", "model", "aspect", "requirement"));
        statistics
                .dimensions()
                .forEach(dimension -> columns.add(dimension.facet().localName()));
        columns.addAll(List.of("code", "organisations", "at_most", "status"));
        printer.printRecord(columns);
        for (int of = 0; of < statistics.measured().size(); of++) {
            Measured measured = statistics.measured().get(of);
            for (int group : statistics.groups(of)) {
                row(statistics, measured, group, "", statistics.total(group), printer);
                for (int code = 0; code < measured.codes().size(); code++) {
                    String name = measured.codes().get(code).name();
                    row(statistics, measured, group, name, statistics.count(group, of, code), printer);
                }
            }
        }
        printer.flush();
    }

    private static void row(
            Statistics statistics, Measured measured, int group, String code, Statistics.Told told, CSVPrinter printer)
            throws IOException {
        Requirement requirement = measured.requirement();
        var cells = new ArrayList<Object>();
        cells.add(statistics.date().getYear());
        cells.add(measured.model().name());
        cells.add(requirement == null ? measured.name() : "");
        cells.add(requirement == null ? "" : measured.name());
        for (int i = 0; i < statistics.dimensions().size(); i++) {
            Code kind = statistics.code(group, i);
            cells.add(kind == null ? "" : kind.name());
        }
        cells.add(code);
        cells.add(told.isExact() ? told.atLeast() : "");
        cells.add(told.atMost());
        cells.add(told.isExact() ? "F" : "C");
        printer.printRecord(cells);
    }
}
