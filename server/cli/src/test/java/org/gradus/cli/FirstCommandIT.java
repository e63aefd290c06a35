package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What only the first command of a process meets: other tests find Jena started already. */
class FirstCommandIT {
    @Test
    void evidenceMayBeTheFirstThingThatIsRead() throws Exception {
        Process process = OwnProcess.start("check", "../../examples/xinghe.ttl", "--lang", "en");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.startsWith("The evidence is well formed"), said);
    }
}
