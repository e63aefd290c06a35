package org.gradus.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.sample.SampleRun;
import org.gradus.text.Language;
import org.gradus.workbook.read.WorkbookForm;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.Forms;

/**
 * Whether generated organisations come unchanged through a spreadsheet that opens and saves their workbooks. {@code out N
 * FOLDER} writes N organisations, each as a workbook and as Turtle; {@code back FOLDER SAVED} reads what the spreadsheet saved
 * and holds it against the Turtle. {@code bench/libreoffice} does both, and LibreOffice between them.
 */
public final class WorkbookJourney {
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final int SEED = 17;

    private final Standards standards = Standards.published();
    private final Book book = new Book(standards.ontology());

    private WorkbookJourney() {}

    public static void main(String[] args) throws IOException {
        var journey = new WorkbookJourney();
        if (args.length == 3 && args[0].equals("out")) {
            journey.out(Integer.parseInt(args[1]), Path.of(args[2]));
        } else if (args.length == 3 && args[0].equals("back")) {
            System.exit(journey.back(Path.of(args[1]), Path.of(args[2])) ? 0 : 1);
        } else {
            System.err.println("out N FOLDER | back FOLDER SAVED");
            System.exit(2);
        }
    }

    private void out(int organisations, Path folder) throws IOException {
        var models = List.of("t-aiitre-10003", "t-aiitre-10004-2023");
        for (String model : models) {
            new SampleRun(standards, model, DATE, SEED)
                    .write(organisations / models.size(), 1, folder.resolve(model), List.of(), each -> {});
        }
        int written = 0;
        for (Path file : files(folder, ".ttl")) {
            Path workbook = folder.resolve(String.format("%05d.xlsx", ++written));
            try (var out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
                Language language = written % 2 == 0 ? Language.ZH : Language.EN;
                new BookWriter(book).write(new Forms(book).evidence(read(file).graph(), language), out);
            }
            Files.move(file, folder.resolve(String.format("%05d.ttl", written)));
        }
        System.out.println(written + " workbooks");
    }

    private boolean back(Path folder, Path saved) throws IOException {
        int same = 0;
        int changed = 0;
        long statements = 0;
        for (Path original : files(folder, ".ttl")) {
            String name = original.getFileName().toString().replace(".ttl", "");
            Graph graph = read(original).graph();
            statements += graph.size();
            boolean came = false;
            for (String form : List.of(".xlsx", ".ods")) {
                Path file = saved.resolve(name + form);
                if (Files.exists(file)) {
                    Submission back = read(file);
                    came = back.sheets().faults().isEmpty() && graph.isIsomorphicWith(back.graph());
                }
            }
            if (came) {
                same++;
            } else {
                changed++;
                System.out.println("not the same: " + name);
            }
        }
        System.out.println(same + " organisations the same, " + changed + " not; " + statements + " statements");
        return changed == 0 && same > 0;
    }

    private Submission read(Path file) {
        return new EvidenceLoader().with(new WorkbookForm(() -> book)).load(List.of(EvidenceSource.file(file)));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
