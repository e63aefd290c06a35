package org.gradus.workbook.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param cells what stands in its columns; columns that are not there are empty
 * @param more what follows in further cells, of values that are too long for one
 */
public record Row(Map<Column, Content> cells, List<String> more) {
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        more = List.copyOf(more);
    }

    public @Nullable Content at(Column column) {
        return cells.get(column);
    }

    /** The columns in which something stands. */
    public Set<Column> filled() {
        return cells.keySet();
    }

    /** The row with another cell. */
    public Row with(Column column, Content content) {
        var all = new LinkedHashMap<>(cells);
        all.put(column, content);
        return new Row(all, more);
    }
}
