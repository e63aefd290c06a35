package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody foresaw: who asked learns that it failed and under which number the log says why, and nothing else. */
class FaultsIT {
    private static final String INSIDE = "jdbc:inside//secret-of-the-house";
    private static final PrintStream OUT = System.out;
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final Pattern NUMBER = Pattern.compile("(?:reference number |参考编号为 )([2-9A-Z]{8})");

    private static RunningService service;

    /** Stands in the service as its own controllers do. */
    static final class Faulty {
        @SuppressWarnings("unused") // Spring calls it.
        public void fail(@PathVariable("how") String how) {
            if (how.equals("error")) {
                throw new AssertionError(INSIDE);
            }
            throw new IllegalStateException(INSIDE, new IOException("/srv/gradus/data/keys.json"));
        }
    }

    @BeforeAll
    static void start() throws ReflectiveOperationException {
        // The log goes to standard output, whatever that is at the time.
        System.setOut(new PrintStream(LOG, true, StandardCharsets.UTF_8));
        service = RunningService.start(Map.of());
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .registerMapping(
                        RequestMappingInfo.paths("/practice/fault-{how}").build(),
                        new Faulty(),
                        Faulty.class.getMethod("fail", String.class));
    }

    @AfterAll
    static void stop() {
        service.close();
        System.setOut(OUT);
    }

    private static Answer ask(String how, String accept, String language) {
        return service.get("/practice/fault-" + how)
                .header("Accept", accept)
                .header("Accept-Language", language)
                .send();
    }

    private static String number(String text) {
        var found = NUMBER.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static void standsInTheLog(String number) {
        String said = LOG.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(number), said);
        assertTrue(said.substring(said.indexOf(number)).contains(INSIDE), said);
    }

    private static void saysNothingOfTheInside(Answer answer) {
        assertEquals(500, answer.status());
        for (String inside : new String[] {INSIDE, "Exception", "Error:", "org.gradus.web", "keys.json", "at java."}) {
            assertFalse(answer.text().contains(inside), answer::text);
        }
    }

    @Test
    void aBrowserIsShownAPageInItsLanguage() {
        for (String how : new String[] {"exception", "error"}) {
            Answer english = ask(how, "text/html,application/xhtml+xml,*/*;q=0.8", "en-GB,en;q=0.9");
            saysNothingOfTheInside(english);
            assertTrue(english.header("Content-Type").startsWith("text/html"), english::toString);
            assertTrue(english.text().contains("<html lang=\"en"), english::text);
            standsInTheLog(number(english.text()));
            Answer chinese = ask(how, "text/html,application/xhtml+xml,*/*;q=0.8", "zh-CN,zh;q=0.9");
            saysNothingOfTheInside(chinese);
            assertTrue(chinese.text().contains("<html lang=\"zh"), chinese::text);
            assertTrue(chinese.text().contains("服务出错"), chinese::text);
            standsInTheLog(number(chinese.text()));
        }
    }

    @Test
    void aProgramIsToldTheNumberAsAMember() {
        Answer answer = ask("exception", "application/json", "en");
        saysNothingOfTheInside(answer);
        assertEquals("application/problem+json", answer.header("Content-Type"));
        var problem = JsonParser.parseString(answer.text()).getAsJsonObject();
        assertEquals(
                "https://w3id.org/gradus/problem/internal", problem.get("type").getAsString());
        String reference = problem.get("reference").getAsString();
        assertEquals(number(problem.get("detail").getAsString()), reference);
        standsInTheLog(reference);
    }

    /** Each failure has its own. */
    @Test
    void noTwoFailuresHaveTheSameNumber() {
        String one = number(ask("exception", "*/*", "en").text());
        assertNotEquals(one, number(ask("exception", "*/*", "en").text()));
    }
}
