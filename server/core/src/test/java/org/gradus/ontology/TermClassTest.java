package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TermClassTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void theClassOfTermsIsWhatTheCoreVocabularyCompilesTo() throws IOException {
        var ontology = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
        assertEquals(
                new TermClass(ontology.core()).java(),
                Files.readString(PROJECT.resolve(TermClass.FILE)),
                "run `./gradus compile`");
    }
}
