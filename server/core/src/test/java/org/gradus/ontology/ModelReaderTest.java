package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;
import org.gradus.refusal.OntologyException;
import org.gradus.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that lacks what it is read by is refused in words: nothing of it is left open until an assessment needs it. */
class ModelReaderTest {
    private static final TurtleLibrary FILES = TurtleLibrary.of(Path.of("../..").resolve("ontology"));
    private static final String MODEL = "t-aiitre-10004-2023";

    @TempDir
    Path folder;

    @Test
    void aModelThatDoesNotSayWhatItAssessesIsRefused() throws IOException {
        assertRefused("model.ttl", "gradus:assesses gradus:Organisation ;", "gradus:assesses is missing");
    }

    @Test
    void aGradeWithoutABreadthIsRefused() throws IOException {
        assertRefused("grades.ttl", "gradus:atBreadth breadth:Point ;", "gradus:atBreadth is missing");
    }

    @Test
    void aGradeWithoutADepthIsRefused() throws IOException {
        assertRefused("grades.ttl", "gradus:atDepth depth:ItApplication ;", "gradus:atDepth is missing");
    }

    /** Leaves a statement out of a file of the model wherever it stands. */
    private void assertRefused(String file, String statement, String reason) throws IOException {
        String changed = MODEL + "/" + file;
        for (String name : FILES.names("")) {
            Path copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, FILES.text(name));
        }
        String without = FILES.text(changed).replace(statement, "");
        assertTrue(without.length() < FILES.text(changed).length(), "the statement stands in " + changed);
        Files.writeString(folder.resolve(changed), without);

        var ontology = new Ontology(TurtleLibrary.of(folder));
        var refused = assertThrows(OntologyException.class, () -> ontology.model(MODEL));

        assertEquals(Refusal.Code.ONTOLOGY_AT_FAULT, refused.code());
        assertTrue(refused.text().en().contains(reason), refused.text().en());
        assertTrue(refused.text().zh().contains("缺少"), refused.text().zh());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoRequirementsOfAModelReadAlike(String name) {
        var ontology = new Ontology(FILES);
        var seen = new HashMap<String, String>();
        ontology.model(name).requirements().stream()
                .filter(requirement -> !requirement.leadIn())
                .forEach(requirement -> assertNull(
                        seen.put(requirement.number(), requirement.name()),
                        () -> requirement.name() + " reads as another: " + requirement.number()));
        assertTrue(seen.size() > 100);
    }

    static Stream<String> models() {
        return new Ontology(FILES).modelNames().stream();
    }
}
