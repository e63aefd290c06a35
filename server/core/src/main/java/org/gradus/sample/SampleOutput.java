package org.gradus.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierGraph;
import org.gradus.io.WholeFile;
import org.gradus.ontology.Vocabulary;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.RowsHeader;
import org.gradus.rows.RowsWriter;

/** Writes a sample in one of its forms. */
final class SampleOutput {
    /** So many files lie in one folder. */
    private static final int A_FOLDER = 1000;

    private final Path output;
    private final SampleForm form;
    private final Vocabulary vocabulary;

    SampleOutput(Path output, Vocabulary vocabulary) {
        this.output = output;
        this.form = SampleForm.of(output);
        this.vocabulary = vocabulary;
    }

    /** One organisation, made ready to be written by any thread. */
    static final class Ready {
        private final int number;
        private final byte[] text;
        private final PackedOrganisation packed;

        Ready(int number, byte[] text, PackedOrganisation packed) {
            this.number = number;
            this.text = text;
            this.packed = packed;
        }

        int number() {
            return number;
        }
    }

    /** Takes organisations in their order. */
    interface Taker {
        void take(Ready ready) throws IOException;
    }

    /** Hands organisations to the taker that it is given. */
    interface Making {
        void makeAll(Taker taker) throws IOException;
    }

    /** The text of an organisation in the form; empty where it is written as rows. */
    byte[] text(Dossier member) {
        var bytes = new ByteArrayOutputStream();
        switch (form) {
            case ROWS -> {
                // Rows have no text.
            }
            case QUADS -> {
                StreamRDF quads = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
                Node graph = NodeFactory.createURI(member.organisation() + "/evidence");
                quads.start();
                DossierGraph.of(member, vocabulary)
                        .find()
                        .forEachRemaining(triple -> quads.quad(Quad.create(graph, triple)));
                quads.finish();
            }
            case ARCHIVE, FOLDER ->
                RDFDataMgr.write(bytes, DossierGraph.of(member, vocabulary), RDFFormat.TURTLE_BLOCKS);
        }
        return bytes.toByteArray();
    }

    /** Writes all that is made; a file gets its name when it is whole. */
    void write(RowsHeader header, Making making) throws IOException {
        switch (form) {
            case ROWS ->
                WholeFile.write(output, out -> {
                    var writer = new RowsWriter(out, header);
                    making.makeAll(ready -> writer.add(ready.packed));
                    writer.end();
                });
            case QUADS ->
                WholeFile.write(output, out -> {
                    try (OutputStream to = packed(out)) {
                        making.makeAll(ready -> to.write(ready.text));
                    }
                });
            case ARCHIVE ->
                WholeFile.write(output, out -> {
                    try (var tar = new TarArchiveOutputStream(packed(out))) {
                        making.makeAll(ready -> {
                            var entry = new TarArchiveEntry(name(ready.number));
                            entry.setSize(ready.text.length);
                            entry.setModTime(0);
                            tar.putArchiveEntry(entry);
                            tar.write(ready.text);
                            tar.closeArchiveEntry();
                        });
                    }
                });
            case FOLDER ->
                making.makeAll(ready -> {
                    if (ready.number % A_FOLDER == 0) {
                        Files.createDirectories(output.resolve(folder(ready.number)));
                    }
                    Files.write(output.resolve(name(ready.number)), ready.text);
                });
        }
    }

    private OutputStream packed(OutputStream out) throws IOException {
        return SampleForm.isPacked(output) ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    private static String name(int number) {
        return "%s/%06d.ttl".formatted(folder(number), number);
    }

    private static String folder(int number) {
        return "%03d".formatted(number / A_FOLDER);
    }
}
