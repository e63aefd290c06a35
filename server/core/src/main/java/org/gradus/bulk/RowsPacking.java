package org.gradus.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.gradus.assess.InOrder;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.io.WholeFile;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsHeader;
import org.gradus.rows.RowsWriter;
import org.gradus.text.Language;

/** Packs the evidence of many sources into one file of rows. A source that is refused stops no other. */
public final class RowsPacking {
    private static final int BATCH = 8;

    private final SourceReader reader;
    private final Packing packing;

    public RowsPacking(SourceReader reader, Packing packing) {
        this.reader = reader;
        this.packing = packing;
    }

    /**
     * What came of one source.
     *
     * @param organisations how many it holds
     * @param problems why it was refused; none where it was packed
     */
    public record Packed(String source, int organisations, List<IntakeProblem> problems) {}

    private record Read(String source, List<PackedOrganisation> organisations, List<IntakeProblem> problems) {}

    /**
     * Packs sources on several threads. The file gets its name when all is done, and the table of what was refused beside it.
     *
     * @param language of the problems
     * @param each is told of every source, in their order, on the calling thread
     */
    public void pack(
            Iterator<EvidenceSource> sources,
            int threads,
            Path file,
            RowsHeader header,
            Language language,
            Consumer<Packed> each)
            throws IOException {
        Path refused = refused(file);
        boolean isDone = false;
        try (var table = new RefusedTable(refused, 0, language)) {
            WholeFile.write(file, out -> {
                var writer = new RowsWriter(out, header);
                new InOrder(threads, BATCH).<EvidenceSource, Read, IOException>work(sources, this::read, read -> {
                    for (PackedOrganisation organisation : read.organisations()) {
                        writer.add(organisation);
                    }
                    table.add(read.source(), read.problems());
                    each.accept(new Packed(read.source(), read.organisations().size(), read.problems()));
                });
                writer.end();
                table.settle();
            });
            isDone = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!isDone) {
                Table.discard(refused);
            }
        }
        Table.publish(refused);
    }

    /** The table of what was refused, beside the rows: {@code rows.gradus} has {@code rows.refused.csv}. */
    public static Path refused(Path rows) {
        String name = rows.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return rows.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".refused.csv");
    }

    private Read read(EvidenceSource source) {
        var read = reader.read(source);
        return new Read(
                source.name(),
                read.dossiers().stream()
                        .map(dossier -> packing.pack(source.name(), dossier))
                        .toList(),
                read.problems());
    }
}
