package org.gradus.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.gradus.io.WholeFile;

/**
 * The layout of a database that is only ever asked for statements of a graph that is named: of TDB2's six indexes of quads it
 * keeps the three that begin with the graph. Each statement that is written costs half of what it does otherwise, and so does
 * the space that it takes.
 */
final class GraphFirst {
    private static final List<String> INDEXES = List.of("GSPO", "GPOS", "GOSP");

    private GraphFirst() {}

    /**
     * Says so in a folder, before it is opened. One that was made with all indexes has these three as well; the others are no
     * longer written, and are gone after the next compaction.
     */
    static void layOut(Path folder) throws IOException {
        Path configuration = folder.resolve(Names.TDB_CONFIG_FILE);
        if (!Files.exists(configuration)) {
            StoreParams params = StoreParams.builder("graphs by name")
                    .quadIndexes(INDEXES.toArray(String[]::new))
                    .build();
            var text = new ByteArrayOutputStream();
            JSON.write(text, StoreParamsCodec.encodeToJson(params));
            WholeFile.write(configuration, out -> text.writeTo(out));
        }
    }

    /** Leaves out the other indexes of a database that is open: TDB2 makes all of them when it compacts. */
    static void leaveOutOthers(DatasetGraph dataset) {
        TupleTable quads = TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable();
        for (int index = 0; index < quads.numIndexes(); index++) {
            var present = quads.getIndex(index);
            if (present != null && !INDEXES.contains(present.getName())) {
                quads.setTupleIndex(index, null);
            }
        }
    }

    /** The indexes of a database that is open. */
    static List<String> of(DatasetGraph dataset) {
        return Arrays.stream(TDBInternal.getDatasetGraphTDB(dataset)
                        .getQuadTable()
                        .getNodeTupleTable()
                        .getTupleTable()
                        .getIndexes())
                .filter(index -> index != null)
                .map(index -> index.getName())
                .toList();
    }
}
