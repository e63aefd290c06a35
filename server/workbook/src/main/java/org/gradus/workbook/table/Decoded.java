package org.gradus.workbook.table;

import java.util.List;
import org.apache.jena.graph.Node;
import org.gradus.text.Text;

/** What a cell says, or why it says nothing that is understood. */
public sealed interface Decoded {
    /**
     * Understood.
     *
     * @param nodes the values; none where the cell says nothing
     * @param remark what it was read as, where that is not what was typed; else empty
     */
    record Values(List<Node> nodes, Text remark) implements Decoded {
        public Values {
            nodes = List.copyOf(nodes);
        }

        static Values of(Node node) {
            return new Values(List.of(node), Text.EMPTY);
        }
    }

    /**
     * Not understood.
     *
     * @param why with how to mend it
     */
    record Fault(Text why) implements Decoded {}
}
