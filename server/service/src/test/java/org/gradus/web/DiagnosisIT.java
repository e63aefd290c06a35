package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradus.security.Role;
import org.gradus.security.Sessions;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A company answers questions in the browser until its level is settled, and what it answered becomes its evidence. */
class DiagnosisIT {
    private static final Pattern CHOICE = Pattern.compile("name=\"(choice|step\\d+)\" value=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"(practice|tag)\" value=\"([^\"]*)\"");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static Person company(String id) {
        service.register(id, TestEvidenceText.iri(id));
        return Person.loggedIn(service, service.key(Role.ORGANISATION, id));
    }

    private static String home(String id) {
        return "/desk/organisations/" + id + "/diagnosis";
    }

    private static Answer begin(Person person, String id, String level) {
        person.get(home(id));
        return person.send(home(id), Map.of("model", "t-aiitre-10003", "level-t-aiitre-10003", level));
    }

    /** The form of a question filled in as far as it goes: each step at its highest choice. */
    private static Map<String, String> done(String page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        CHOICE.matcher(page)
                .results()
                .filter(choice ->
                        choice.group(1).startsWith("step") || choice.group(2).startsWith("done-"))
                .forEach(choice -> fields.merge(
                        choice.group(1), choice.group(2), (one, other) -> number(one) > number(other) ? one : other));
        fields.put("indicator", "yield");
        fields.put("unit", "%");
        for (int period = 1; period <= 3; period++) {
            fields.put("end" + period, "202" + (2 + period) + "-12-31");
            fields.put("before" + period, "1");
            fields.put("achieved" + period, "2");
        }
        fields.put("target", "2");
        return fields;
    }

    private static int number(String choice) {
        return Integer.parseInt(choice.replaceAll("\\D", ""));
    }

    @Test
    void answersLeadToALevelAndBecomeTheEvidenceThatShowsIt() {
        Person person = company("diagnosed");
        assertEquals(
                home("diagnosed") + "/question",
                begin(person, "diagnosed", "CL1").header("Location"));
        int asked = 0;
        Answer page = person.get(home("diagnosed") + "/question");
        while (page.status() == 200) {
            asked++;
            assertTrue(asked < 400, "it ends");
            Answer sent = person.send(home("diagnosed") + "/question", done(page.text()));
            assertEquals(303, sent.status(), sent::toString);
            if (sent.header("Location").contains("/also?")) {
                Answer also = person.get(sent.header("Location"));
                assertEquals(200, also.status());
                String practice = also.text().replaceFirst("(?s).*name=\"practice\" value=\"([^\"]*)\".*", "$1");
                String other = also.text().replaceFirst("(?s).*?name=\"also\" value=\"([^\"]*)\".*", "$1");
                sent = person.send(home("diagnosed") + "/also", Map.of("practice", practice, "also", other));
            }
            page = person.get(sent.header("Location"));
        }
        assertEquals(home("diagnosed"), page.header("Location"), "settled");
        Answer end = person.get(home("diagnosed"));
        assertTrue(
                end.text().contains("Nothing that is left to ask") && end.text().contains("<strong>CL1</strong>"),
                end::text);
        assertEquals(
                "/desk/organisations/diagnosed",
                person.send(home("diagnosed") + "/evidence", Map.of()).header("Location"));
        String organisation = person.get("/desk/organisations/diagnosed").text();
        assertTrue(
                organisation.matches("(?s).*<strong>[^<]*CL1[^<]*</strong> <small>if all that is submitted.*"),
                organisation);
        person.get(home("diagnosed"));
        assertEquals(303, person.send(home("diagnosed") + "/evidence", Map.of()).status());
        assertTrue(person.get("/desk/organisations/diagnosed/evidence/1").text().contains("/versions/2"), "replaced");
    }

    @Test
    void anAnswerIsKeptAtOnceAndOfTwoPeopleTheSecondSeesBoth() {
        Person one = company("two-people");
        Person other = Person.loggedIn(service, service.key(Role.ASSESSOR));
        begin(one, "two-people", "CL2");
        String page = one.get(home("two-people") + "/question").text();
        other.get(home("two-people") + "/question");
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.put("choice", "NOT_DONE");
        assertEquals(303, one.send(home("two-people") + "/question", fields).status());
        fields.put("choice", "NOT_SURE");
        Answer second = other.send(home("two-people") + "/question", fields);
        assertEquals(422, second.status());
        assertTrue(second.text().contains("Someone else has answered this meanwhile: not done"), second::text);
        String now = one.get(home("two-people") + "/question?practice=" + fields.get("practice"))
                .text();
        assertTrue(now.contains("value=\"NOT_DONE\" required checked"), now);
        assertTrue(other.get(home("two-people")).text().contains("1 answered"));
    }

    @Test
    void anAnswerSurvivesALogInThatEnded() {
        String id = "late-answer";
        service.register(id, TestEvidenceText.iri(id));
        String key = service.key(Role.ORGANISATION, id);
        Person person = Person.loggedIn(service, key);
        begin(person, id, "CL2");
        String page = person.get(home(id) + "/question").text();
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.put("choice", "PARTLY");
        fields.put("lacking", "<script>alert(1)</script> the papers");
        service.bean("sessions", Sessions.class).close(person.cookie("gradus-session"));
        Answer ended = person.send(home(id) + "/question", fields);
        assertEquals(401, ended.status());
        var held = hidden(ended.text());
        held.put("key", key);
        Answer in = person.sendPlain("/log-in", held);
        assertEquals(200, in.status());
        assertEquals(
                303, person.sendPlain(home(id) + "/question", hidden(in.text())).status());
        String there = person.get(home(id) + "/question?practice=" + fields.get("practice"))
                .text();
        assertTrue(there.contains("value=\"PARTLY\" required checked") && there.contains("the papers"), there);
        assertFalse(there.contains("<script>"), there);
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(page.substring(page.indexOf("<main>")))
                .results()
                .forEach(field -> fields.put(
                        field.group(1),
                        field.group(2)
                                .replace("&lt;", "<")
                                .replace("&#34;", "\"")
                                .replace("&#39;", "'")
                                .replace("&amp;", "&")));
        return fields;
    }

    @Test
    void whatIsLeftOutOrWrongIsSaidAndNothingIsKept() {
        Person person = company("wrong-answers");
        person.get(home("wrong-answers"));
        assertEquals(422, person.send(home("wrong-answers"), Map.of()).status());
        assertEquals(
                422,
                person.send(home("wrong-answers"), Map.of("model", "t-aiitre-10003", "level-t-aiitre-10003", "CL9"))
                        .status());
        assertEquals(422, person.get(home("wrong-answers") + "/question").status(), "none was begun");
        begin(person, "wrong-answers", "CL2");
        String page = person.get(home("wrong-answers") + "/question").text();
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        for (String choice : new String[] {"", "done-99", "PARTLY", "NOTHING"}) {
            fields.put("choice", choice);
            Answer refused = person.send(home("wrong-answers") + "/question", fields);
            assertEquals(422, refused.status(), choice);
            assertTrue(refused.text().contains("role=\"alert\""), choice);
        }
        assertTrue(person.get(home("wrong-answers")).text().contains("0 answered"));
        assertEquals(
                422,
                person.get(home("wrong-answers") + "/question?practice=nothing").status());
    }
}
