package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.gradus.bulk.Sources;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.rows.RowsBlock;
import org.gradus.rows.RowsFile;
import org.jspecify.annotations.Nullable;

/** What a run over many organisations is given: files of evidence, or files of rows. */
final class BulkInput {
    private BulkInput() {}

    /** The files of evidence that are named, or lie in the folders that are. */
    static List<Path> evidence(List<Path> named) throws IOException {
        var files = Sources.files(named);
        if (files.isEmpty()) {
            throw CommandRefusal.say(
                    Code.NOTHING_TO_DO,
                    "No file of evidence is there (.ttl .trig .nt .nq .rdf .jsonld …, also .gz, or a tar archive).",
                    "其中没有证据文件（.ttl .trig .nt .nq .rdf .jsonld 等，可带 .gz，或 tar 归档）。");
        }
        return files;
    }

    /** Whether files of rows are named; the two are not read in one run. */
    static boolean isRows(List<Path> named) {
        long rows = named.stream().filter(RowsFile::isOne).count();
        if (rows > 0 && rows < named.size()) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "Files of rows and files of evidence are not read in one run; give either.",
                    "数据行文件与证据文件不能在同一次运行中读取；请只给出其中一种。");
        }
        return rows > 0;
    }

    /** Opens files of rows; one that is damaged or does not fit is refused before anything is counted. */
    static List<RowsFile> rows(List<Path> named, String ontology) throws IOException {
        var files = new ArrayList<RowsFile>();
        for (Path path : named) {
            files.add(RowsFile.open(path, ontology));
        }
        return files;
    }

    static void requireFolder(Path output) {
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "There is no folder %s to write %s into; create it first.",
                    "目录 %s 不存在，无法写入 %s；请先创建该目录。",
                    String.valueOf(folder),
                    output.getFileName());
        }
    }

    /** The blocks of several files, one after the other. */
    static final class Blocks implements Iterator<RowsBlock>, AutoCloseable {
        private final Iterator<RowsFile> files;
        private RowsFile.@Nullable Blocks open;

        Blocks(List<RowsFile> files) {
            this.files = files.iterator();
        }

        @Override
        public boolean hasNext() {
            while ((open == null || !open.hasNext()) && files.hasNext()) {
                close();
                open = files.next().blocks();
            }
            return open != null && open.hasNext();
        }

        @Override
        public RowsBlock next() {
            if (!hasNext() || open == null) {
                throw new NoSuchElementException();
            }
            return open.next();
        }

        @Override
        public void close() {
            if (open != null) {
                open.close();
            }
        }
    }
}
