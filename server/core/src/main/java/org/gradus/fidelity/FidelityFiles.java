package org.gradus.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.ontology.Ontology;

/** What is made from the ledgers of a project, by the path of its file. */
public final class FidelityFiles {
    private FidelityFiles() {}

    /** The pages and the dataset; none where the project has no ledgers. */
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
        return files;
    }
}
