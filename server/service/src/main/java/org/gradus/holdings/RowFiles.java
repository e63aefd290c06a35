package org.gradus.holdings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.evidence.admission.Profile;
import org.gradus.io.WholeFile;
import org.gradus.ontology.Version;
import org.gradus.refusal.RowsRefusedException;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.RowsFile;
import org.gradus.rows.RowsHeader;
import org.gradus.rows.RowsWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of organisations as files, one each, that say whose they are and what state of the store they were made of. A file
 * that is another's, of another state or ontology, or damaged is as one that is not there.
 */
public final class RowFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RowFiles.class);

    private final Path folder;

    public RowFiles(Path folder) {
        this.folder = folder;
    }

    /** How rows say what they were made of. */
    static String source(String organisation, String state) {
        return organisation + ' ' + state;
    }

    /** The rows of an organisation in a state; empty where there are none that fit. */
    Optional<List<PackedOrganisation>> read(String organisation, String state, String ontology) {
        Path file = file(organisation);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var rows = new ArrayList<PackedOrganisation>();
        try (var blocks = RowsFile.open(file, ontology).blocks()) {
            blocks.forEachRemaining(block -> rows.addAll(block.organisations()));
        } catch (RowsRefusedException | IOException | UncheckedIOException e) {
            LOG.info("rows of {} are made anew: {}", organisation, e.getMessage());
            return Optional.empty();
        }
        String source = source(organisation, state);
        if (rows.isEmpty() || !rows.stream().allMatch(each -> each.source().equals(source))) {
            return Optional.empty();
        }
        rows.removeIf(each -> each.subjects().isEmpty());
        return Optional.of(rows);
    }

    /** Keeps rows. What cannot be kept, such as on a full disk, is made again when it is needed. */
    void write(String organisation, String state, String ontology, int practices, List<PackedOrganisation> rows) {
        var header = new RowsHeader(ontology, practices, Version.GRADUS, List.of("serve"));
        try {
            WholeFile.put(file(organisation), out -> {
                var writer = new RowsWriter(out, header);
                if (rows.isEmpty()) {
                    // One without subjects says of which state there is nothing.
                    writer.add(new PackedOrganisation(
                            source(organisation, state), "", Profile.NONE, List.of(), List.of()));
                }
                for (PackedOrganisation each : rows) {
                    writer.add(each);
                }
                writer.end();
            });
        } catch (IOException e) {
            LOG.warn("the rows of {} are not kept: {}", organisation, e.toString());
        }
    }

    private Path file(String organisation) {
        return folder.resolve(organisation + ".gradus");
    }
}
