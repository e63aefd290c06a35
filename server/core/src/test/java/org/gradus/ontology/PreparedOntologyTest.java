package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.model.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build prepared says what the files say, and counts for these files alone. */
class PreparedOntologyTest {
    private static final TurtleLibrary FILES = TurtleLibrary.published("ontology");

    @Test
    void whatTheBuildPreparedIsWhatTheFilesSay() {
        var prepared = Ontology.prepared(FILES);
        var read = new Ontology(FILES);
        assertEquals(FILES.fingerprint(), prepared.preparedOf().orElseThrow());
        assertEquals(
                List.copyOf(read.vocabulary().practices()),
                List.copyOf(prepared.vocabulary().practices()));
        assertEquals(
                List.copyOf(read.vocabulary().scaleValues()),
                List.copyOf(prepared.vocabulary().scaleValues()));
        for (Scale scale : Scale.values()) {
            assertEquals(read.vocabulary().label(scale), prepared.vocabulary().label(scale));
        }
        assertEquals(read.indicators(), prepared.indicators());
        for (String model : read.modelNames()) {
            assertEquals(read.model(model), prepared.model(model));
        }
    }

    @Test
    void filesThatAreOtherwiseAreRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scales.ttl"), FILES.text("scales.ttl") + " # a remark");
        var others = Ontology.prepared(FILES.with(TurtleLibrary.of(folder)));
        assertTrue(others.preparedOf().isEmpty());
        assertEquals(new Ontology(FILES).model("t-aiitre-10003"), others.model("t-aiitre-10003"));
    }

    @Test
    void whatIsReadOrChangedIsNotAsTheBuildPreparedIt() {
        assertTrue(new Ontology(FILES).preparedOf().isEmpty());
    }

    @Test
    void filesInAJarAndInAFolderAreToldApartByWhatTheyHold() {
        var folder = TurtleLibrary.of(Path.of("../../ontology"));
        assertEquals(folder.names("t-aiitre-10003/"), FILES.names("t-aiitre-10003/"));
        assertEquals(folder.fingerprint(), FILES.fingerprint());
    }
}
