package org.gradus.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.evidence.reading.Submission;
import org.gradus.report.Origins;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.workbook.read.Provenance;
import org.gradus.workbook.read.WorkbookForm;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.PlainWords;
import org.gradus.workbook.write.Annotation;
import org.jspecify.annotations.Nullable;

/** What commands do with workbooks. Sheets and columns are read from the ontology when a workbook is. */
final class Workbooks {
    private static final int SHOWN = 50;

    private @Nullable Book book;

    Book book() {
        if (book == null) {
            book = new Book(Standards.published().ontology());
        }
        return book;
    }

    /** Reads RDF, workbooks and tables. */
    EvidenceLoader loader() {
        return new EvidenceLoader().with(new WorkbookForm(this::book));
    }

    /** Problems in the words of the workbook where they stand in one. */
    List<IntakeProblem> inWords(List<IntakeProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.place().cell() != null)
                ? new PlainWords(book()).of(problems)
                : problems;
    }

    /** From which cells evidence was read; files are named by what they hold. */
    Origins origins(Submission submission) throws IOException {
        return submission.sheets().places().isEmpty()
                ? Origins.NONE
                : Origins.of(Provenance.of(submission, names(submission), ContentNames.names(submission.graph())));
    }

    /** IRIs of the workbooks and tables that were read; standard input has none, for it is not there any more. */
    static Map<String, String> names(Submission submission) throws IOException {
        var names = new LinkedHashMap<String, String>();
        for (String file : submission.files()) {
            if (!file.equals(EvidenceSource.STDIN)) {
                names.put(file, Provenance.file(Files.readAllBytes(Path.of(file))));
            }
        }
        return names;
    }

    /** Tells what was read otherwise than it was typed. */
    static void tell(List<ReadOtherwise> readOtherwise, Language language, PrintWriter out) {
        if (readOtherwise.isEmpty()) {
            return;
        }
        out.println(language.say("Read otherwise than typed:", "以下内容未按原样读取："));
        readOtherwise.stream()
                .limit(SHOWN)
                .forEach(each -> out.println("  "
                        + Printable.line(each.cell()
                                + language.say(": ", "：")
                                + each.message().in(language))));
        int more = readOtherwise.size() - SHOWN;
        if (more > 0) {
            out.println(language.say("  and " + more + " more.", "  另有 " + more + " 处。"));
        }
        out.flush();
    }

    /** Writes a copy of the only workbook that was read, with what is wrong at its cells. */
    void annotate(Path to, Submission submission, List<IntakeProblem> problems, Language language, PrintWriter standard)
            throws IOException {
        String file = submission.files().size() == 1 ? submission.files().get(0) : "";
        if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE, "--annotate is for one workbook (.xlsx) alone.", "--annotate 仅用于单个工作簿（.xlsx）。");
        }
        if (submission.problems().stream().anyMatch(problem -> problem.code() != IntakeProblem.Code.EMPTY_FILE)) {
            return; // what cannot be read cannot be copied
        }
        requireOther(Path.of(file), to);
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            if (!Annotation.isPossible(in)) {
                throw CommandRefusal.say(
                        Code.WRONG_USAGE,
                        "--annotate makes no copy of a workbook that was saved as “Strict Open XML”. Save it as an ordinary .xlsx.",
                        "--annotate 无法为以“Strict Open XML”保存的工作簿生成副本。请另存为普通的 .xlsx。");
            }
        }
        var annotation = new Annotation(book(), language);
        new Destination(to, standard).write(out -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
                annotation.write(in, problems, submission.sheets().readOtherwise(), out);
            }
        });
    }

    private static void requireOther(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.isSameFile(from, to)) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "%s would be overwritten; name another file for the copy with the problems.",
                    "%s 将被覆盖；请为批注副本另取文件名。",
                    to);
        }
    }

    /** Refuses a file whose name does not end as that of a workbook. */
    static void requireWorkbook(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "%s is to be a workbook; let its name end in .xlsx.",
                    "%s 将是工作簿；文件名请以 .xlsx 结尾。",
                    file);
        }
    }
}
