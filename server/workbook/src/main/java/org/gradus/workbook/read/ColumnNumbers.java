package org.gradus.workbook.read;

import java.util.HashMap;
import java.util.Map;
import org.gradus.workbook.table.Column;

/**
 * Which column of a sheet has which key, found without walking over all of them for each row.
 *
 * @param exactly the column with just this key
 * @param first the first of the columns with this key in all languages
 */
record ColumnNumbers(Map<String, Integer> exactly, Map<String, Integer> first) {

    static ColumnNumbers of(Map<Integer, Column> columns) {
        var exactly = new HashMap<String, Integer>();
        var first = new HashMap<String, Integer>();
        columns.forEach((number, column) -> {
            String key = column.key();
            exactly.merge(key, number, Math::min);
            first.merge(key, number, Math::min);
            for (int end = key.indexOf('-'); end >= 0; end = key.indexOf('-', end + 1)) {
                first.merge(key.substring(0, end), number, Math::min);
            }
        });
        return new ColumnNumbers(exactly, first);
    }
}
