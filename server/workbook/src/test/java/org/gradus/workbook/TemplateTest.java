package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.evidence.reading.Submission;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.workbook.read.Provenance;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.Forms;
import org.gradus.workbook.write.Forms.Wanted;
import org.junit.jupiter.api.Test;

/** Templates ask what models ask, in the words of the ontology, and say nothing by themselves. */
class TemplateTest {
    private static final MaturityModel MODEL = TestBooks.BOOK.ontology().model("t-aiitre-10004-2023");

    private static byte[] template(String target, Graph there, Language language, boolean questionnaire) {
        return TestBooks.written(new Forms(TestBooks.BOOK)
                .template(
                        new Wanted(List.of(MODEL), target, List.of("https://example.org/a"), there, questionnaire),
                        language));
    }

    @Test
    void everyPracticeThatIsAskedForHasARow() {
        var asked = new HashSet<String>();
        MODEL.requirements().forEach(requirement -> requirement.asked().forEach(each -> asked.add(each.practice())));
        try (var edited = new Edited(template(null, null, Language.ZH, false), Language.ZH)) {
            var there = new HashSet<String>();
            for (int row : edited.rows(Sheet.EVIDENCE)) {
                TestBooks.BOOK
                        .practices()
                        .find(edited.text(Sheet.EVIDENCE, row, "practice"))
                        .forEach(word -> there.add(word.iri()));
                assertFalse(edited.text(Sheet.EVIDENCE, row, "serves").isEmpty());
            }
            assertEquals(asked, there);
        }
    }

    @Test
    void aTemplateSaysNothingByItselfButWhoFillsItIn() {
        for (boolean questionnaire : new boolean[] {false, true}) {
            Submission read = TestBooks.read(template("L2", null, Language.EN, questionnaire));
            assertEquals(List.of(), read.sheets().faults());
            assertEquals(1, read.graph().size(), read.graph()::toString);
        }
    }

    @Test
    void anEmptyTemplateNamesTheCellToBeginWith() {
        for (Language language : Language.values()) {
            for (boolean questionnaire : new boolean[] {false, true}) {
                byte[] file = TestBooks.written(new Forms(TestBooks.BOOK)
                        .template(new Wanted(List.of(MODEL), "L1", List.of(), null, questionnaire), language));
                var problems = TestBooks.check(TestBooks.read(file));
                assertEquals(1, problems.size(), problems::toString);
                var cell = problems.get(0).place().cell();
                assertNotNull(cell);
                assertEquals(Sheet.SUBJECTS.label().in(language) + "!B2", cell.toString());
                assertFalse(problems.get(0).message().en().contains("gradus:"), problems::toString);
            }
        }
    }

    @Test
    void aTemplateWithWhatThereIsSaysJustThat() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        for (Language language : Language.values()) {
            byte[] file = TestBooks.written(new Forms(TestBooks.BOOK)
                    .template(new Wanted(List.of(MODEL), null, List.of(), graph, false), language));
            Submission read = TestBooks.read(file);
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(graph.isIsomorphicWith(read.graph()), language.tag());
        }
    }

    @Test
    void listsAreNamedRangesAndPracticesAreExplained() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template("L1", null, Language.EN, false)))) {
            var sheet = workbook.getSheet("Evidence");
            int lists = 0;
            int explained = 0;
            for (DataValidation each : sheet.getDataValidations()) {
                String formula = each.getValidationConstraint().getFormula1();
                if (formula != null && formula.startsWith("list_")) {
                    lists++;
                    assertNotNull(workbook.getName(formula), formula);
                    assertTrue(each.getSuppressDropDownArrow());
                }
                if (each.getPromptBoxText() != null) {
                    explained++;
                    assertTrue(each.getPromptBoxText().length() <= 255);
                }
            }
            assertTrue(lists > 7 && explained > 20, lists + " " + explained);
            assertTrue(workbook.isSheetHidden(workbook.getSheetIndex("Lists")));
            assertTrue(sheet.isColumnHidden(0) && sheet.getProtect());
            assertFalse(sheet.getColumnStyle(5).getLocked());
            assertTrue(sheet.getPaneInformation().isFreezePane());
        }
    }

    @Test
    void whereEachThingCameFromIsSaidInAGraphOfItsOwn() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        Submission read = TestBooks.read(TestBooks.evidence(graph, Language.EN));
        var dataset = Provenance.of(read, Map.of("evidence.xlsx", "urn:gradus:file:1"));
        Graph provenance = dataset.getGraph(NodeFactory.createURI(Provenance.GRAPH));
        var item = NodeFactory.createURI("https://lanqiao.example/id/lanqiao-130");
        var from = provenance
                .find(item, NodeFactory.createURI(Namespaces.PROV + "wasDerivedFrom"), Node.ANY)
                .toList();
        assertEquals(1, from.size());
        assertTrue(
                from.get(0).getObject().getURI().matches("urn:gradus:file:1#sheet=Evidence&cell=D\\d+"),
                from::toString);
        assertTrue(dataset.getDefaultGraph().isIsomorphicWith(graph));
    }
}
