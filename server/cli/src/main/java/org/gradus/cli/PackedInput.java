package org.gradus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.assess.Standards;
import org.gradus.bulk.SourceReader;
import org.gradus.bulk.Sources;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsFile;
import org.gradus.whatif.RowsSource;
import org.jspecify.annotations.Nullable;

/** Organisations as they are decided: of files of rows, or of evidence that is packed as it is read. */
final class PackedInput implements RowsSource {
    private final List<Path> named;
    private final Standards standards;
    private final Clock clock;
    private final @Nullable List<RowsFile> rows;
    private final List<IntakeProblem> problems = Collections.synchronizedList(new ArrayList<>());

    /**
     * Looks at what is named, before anything is read.
     *
     * @throws CommandRefusal where rows and evidence are named together
     */
    PackedInput(List<Path> named, Standards standards, Clock clock) throws IOException {
        this.named = named;
        this.standards = standards;
        this.clock = clock;
        this.rows = BulkInput.isRows(named) ? BulkInput.rows(named, standards.ontologyDigest()) : null;
    }

    /** Whether it is rows, which may be opened again and again; evidence is read anew each time. */
    boolean isRows() {
        return rows != null;
    }

    /** How many organisations there are; 0 where that is not known before they are read. */
    long organisations() {
        return rows == null
                ? 0
                : rows.stream().mapToLong(RowsFile::organisations).sum();
    }

    /** What was refused of what has been read. */
    List<IntakeProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Parts open() {
        return rows == null ? new OfEvidence() : new OfRows(rows);
    }

    private static final class OfRows implements Parts {
        private final BulkInput.Blocks blocks;

        OfRows(List<RowsFile> files) {
            this.blocks = new BulkInput.Blocks(files);
        }

        @Override
        public boolean hasNext() {
            return blocks.hasNext();
        }

        @Override
        public Supplier<List<PackedOrganisation>> next() {
            return blocks.next()::organisations;
        }

        @Override
        public void close() {
            blocks.close();
        }
    }

    private final class OfEvidence implements Parts {
        private final SourceReader reader = new SourceReader(standards.ontology(), standards.intake(), clock);
        private final Packing packing =
                new Packing(new Practices(standards.ontology().vocabulary()));
        private final Sources sources = PackedInput.this.sources();

        @Override
        public boolean hasNext() {
            return sources.hasNext();
        }

        @Override
        public Supplier<List<PackedOrganisation>> next() {
            var source = sources.next();
            return () -> {
                var read = reader.read(source);
                problems.addAll(read.problems());
                return read.dossiers().stream()
                        .map(dossier -> packing.pack(source.name(), dossier))
                        .toList();
            };
        }

        @Override
        public void close() {
            sources.close();
        }
    }

    private Sources sources() {
        try {
            return Sources.of(BulkInput.evidence(named));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
