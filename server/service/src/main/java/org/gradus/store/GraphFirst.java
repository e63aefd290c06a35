package org.gradus.store;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A database that is only ever asked for statements of a graph that is named, or for all, writes four of TDB2's six indexes of
 * quads: those that begin with the graph, and the one by which TDB2 goes through all. Of such a question it never looks into
 * the other two, whoever opens the files; a compaction makes them anew.
 */
final class GraphFirst {
    private static final Set<String> KEPT = Set.of("GSPO", "GPOS", "GOSP", "SPOG");

    private GraphFirst() {}

    /** Leaves out the other indexes of a database that was just opened or compacted, and that no one writes to yet. */
    static void leaveOutOthers(DatasetGraph dataset) {
        TupleTable quads = quads(dataset);
        for (int index = 0; index < quads.numIndexes(); index++) {
            TupleIndex present = quads.getIndex(index);
            if (present != null && !KEPT.contains(present.getName())) {
                quads.setTupleIndex(index, null);
            }
        }
    }

    /** The names of the indexes that are written. */
    static List<String> written(DatasetGraph dataset) {
        return Arrays.stream(quads(dataset).getIndexes())
                .filter(Objects::nonNull)
                .map(TupleIndex::getName)
                .toList();
    }

    private static TupleTable quads(DatasetGraph dataset) {
        return TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable();
    }
}
