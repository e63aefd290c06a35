package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void whatADraftLeavesIsNotReadAgainAndWhatItChangesIs() {
        Ontology published = Ontology.published();
        Map<String, String> changed = lighter("t-aiitre-10003/data.ttl");
        Ontology draft = published.with(changed);
        assertSame(published.vocabulary(), draft.vocabulary());
        assertSame(published.model("ms-2014"), draft.model("ms-2014"));
        assertEquals(new Ontology(FILES.with(changed)).model("t-aiitre-10003"), draft.model("t-aiitre-10003"));
        assertNotEquals(published.model("t-aiitre-10003"), draft.model("t-aiitre-10003"));
        assertEquals(published.model("t-aiitre-10003"), draft.of(FILES).model("t-aiitre-10003"));
        Ontology scales = published.with(Map.of("scales.ttl", FILES.text("scales.ttl") + " # a remark"));
        assertNotSame(published.vocabulary(), scales.vocabulary());
    }

    @Test
    void anEditionFollowsAPredecessorThatIsOtherwise() {
        Ontology published = Ontology.published().with(Map.of("x-2027/edition.ttl", """
                        @prefix dcterms: <http://purl.org/dc/terms/> .
                        @prefix gradus: <https://w3id.org/gradus/core#> .
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix vann: <http://purl.org/vocab/vann/> .
                        <https://w3id.org/gradus/standard/x-2027> a owl:NamedIndividual , gradus:Standard ;
                            dcterms:identifier "X-2027" ; skos:prefLabel "X"@en , "X"@zh .
                        <https://w3id.org/gradus/x-2027/model> dcterms:replaces <https://w3id.org/gradus/t-aiitre-10003/model> ;
                            gradus:ofStandard <https://w3id.org/gradus/standard/x-2027> ;
                            vann:preferredNamespacePrefix "x-2027" ; skos:prefLabel "X"@en , "X"@zh .
                        """));
        Ontology draft = published.with(lighter("t-aiitre-10003/data.ttl"));
        assertNotEquals(
                published.model("x-2027").requirements(), draft.model("x-2027").requirements());
    }

    /** The first sentence of a file that demands something recommends it only. */
    private static Map<String, String> lighter(String file) {
        return Map.of(file, FILES.text(file).replaceFirst("gradus:Shall\\b", "gradus:Should"));
    }

    @Test
    void filesInAJarAndInAFolderAreToldApartByWhatTheyHold() {
        var folder = TurtleLibrary.of(Path.of("../../ontology"));
        assertEquals(folder.names("t-aiitre-10003/"), FILES.names("t-aiitre-10003/"));
        assertEquals(folder.fingerprint(), FILES.fingerprint());
    }
}
