package org.gradus.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.ontology.Choices;
import org.gradus.ontology.Ontology;
import org.gradus.text.Language;

/** What is made from the ledgers of a project and from the ontology for people to read, by the path of its file. */
public final class FidelityFiles {
    private static final Map<String, Language> PAGES =
            Map.of("docs/evidence.md", Language.EN, "docs/evidence.zh.md", Language.ZH);

    private FidelityFiles() {}

    /** The pages and the dataset; none where the project has no ledgers, no tables where it has no page for them. */
    public static Map<String, String> of(Path project, Ontology ontology) throws IOException {
        Path folder = project.resolve("docs/fidelity");
        var files = new LinkedHashMap<String, String>();
        if (Files.isDirectory(folder)) {
            var ledgers = Ledgers.of(folder);
            var clauses = new Clauses(ontology);
            files.put("docs/fidelity.md", FidelityPage.of(ledgers));
            files.put("docs/decidability.md", DecidabilityPage.of(ledgers, clauses));
            files.put("docs/fidelity/criteria.csv", CriteriaDataset.of(ledgers, clauses, ontology));
        }
        var choices = new Choices(ontology);
        for (var page : PAGES.entrySet()) {
            Path file = project.resolve(page.getKey());
            if (Files.exists(file)) {
                files.put(page.getKey(), ChoiceTables.in(Files.readString(file), choices, page.getValue()));
            }
        }
        return files;
    }
}
