package org.gradus.evidence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JsonLdCulpritTest {
    @Test
    void aFaultOfTwoMembersIsThatOfWhatHoldsBoth() {
        JsonStructure document = json("[{\"a\":[1,{\"b\":2,\"c\":3,\"d\":4}]},{\"b\":2},{\"d\":4}]");
        assertEquals(
                "/0/a/1",
                JsonLdCulprit.pointer(document, part -> part.toString().matches(".*\"b\":2[^}]*\"d\":4.*")));
    }

    @Test
    void theWorkIsAFewTimesThatOfTheDocumentHoweverDeepItIs() {
        String values = "1,".repeat(200_000);
        JsonStructure document = json("{\"a\":[0,".repeat(80) + values + "2" + "]}".repeat(80));
        var asked = new AtomicLong();
        String pointer = JsonLdCulprit.pointer(document, part -> {
            String text = part.toString();
            asked.addAndGet(text.length());
            return text.contains("2");
        });
        assertTrue(pointer.startsWith("/a/1/a/1"), pointer);
        assertTrue(asked.get() < 6L * document.toString().length(), asked::toString);
    }

    private static JsonStructure json(String text) {
        return Json.createReader(new StringReader(text)).read();
    }
}
