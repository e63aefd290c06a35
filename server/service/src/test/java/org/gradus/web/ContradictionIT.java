package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two documents of one organisation say the same of what they both describe, or the second is refused; order decides nothing. */
class ContradictionIT {
    private static final String PREFIXES = """
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix o: <https://ORG.example/id/> .
            o:cap a gradus:Capability ; rdfs:label "C"@en ; gradus:ofOrganisation o:company ;
            """;
    private static final String MEASURED = PREFIXES + """
                practice:outcome-efficiency o:e1 .
            o:e1 a gradus:Evidence ; gradus:status gradus:Accepted ; dcterms:issued "2026-05-01"^^xsd:date ;
                dcterms:source "doc" ; gradus:measurement o:m1 .
            o:m1 a gradus:Measurement ; gradus:indicator "x" ; gradus:unit "%" ; gradus:baseline 3 ; gradus:achieved VALUE ;
                gradus:better gradus:Higher ; gradus:periodEnd "2026-03-31"^^xsd:date .
            """;
    private static final String INAPPLICABLE = PREFIXES + """
                gradus:inapplicable o:i1 .
            o:i1 a gradus:Inapplicability ; gradus:ofRequirement t10003:VALUE ;
                gradus:justification "Nothing of the kind is done here."@en .
            """;
    private static final String FIGURE = PREFIXES + """
                practice:organisational-values o:e1 .
            o:e1 a gradus:Evidence ; gradus:status gradus:Accepted ; dcterms:issued "2026-05-01"^^xsd:date ;
                dcterms:source "doc" ; gradus:figure VALUE .
            """;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static String assessor(String organisation) {
        service.register(organisation, TestEvidenceText.iri(organisation));
        return service.key(Role.ASSESSOR, organisation);
    }

    private static Answer post(String organisation, String key, String template, String value) {
        return service.post("/organisations/" + organisation + "/evidence")
                .as(key)
                .turtle(template.replace("ORG", organisation).replace("VALUE", value))
                .send();
    }

    @ParameterizedTest
    @CsvSource({"measured-up, 5, 2", "measured-down, 2, 5"})
    void aMeasurementOfWhichTwoDocumentsSayDifferentlyIsRefused(String organisation, String first, String second) {
        String key = assessor(organisation);
        assertEquals(201, post(organisation, key, MEASURED, first).status());
        var refused = post(organisation, key, MEASURED, second);
        assertEquals(409, refused.status(), refused.toString());
        for (String said : List.of("The new document", "document 1", "/m1>", "core#achieved", first, second)) {
            assertTrue(refused.text().contains(said), refused.text());
        }
        assertEquals(1, documents(organisation, key));
    }

    @ParameterizedTest
    @CsvSource({"waived-one, 7.3.2-g, 6.3.2-g", "waived-other, 6.3.2-g, 7.3.2-g"})
    void aStatementOfInapplicabilityOfWhichTwoDocumentsSayDifferentlyIsRefused(
            String organisation, String first, String second) {
        String key = assessor(organisation);
        assertEquals(201, post(organisation, key, INAPPLICABLE, first).status());
        assertEquals(409, post(organisation, key, INAPPLICABLE, second).status());
        var assessed = service.post("/organisations/" + organisation + "/assessments")
                .as(key)
                .json("{\"models\": [\"t-aiitre-10003\"], \"date\": \"2026-06-30\"}")
                .send();
        assertEquals(201, assessed.status(), assessed.toString());
        Set<String> inapplicable = StreamSupport.stream(
                        assessed.json()
                                .getAsJsonObject()
                                .getAsJsonArray("assessments")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonArray("requirements")
                                .spliterator(),
                        false)
                .map(requirement -> requirement.getAsJsonObject())
                .filter(requirement -> requirement.get("outcome").getAsString().equals("inapplicable"))
                .map(requirement -> requirement.get("requirement").getAsString().replaceAll(".*/", ""))
                .collect(Collectors.toSet());
        assertEquals(Set.of(first), inapplicable);
    }

    @ParameterizedTest
    @CsvSource({"named-one, Acme, Acme Ltd", "named-other, Acme Ltd, Acme"})
    void whatASubjectIsCalledIsTheSameInEveryDocument(String organisation, String first, String second) {
        String key = assessor(organisation);
        String named = FIGURE.replace("\"C\"@en", "\"NAME\"@en");
        assertEquals(
                201, post(organisation, key, named.replace("NAME", first), "2").status());
        String elsewhere = named.replace("o:e1", "o:e2");
        var refused = post(organisation, key, elsewhere.replace("NAME", second), "2");
        assertEquals(409, refused.status(), refused.toString());
        for (String said : List.of("The new document", "document 1", "/cap>", "rdf-schema#label", "Acme Ltd")) {
            assertTrue(refused.text().contains(said), refused.text());
        }
        assertEquals(
                201,
                post(organisation, key, elsewhere.replace("NAME", first), "2").status());
    }

    @ParameterizedTest
    @CsvSource({"no-yes, true", "yes-no, false"})
    void whatIsSaidNotToBeDoneCannotBeShownInAnotherDocument(String organisation, boolean noFirst) {
        String key = assessor(organisation);
        String no = FIGURE.replace("gradus:figure VALUE", "gradus:claim gradus:NotDone")
                .replace("o:e1", "o:no");
        assertEquals(201, post(organisation, key, noFirst ? no : FIGURE, "2").status());
        var refused = post(organisation, key, noFirst ? FIGURE : no, "2");
        assertEquals(409, refused.status(), refused.toString());
        for (String said : List.of("document 1", "organisational-values", "/e1>", "/no>")) {
            assertTrue(refused.text().contains(said), refused.text());
        }
        // What held before and holds no more contradicts nothing.
        String before = no.replace(
                        "\"2026-05-01\"^^xsd:date",
                        "\"2025-05-01\"^^xsd:date ; gradus:validUntil \"2025-12-31\"^^xsd:date")
                .replace("o:no", "o:before");
        assertEquals(201, post(organisation, key, before, "2").status());
    }

    /** Evidence for a narrower practice counts for the broader one, so that whoever shows the one cannot deny the other. */
    @ParameterizedTest
    @CsvSource({"no-narrower, true", "narrower-no, false"})
    void aPracticeCannotBeDeniedInOneDocumentAndShownByANarrowerOneInAnother(String organisation, boolean noFirst) {
        String key = assessor(organisation);
        String yes = FIGURE.replace("practice:organisational-values", "practice:data-driven-decision-support")
                .replace(" ; gradus:figure VALUE", "");
        String no = FIGURE.replace("practice:organisational-values", "practice:data-development-and-use")
                .replace("gradus:figure VALUE", "gradus:claim gradus:NotDone")
                .replace("o:e1", "o:no");
        assertEquals(201, post(organisation, key, noFirst ? no : yes, "2").status());
        var refused = post(organisation, key, noFirst ? yes : no, "2");
        assertEquals(409, refused.status(), refused.toString());
        for (String said : List.of("The new document", "document 1", "practice/data-d", "/e1>", "/no>")) {
            assertTrue(refused.text().contains(said), refused.text());
        }
    }

    @Test
    void whatASubjectIsCannotBeSaidDifferentlyEither() {
        String key = assessor("twoclasses");
        assertEquals(201, post("twoclasses", key, FIGURE, "2").status());
        String other = FIGURE.replace("o:cap a gradus:Capability", "o:cap a gradus:Organisation")
                .replace("gradus:ofOrganisation o:company ;", "")
                .replace("o:e1", "o:e2");
        var refused = post("twoclasses", key, other, "2");
        assertTrue(refused.status() == 409 || refused.status() == 422, refused.toString());
        assertEquals(1, documents("twoclasses", key));
    }

    @ParameterizedTest
    @CsvSource({"spelt-half, 2.50", "spelt-zero, 02", "spelt-plus, +2", "spelt-whole, 2.0"})
    void theSameBytesTwiceAreNoContradictionHoweverTheirNumbersAreSpelt(String organisation, String number) {
        String key = assessor(organisation);
        var first = post(organisation, key, FIGURE, number);
        assertEquals(201, first.status(), first.toString());
        assertEquals(201, post(organisation, key, FIGURE, number).status());
        String back = service.get(first.header("Location"))
                .as(key)
                .accept("application/n-triples")
                .send()
                .text();
        assertTrue(back.contains("\"" + number + "\"^^"), "what was sent is read back: " + back);
    }

    @ParameterizedTest
    @CsvSource({"inline-half, 2.50, 2.5", "inline-whole, 2.0, 2"})
    void aMeasurementWithoutAnIriMayBeSpeltOtherwiseToo(String organisation, String first, String second) {
        String key = assessor(organisation);
        String inline = MEASURED.replace("gradus:measurement o:m1 .\no:m1 a", "gradus:measurement [ a")
                .replace("xsd:date .\n", "xsd:date ] .\n");
        assertTrue(inline.contains("[ a gradus:Measurement") && inline.contains("] ."), inline);
        assertEquals(201, post(organisation, key, inline, first).status());
        var again = post(organisation, key, inline, second);
        assertEquals(201, again.status(), again.toString());
        assertEquals(409, post(organisation, key, inline, "4").status());
    }

    @Test
    void aDocumentMayShowMoreOfASubjectThatAnotherDescribes() {
        String key = assessor("more");
        assertEquals(201, post("more", key, FIGURE, "2").status());
        assertEquals(201, post("more", key, FIGURE.replace("o:e1", "o:e2"), "3").status());
    }

    @Test
    void replacingADocumentIsComparedWithTheOthersOnly() {
        String key = assessor("replaced");
        var first = post("replaced", key, FIGURE, "2");
        var put = service.call("PUT", first.header("Location"))
                .as(key)
                .header("If-Match", "*")
                .turtle(FIGURE.replace("ORG", "replaced").replace("VALUE", "3"))
                .send();
        assertEquals(200, put.status(), put.toString());
        assertEquals(201, post("replaced", key, FIGURE, "3.0").status());
        var contradicting = service.call("PUT", first.header("Location"))
                .as(key)
                .header("If-Match", "*")
                .turtle(FIGURE.replace("ORG", "replaced").replace("VALUE", "4"))
                .send();
        assertEquals(409, contradicting.status(), contradicting.toString());
        assertTrue(contradicting.text().contains("Document 1 and document 2"), contradicting.text());
    }

    private static int documents(String organisation, String key) {
        return service.get("/organisations/" + organisation + "/evidence")
                .as(key)
                .send()
                .json()
                .getAsJsonArray()
                .size();
    }

    private static final String PROFILE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <https://ORG.example/id/company> a gradus:Organisation ; rdfs:label "Registered"@en , "注册名"@zh ; gradus:size gradus:LargeSize .
            """;
    private static final String NAMED = PREFIXES + """
                practice:organisational-values o:e1 .
            o:e1 a gradus:Evidence ; gradus:status gradus:Accepted ; dcterms:issued "2026-05-01"^^xsd:date ; dcterms:source "doc" .
            o:company a gradus:Organisation ; rdfs:label "VALUE"@en .
            """;

    /** A profile names the organisation as it was registered; that is no second word against its evidence. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNameOfAProfileGivesWayToTheEvidencesInEitherOrder(boolean profileFirst) {
        String organisation = "named-" + profileFirst;
        String key = assessor(organisation);
        for (String template : profileFirst ? List.of(PROFILE, NAMED) : List.of(NAMED, PROFILE)) {
            Answer sent = post(organisation, key, template, "Called otherwise");
            assertEquals(201, sent.status(), sent.toString());
        }
        var assessed = service.post("/organisations/" + organisation + "/assessments")
                .as(key)
                .json("{\"models\": [\"t-aiitre-10004-2023\"], \"date\": \"2026-06-30\"}")
                .send();
        assertTrue(assessed.text().contains("Called otherwise"), assessed.text());
        assertFalse(assessed.text().contains("Registered") || assessed.text().contains("注册名"), assessed.text());
    }

    @Test
    void twoNamesInEvidenceAreRefusedWithWhatHelps() {
        String key = assessor("two-names");
        assertEquals(201, post("two-names", key, NAMED, "One").status());
        Answer refused = post("two-names", key, NAMED.replace("o:e1", "o:e2"), "Other");
        assertEquals(409, refused.status(), refused.toString());
        assertTrue(
                refused.text().contains("Write the name that document 1 has; if it has changed, withdraw"),
                refused.text());
    }
}
