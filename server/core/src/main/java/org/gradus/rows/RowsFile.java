package org.gradus.rows;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.gradus.refusal.RowsRefusedException;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** A file of rows that is whole and fits the ontology. */
public final class RowsFile {
    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final RowsHeader header;
    private final long organisations;

    private RowsFile(Path path, RowsHeader header, long organisations) {
        this.path = path;
        this.header = header;
        this.organisations = organisations;
    }

    /** Whether a file begins as a file of rows. */
    public static boolean isOne(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(RowsFormat.MAGIC.length), RowsFormat.MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a file and reads it once to its end, so that nothing is counted of one that is not whole.
     *
     * @param ontology the digest of the ontology that it must fit
     * @throws RowsRefusedException where it does not, saying what makes it again, or where it is damaged, saying where
     */
    public static RowsFile open(Path path, String ontology) throws IOException {
        try (var parts = new Parts(path)) {
            RowsHeader header = parts.header();
            if (!header.ontology().equals(ontology)) {
                throw RowsRefusedException.unfit(Wording.say(
                        "%s was made for another ontology (%s…, by Gradus %s; this one is %s…): its numbers mean other things."
                                + " Make it again: `%s`.",
                        "%s 是为另一本体生成的（%s…，Gradus %s；当前本体为 %s…），其中的编号含义不同。请重新生成：`%s`。",
                        path,
                        header.ontology()
                                .substring(0, Math.min(12, header.ontology().length())),
                        header.program(),
                        ontology.substring(0, Math.min(12, ontology.length())),
                        header.command(path.toString())));
            }
            while (parts.next() != null) {
                // Reading checks it.
            }
            return new RowsFile(path, header, parts.organisations);
        }
    }

    public RowsHeader header() {
        return header;
    }

    /** How many organisations it has. */
    public long organisations() {
        return organisations;
    }

    /** Reads the file from its beginning. Each block is checked again; whoever stops early closes the blocks. */
    public Blocks blocks() {
        try {
            var parts = new Parts(path);
            parts.header();
            return new Blocks(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of a file, one after the other. */
    public static final class Blocks implements Iterator<RowsBlock>, AutoCloseable {
        private final Parts parts;
        private @Nullable RowsBlock next;

        private Blocks(Parts parts) {
            this.parts = parts;
            this.next = parts.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RowsBlock next() {
            RowsBlock block = next;
            if (block == null) {
                throw new NoSuchElementException();
            }
            next = parts.next();
            return block;
        }

        @Override
        public void close() {
            parts.close();
        }
    }

    /** The parts of a file as they are read. */
    private static final class Parts implements AutoCloseable {
        private final Path path;
        private final DataInputStream in;
        private long at;
        private int block;
        private long organisations;

        Parts(Path path) throws IOException {
            this.path = path;
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        }

        RowsHeader header() throws IOException {
            byte[] magic = in.readNBytes(RowsFormat.MAGIC.length);
            if (!Arrays.equals(magic, RowsFormat.MAGIC)) {
                throw RowsRefusedException.damaged(Wording.say(
                        "%s is no file of rows. `gradus pack` makes them.",
                        "%s 不是数据行文件。此类文件由 `gradus pack` 生成。", path));
            }
            try {
                int form = in.readInt();
                if (form != RowsFormat.FORM && form != RowsFormat.WITHOUT_PROFILES) {
                    throw otherForm(form, "gradus pack");
                }
                at = RowsFormat.MAGIC.length + 4L;
                if (in.readByte() != RowsFormat.HEADER) {
                    throw damaged(new Text("no header", "没有文件头"));
                }
                var header = RowsHeader.of(content(RowsFormat.HEADER, in.readInt(), in.readInt()));
                if (form != RowsFormat.FORM) {
                    throw otherForm(form, header.command(path.toString()));
                }
                return header;
            } catch (EOFException e) {
                throw damaged(new Text("the file ends", "文件在此中断"));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw damaged(new Text("a header that cannot be read", "文件头无法读取"));
            }
        }

        private RowsRefusedException otherForm(int form, String command) {
            return RowsRefusedException.unfit(Wording.say(
                    "%s has form %s of the format; this version of Gradus reads form %s. Make it again: `%s`.",
                    "%s 的格式版本为 %s；当前版本的 Gradus 读取 %s。请重新生成：`%s`。", path, form, RowsFormat.FORM, command));
        }

        /** The next block; null after the last, when the end is there and right. */
        @Nullable RowsBlock next() {
            try {
                byte kind = in.readByte();
                int length = in.readInt();
                int count = in.readInt();
                long offset = at;
                if (kind == RowsFormat.END) {
                    content(kind, length, count);
                    if (count != organisations) {
                        throw damaged(Wording.say(
                                "%s organisations are here and %s were written",
                                "此处共 %s 个组织，写入时为 %s 个", organisations, count));
                    }
                    if (in.read() >= 0) {
                        throw damaged(new Text("bytes after the end", "结尾之后仍有字节"));
                    }
                    return null;
                }
                if (kind != RowsFormat.BLOCK || count < 0) {
                    throw damaged(new Text("no block begins here", "此处不是块的开头"));
                }
                block++;
                byte[] content = content(kind, length, count);
                var read = new RowsBlock(path.toString(), block, offset, organisations, count, content);
                organisations += count;
                return read;
            } catch (EOFException e) {
                throw damaged(new Text("the file ends", "文件在此中断"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] content(byte kind, int length, int count) throws IOException {
            if (length < 0 || length > RowsFormat.LONGEST) {
                throw damaged(new Text("a length that cannot be", "长度不可能如此"));
            }
            byte[] content = in.readNBytes(length);
            if (content.length < length) {
                throw new EOFException();
            }
            if (in.readInt() != RowsFormat.checksum(kind, count, content)) {
                throw damaged(new Text("the checksum differs", "校验和不符"));
            }
            at += RowsFormat.HEAD + length + RowsFormat.CHECKSUM;
            return content;
        }

        private RowsRefusedException damaged(Text what) {
            return RowsRefusedException.damaged(Wording.say(
                    "%s, block %s, the part at byte %s: %s. The file is damaged and nothing of it is counted; copy it again, or"
                            + " make it again with `gradus pack`.",
                    "%s 第 %s 块，自第 %s 字节起的部分：%s。文件已损坏，其内容一概不计；请重新复制，或用 `gradus pack` 重新生成。", path, block, at, what));
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }
}
