package org.gradus.review;

import java.time.LocalDate;
import org.gradus.io.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of a requirement or of a model as a whole.
 *
 * @param about IRI of what it is about
 * @param verdict null where none was given
 * @param text the comment; empty where there is only a verdict or a proposal
 * @param proposal how it should be instead; empty where nothing is proposed
 * @param source file and cell that it came from
 * @param decided what was decided about it; null while it is open
 */
public record Comment(
        String about,
        @Nullable Verdict verdict,
        CommentType type,
        String text,
        String proposal,
        String author,
        LocalDate date,
        String source,
        @Nullable Decided decided) {
    private static final int LENGTH = 20;

    /**
     * What was decided about a comment.
     *
     * @param reason as the reviewer is told; empty where none was given
     */
    public record Decided(Disposition disposition, String reason) {}

    /** Its name, which follows from what it says: a sheet that is read twice gives the same comments. */
    public String iri() {
        String said = String.join(
                "\n",
                about,
                verdict == null ? "" : verdict.name(),
                type.name(),
                text,
                proposal,
                author,
                date.toString());
        return "urn:gradus:comment:" + Sha256.of(said).substring(0, LENGTH);
    }

    /** The same, with what was decided about it. */
    public Comment with(@Nullable Decided found) {
        return new Comment(about, verdict, type, text, proposal, author, date, source, found);
    }
}
