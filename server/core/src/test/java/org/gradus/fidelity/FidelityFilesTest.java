package org.gradus.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.refusal.OntologyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityFilesTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Ontology ONTOLOGY = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));

    @TempDir
    Path project;

    @Test
    void theCommittedPagesAreWhatTheLedgersSay() throws IOException {
        var stale = new ArrayList<String>();
        for (var made : FidelityFiles.of(PROJECT, ONTOLOGY).entrySet()) {
            Path file = PROJECT.resolve(made.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(made.getValue())) {
                stale.add(made.getKey());
            }
        }
        assertEquals(List.of(), stale, "stale; run `./gradus compile` and commit what it writes");
    }

    @Test
    void everyRowIsCountedAndToldByKind() throws IOException {
        var files = made("first.tsv", """
                requirement	first reading	second reading	kind of difference	how settled
                10003:5.2.2:a	data-acquisition	data-acquisition	none	agreed
                10003:5.2.2:b	data-standardisation	data-rules	practice, conduct	rules laid down are planned; undecidable: how many rules are some
                """);
        assertTrue(
                files.get("docs/fidelity.md").contains("| T/AIITRE 10003 | 2 | 1 (50 %) | 1 | 1 |"), files::toString);
        assertTrue(files.get("docs/fidelity.md").contains("| practice, conduct | rules laid down"), files::toString);
        assertTrue(files.get("docs/decidability.md").contains("| how many rules are some |"), files::toString);
    }

    @Test
    void theWordsThatCarryBoundsAreCountedApart() throws IOException {
        String page = made("words-t-aiitre-10003.tsv", """
                requirement	bound and word before	word or ground after	kind of difference	how settled
                10003:5.2.2:a	data-acquisition, breadth Unit “职能内”	职能内	none	the word carries the bound
                10003:5.2.2:b	data-rules, depth DigitalIntegration “自动”	在线	another object	the word of the object itself is quoted
                """).get("docs/fidelity.md");
        assertTrue(page.contains("## The words that carry the bounds"), page);
        assertTrue(page.contains("| T/AIITRE 10003 | 2 | 1 (50 %) | 1 |"), page);
    }

    @Test
    void wordsThatBoundNothingAreCountedByTheirReason() throws IOException {
        String page = made("unbound-t-ccua-2024.tsv", """
                requirement	word	value	why no bound	how it is meant
                ccua:8.1.1:L1:a	数字化	depth DigitalIntegration	label	names the transformation
                ccua:8.2.2:L2:b	集成	depth SystemIntegration	the practice itself	integration needs no depth
                """).get("docs/fidelity.md");
        assertTrue(page.contains("| standard | words | label | the practice itself |"), page);
        assertTrue(page.contains("| T/CCUA 0000-2024 | 2 | 1 | 1 |"), page);
    }

    @Test
    void theDatasetHasARowForEveryRequirement() throws IOException {
        long requirements = ONTOLOGY.modelNames().stream()
                .map(ONTOLOGY::model)
                .mapToLong(model -> model.requirements().size()
                        + model.grades().stream()
                                .mapToInt(cell -> cell.keyRequirements().size())
                                .sum())
                .sum();
        String dataset = made("first.tsv", "requirement\ta\tb\tc\td\n").get("docs/fidelity/criteria.csv");
        assertEquals(
                requirements,
                dataset.lines()
                        .filter(line -> line.startsWith("https://w3id.org/gradus/"))
                        .count());
    }

    @Test
    void aLineThatIsNoRowIsNamed() {
        var refusal = assertThrows(
                OntologyException.class, () -> made("second-a.tsv", "requirement\ta\tb\tc\td\n10003:5.2.2:a\tone\n"));
        assertTrue(refusal.getMessage().contains("docs/fidelity/second-a.tsv, line 2"), refusal::getMessage);
    }

    @Test
    void aProjectWithoutLedgersHasNothingMade() throws IOException {
        assertEquals(Map.of(), FidelityFiles.of(project, ONTOLOGY));
    }

    private Map<String, String> made(String ledger, String text) throws IOException {
        Path folder = Files.createDirectories(project.resolve("docs/fidelity"));
        Files.writeString(folder.resolve(ledger), text);
        return FidelityFiles.of(project, ONTOLOGY);
    }
}
