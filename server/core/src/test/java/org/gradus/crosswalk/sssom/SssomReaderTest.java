package org.gradus.crosswalk.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SSSOM allows is read, whatever its spelling; the rest is refused where it stands, in both languages. */
class SssomReaderTest {
    private static final String ONE = "https://w3id.org/gradus/t-aiitre-10003/";
    private static final String OTHER = "https://w3id.org/gradus/t-ccua-2024/";
    private static final SssomReader READER =
            new SssomReader(Set.of(ONE + "CL1", ONE + "CL2", ONE + "7.2.2-c", OTHER + "L1", OTHER + "8.4.3-L1-b"));

    private static final String METADATA = """
            #mapping_set_id: "https://w3id.org/gradus/crosswalk/x"
            #license: "https://creativecommons.org/licenses/by/4.0/"
            #curie_map:
            #  t10003: "https://w3id.org/gradus/t-aiitre-10003/"
            #  tccua: "https://w3id.org/gradus/t-ccua-2024/"
            """;
    private static final String HEAD = "subject_id\tpredicate_id\tobject_id\tmapping_justification";
    private static final String ROW = "t10003:CL1\tskos:closeMatch\ttccua:L1\tsemapv:ManualMappingCuration";

    private static MappingSet accepted(String text) {
        Reading reading = READER.read("x.sssom.tsv", text);
        assertEquals(
                List.of(),
                reading.faults().stream().map(f -> f.text(Language.EN)).toList());
        return reading.set().orElseThrow();
    }

    private static Mapping one(String text) {
        MappingSet set = accepted(text);
        assertEquals(1, set.mappings().size());
        return set.mappings().get(0);
    }

    /** The refusal in English; in Chinese it says as much at the same place. */
    private static String refused(String text) {
        Reading reading = READER.read("x.sssom.tsv", text);
        assertTrue(reading.set().isEmpty(), "it was taken");
        for (Finding fault : reading.faults()) {
            assertTrue(fault.text(Language.ZH).startsWith("x.sssom.tsv"), fault.text(Language.ZH));
            assertTrue(
                    fault.message().zh().codePoints().anyMatch(Character::isIdeographic),
                    fault.message().zh());
        }
        return reading.faults().stream().map(f -> f.text(Language.EN)).collect(Collectors.joining("\n"));
    }

    private static void refusedWith(String expected, String text) {
        String refusal = refused(text);
        assertTrue(refusal.contains(expected), refusal);
    }

    private static String table(String head, String row) {
        return METADATA + head + "\n" + row + "\n";
    }

    private static String withColumn(String slot, String cell) {
        return table(HEAD + "\t" + slot, ROW + "\t" + cell);
    }

    @Test
    void fourColumnsAreEnough() {
        Mapping mapping = one(table(HEAD, ROW));
        assertEquals(ONE + "CL1", mapping.subject());
        assertEquals("http://www.w3.org/2004/02/skos/core#closeMatch", mapping.predicate());
        assertEquals(OTHER + "L1", mapping.object());
        assertEquals("https://w3id.org/semapv/vocab/ManualMappingCuration", mapping.justification());
        assertTrue(mapping.confidence().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#curie_map:\n#  \"t10003\": '%1$s'\n#  tccua: %2$s\n",
                "#curie_map:\n# t10003: %1$s # the capability standard\n# tccua: %2$s\n# # another\n",
                "# curie_map:\n#    t10003: \"%1$s\"\n#    tccua: \"%2$s\"\n",
                "#curie_map: {t10003: \"%1$s\", \"tccua\":\"%2$s\"}\n",
                "#curie_map:\r\n#  t10003: \"%1$s\"\t\t\t\r\n#  tccua: \"%2$s\"\t\r\n",
                "#curie_map:\n#  skos: http://www.w3.org/2004/02/skos/core#\n#  t10003: %1$s\n#  tccua: %2$s\n",
            })
    void prefixesAreReadInAnySpellingOfYaml(String map) {
        String indent = map.startsWith("# ") ? "# " : "#";
        String text = indent + "mapping_set_id: https://w3id.org/gradus/crosswalk/x\n" + String.format(map, ONE, OTHER)
                + HEAD + "\n" + ROW + "\n";
        assertEquals(ONE + "CL1", one(text).subject());
    }

    @Test
    void listsAndSingleValuesAreRead() {
        MappingSet set =
                accepted("#creator_label:\n#  - A. Author\n#  - \"B: Author\"\n#see_also: https://example.org/\n"
                        + table(HEAD, ROW));
        assertEquals(List.of("A. Author", "B: Author"), set.slots().get("creator_label"));
        assertEquals(List.of("https://example.org/"), set.slots().get("see_also"));
    }

    @Test
    void quotedCellsMayHoldTabsLinesAndQuotes() {
        Mapping mapping = one(
                table(HEAD + "\tcomment\tauthor_label", ROW + "\t\"a \"\"twin\"\"\tin\ntwo lines\"\tA|B\\|C|D\\\\"));
        assertEquals("a \"twin\"\tin\ntwo lines", mapping.one("comment"));
        assertEquals(List.of("A", "B|C", "D\\"), mapping.all("author_label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A|", "|A", "A||B", "A| |B", "|", "A\\\\|"})
    void anEmptyValueInAListIsRefused(String cell) {
        refusedWith("x.sssom.tsv:7: column 5 (author_label)", withColumn("author_label", cell));
        refusedWith("is empty; remove the bar", withColumn("author_label", cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#creator_label:\n#  - A\n#  -\n",
                "#creator_label: [A, '']\n",
                "#creator_label:\n#  - ~\n",
                "#creator_label: [\"  \"]\n"
            })
    void anEmptyItemOfAListInTheMetadataIsRefused(String list) {
        refusedWith("a value in the list of creator_label is empty", list + table(HEAD, ROW));
    }

    @Test
    void linesAfterACellOfSeveralLinesAreCountedRight() {
        refusedWith(
                "x.sssom.tsv:9: column 5 (confidence)",
                METADATA + HEAD + "\tconfidence\tcomment\n" + ROW + "\t0.5\t\"one\ntwo\"\n" + ROW + "\t50%\t\n");
    }

    @Test
    void aByteOrderMarkWindowsLinesAndEmptyLinesAtTheEndDoNotMatter() {
        String text = "\uFEFF" + table(HEAD, ROW) + "\t\t\t\n\n";
        assertEquals(accepted(table(HEAD, ROW)), accepted(text));
        assertEquals(accepted(table(HEAD, ROW)), accepted(text.replace("\n", "\r\n")));
    }

    @Test
    void whatTheSetSaysOfAllIsSaidOfEachUnlessOneSpeaksForItself() {
        String metadata = "#mapping_tool: Tool\n#subject_source: \"t10003:\"\n";
        Mapping mapping = one(metadata + table(HEAD, ROW));
        assertEquals("Tool", mapping.one("mapping_tool"));
        assertEquals(ONE, mapping.one("subject_source"));
        MappingSet set = accepted(metadata + METADATA + HEAD + "\tmapping_tool\n" + ROW + "\tOther\n"
                + ROW.replace("CL1", "CL2") + "\t\n");
        assertEquals(List.of("Tool"), set.slots().get("mapping_tool"));
        assertEquals("", set.mappings().get(1).one("mapping_tool"));
        assertEquals(ONE, set.mappings().get(1).one("subject_source"));
    }

    @Test
    void aTermThatIsNotThereAndATextMayBeMapped() {
        Mapping none = one(table(HEAD, ROW.replace("tccua:L1", "sssom:NoTermFound")));
        assertEquals(Mapping.NO_TERM, none.object());
        Mapping text = one(table(
                "subject_type\tsubject_label\tpredicate_id\tobject_id\tmapping_justification",
                "rdfs literal\t数据采集\tskos:closeMatch\ttccua:L1\tsemapv:ManualMappingCuration"));
        assertEquals("数据采集", text.one(Mapping.SUBJECT_LABEL));
        assertEquals("", text.subject());
    }

    @Test
    void anyPredicateIsTakenThatItsVocabularyHas() {
        assertEquals(
                "http://www.w3.org/2000/01/rdf-schema#subClassOf",
                one(table(HEAD, ROW.replace("skos:closeMatch", "rdfs:subClassOf")))
                        .predicate());
        assertEquals(
                "https://example.org/near",
                one(METADATA + "#  ex: https://example.org/\n" + HEAD + "\n" + ROW.replace("skos:closeMatch", "ex:near")
                                + "\n")
                        .predicate());
        refusedWith(
                "x.sssom.tsv:7: column 2 (predicate_id): skos:closematch is no property that relates terms (did you mean"
                        + " skos:closeMatch?)",
                table(HEAD, ROW.replace("skos:closeMatch", "skos:closematch")));
    }

    @Test
    void metadataMayStandInAFileBesideTheTable(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("y.sssom.tsv"), HEAD + "\n" + ROW + "\n");
        Reading without = READER.read(file);
        assertTrue(
                without.faults().get(0).text(Language.EN).contains("y.sssom.tsv:1:1: there is no metadata"),
                () -> without.faults().toString());
        Files.writeString(folder.resolve("y.sssom.yml"), METADATA.replaceAll("(?m)^#", ""));
        MappingSet set = READER.read(file).set().orElseThrow();
        assertEquals("y", set.name());
        assertEquals(accepted(table(HEAD, ROW)).mappings(), set.mappings());
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("z.sssom.tsv");
        Files.write(file, withColumn("comment", "原因").getBytes(Charset.forName("GB18030")));
        String refusal = READER.read(file).faults().get(0).text(Language.EN);
        assertTrue(refusal.contains("z.sssom.tsv:7:"), refusal);
        Files.write(file, withColumn("comment", "原因").getBytes(StandardCharsets.UTF_16));
        assertTrue(READER.read(file).set().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "confidence|80%|“80%” is no number from 0 to 1; write 0.8.",
                "confidence|85 ％|write 0.85.",
                "confidence|0,75|write 0.75.",
                "confidence|1.8|1.8 is not from 0 to 1",
                "confidence|-0.1|-0.1 is not from 0 to 1",
                "confidence|NaN|“NaN” is no number",
                "confidence|high|“high” is no number",
                "confidence|0x1p-1|is no number",
                "confidence|1e-999999999|is no number",
                "confidence|0.00000000000000000000000000000000000000000001|is no number",
                "mapping_date|31.01.2026|“31.01.2026” is no date; write it as 2026-01-31.",
                "mapping_date|2026-02-30|is no date",
                "predicate_modifier|Maybe|“Maybe” is none of its values",
                "predicate_modifier|not|(did you mean Not?)",
                "subject_type|owl klass|(did you mean owl class?)",
                "predicate_type|rdfs literal|a predicate is no “rdfs literal”",
                "mapping_cardinality|1:0|the cardinality 1:0 does not fit",
                "license|CC BY|it is",
                "license|CC-BY|<CC-BY> is no IRI",
                "see_also|javascript:alert(1)|could run a script",
                "mapping_provider|htt#s://example.org|is no IRI",
                "author_id|orcid:0000-0002|the prefix of orcid:0000-0002 is not declared",
                "author_id|sssom:NoTermFound|stands for a subject or an object only",
                "reviewer_agreement|0.5|reviewer_agreement without a reviewer",
                "review_date|2026-01-31|review_date without a reviewer",
            })
    void aValueThatIsNotOfItsTypeIsRefusedWithTheCell(String slot, String cell, String expected) {
        String refusal = refused(withColumn(slot, cell));
        assertTrue(refusal.startsWith("x.sssom.tsv:7: "), refusal);
        if (!expected.equals("it is")) {
            assertTrue(refusal.contains(expected), refusal);
        }
        if (refusal.contains("column")) {
            assertTrue(refusal.contains("column 5 (" + slot + ")"), refusal);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t10003:CL1|t10003|“t10003” is no identifier of the form prefix:name",
                "t10003:CL1|t1003:CL1|the prefix of t1003:CL1 is not declared (did you mean t10003?)",
                "t10003:CL1|t10003:CL9|the ontology has no term t10003:CL9",
                "t10003:CL1|t10003:7.2.2c|(did you mean t10003:7.2.2-c?)",
                "t10003:CL1|https://w3id.org/gradus/t-aiitre-10003/CL1|write t10003:CL1 instead of https://",
                "t10003:CL1|<https://w3id.org/gradus/t-aiitre-10003/CL1>|write t10003:CL1 instead of <https://",
                "t10003:CL1|t10003:CL 1|contains a space",
                "t10003:CL1|' t10003:CL1'|the prefix of  t10003:CL1 is not declared",
                "t10003:CL1|''|subject_id is empty",
                "semapv:ManualMappingCuration|semapv:Manual|semapv:Manual is no justification of SSSOM",
                "semapv:ManualMappingCuration|''|mapping_justification is empty",
                "skos:closeMatch|''|predicate_id is empty",
                "skos:closeMatch|closeMatch|“closeMatch” is no identifier",
            })
    void anIdentifierThatLeadsNowhereIsRefused(String right, String wrong, String expected) {
        String refusal = refused(table(HEAD, ROW.replace(right, wrong)));
        assertTrue(refusal.startsWith("x.sssom.tsv:7: "), refusal);
        assertTrue(refusal.contains(expected), refusal);
    }

    @Test
    void aTableThatIsNoneIsRefusedWithItsLine() {
        refusedWith("x.sssom.tsv:7: 3 cells where", table(HEAD, ROW.substring(0, ROW.lastIndexOf('\t'))));
        refusedWith("x.sssom.tsv:7: 5 cells where", table(HEAD, ROW + "\t"));
        refusedWith(
                "x.sssom.tsv:6: the column mapping_justification is missing",
                table("subject_id\tpredicate_id\tobject_id", "a"));
        refusedWith(
                "x.sssom.tsv:6: column 5 (subject_id): there are two columns",
                table(HEAD + "\tsubject_id", ROW + "\t"));
        refusedWith("x.sssom.tsv:6: column 5 (): a column without a name", table(HEAD + "\t", ROW + "\t"));
        refusedWith("x.sssom.tsv:7: lines with # stand above", METADATA + HEAD + "\n# a note\n" + ROW + "\n");
        refusedWith("x.sssom.tsv:7: an empty line", METADATA + HEAD + "\n\n" + ROW + "\n");
        refusedWith("x.sssom.tsv:6: an empty line", METADATA + "\n" + HEAD + "\n" + ROW + "\n");
        refusedWith("x.sssom.tsv:6: there is no table", METADATA);
        refusedWith("x.sssom.tsv:6: there is no table", METADATA + ROW + "\n");
        refusedWith(
                "x.sssom.tsv:7: a cell that begins with a double quote",
                withColumn("comment", "\"the \"twin\" clause\""));
        refusedWith("x.sssom.tsv:7: a cell that begins with a double quote", withColumn("comment", "\"open"));
        refusedWith("U+0007", withColumn("comment", "a\u0007b"));
        refusedWith("x.sssom.tsv:8: the same mapping as in line 7", table(HEAD, ROW + "\n" + ROW));
    }

    @Test
    void metadataThatIsNoneIsRefusedWithItsLineAndColumn() {
        String table = HEAD + "\n" + ROW + "\n";
        refusedWith("x.sssom.tsv:1:19: The metadata is no YAML", "#mapping_set_id: a: b\n" + table);
        refusedWith("x.sssom.tsv:1:11: The metadata is no YAML", "#license: \"open\n" + table);
        refusedWith("x.sssom.tsv:2:", "#a: b\n#\tc: d\n" + table);
        refusedWith("x.sssom.tsv:1:2: The metadata must be slots", "#Mappings by hand\n" + table);
        refusedWith("“license” is given twice", "#license: https://example.org/\n" + METADATA + table);
        refusedWith("x.sssom.tsv:6:4: “t10003” is given twice", METADATA + "#  t10003: https://example.org/\n" + table);
        refusedWith("SSSOM allows no anchor", "#creator_label: &a [x]\n#comment: *a\n" + METADATA + table);
        refusedWith("SSSOM allows no alias", "#comment: *a\n" + METADATA + table);
        refusedWith("SSSOM allows no tag", "#comment: !!javax.script.ScriptEngineManager [x]\n" + METADATA + table);
        refusedWith("SSSOM allows no directive", "#%YAML 1.1\n#---\n" + METADATA + table);
        refusedWith("SSSOM allows no second document", METADATA + "#---\n#comment: x\n" + table);
        refusedWith("SSSOM allows no deeper nesting", "#other: [[[[[[[[[[[[x]]]]]]]]]]]]\n" + METADATA + table);
        refusedWith("has no mapping_set_id", METADATA.substring(METADATA.indexOf('\n') + 1) + table);
        refusedWith(
                "license takes one value only",
                METADATA.replace("license: ", "license: [\"urn:acme:a\", ").replace("by/4.0/\"", "by/4.0/\"]") + table);
        refusedWith("comment takes a text", "#comment: {a: b}\n" + METADATA + table);
        refusedWith("“2.0” is none of its values", "#sssom_version: 2.0\n" + METADATA + table);
        refusedWith(
                "always stands for http://www.w3.org/2004/02/skos/core#",
                METADATA + "#  skos: https://example.org/\n" + table);
        refusedWith("“1a” cannot be a prefix", METADATA + "#  1a: https://example.org/\n" + table);
        refusedWith("the prefix ex stands for nothing", METADATA + "#  ex:\n" + table);
        refusedWith("<example> is no IRI", METADATA + "#  ex: example\n" + table);
        refusedWith("curie_map has a prefix a line", "#mapping_set_id: urn:acme:x\n#curie_map: [t10003]\n" + table);
        refusedWith("the mappings stand in the table", "#mappings: []\n" + METADATA + table);
    }

    @Test
    void everyFaultOfAFileIsTold() {
        String rows = ROW.replace("CL1", "CL8") + "\t1.5\n" + ROW.replace("tccua:L1", "tccua:L8") + "\tmuch\n";
        assertEquals(
                4, refused(METADATA + HEAD + "\tconfidence\n" + rows).lines().count());
    }

    @Test
    void identifiersOfRecordsAreGivenToAllOrNone() {
        String head = "record_id\t" + HEAD;
        String other = ROW.replace("CL1", "CL2");
        assertEquals(
                2,
                accepted(METADATA + head + "\nt10003:a\t" + ROW + "\nt10003:b\t" + other + "\n")
                        .mappings()
                        .size());
        refusedWith("record_id is empty", METADATA + head + "\nt10003:a\t" + ROW + "\n\t" + other + "\n");
        refusedWith(
                "record_id is that of line 7", METADATA + head + "\nt10003:a\t" + ROW + "\nt10003:a\t" + other + "\n");
    }

    @Test
    void whatIsPassedOverIsSaid() {
        Reading reading = READER.read(
                "x.sssom.tsv",
                "#lisense: https://example.org/\n#confidence: 0.5\n"
                        + METADATA.replaceFirst("#license.*\n", "")
                        + HEAD + "\tconfidance\tmapping_set_title\n" + ROW + "\t0.8\tX\n"
                        + ROW.replace("CL1", "CL2").replace("tccua:L1", "sssom:NoTermFound") + "\t\t\n");
        assertTrue(reading.set().isPresent());
        String remarks =
                reading.remarks().stream().map(r -> r.text(Language.EN)).collect(Collectors.joining("\n"));
        for (String expected : List.of(
                "x.sssom.tsv:1:2: Note: SSSOM has no slot lisense (did you mean license?)",
                "x.sssom.tsv:2:2: Note: confidence is said of single mappings only",
                "column 5 (confidance): SSSOM has no slot of this name (did you mean confidence?)",
                "column 6 (mapping_set_title): it is said of the set as a whole",
                "without a license",
                "x.sssom.tsv:9: Note: object_source says where no term was found")) {
            assertTrue(remarks.contains(expected), expected + " in\n" + remarks);
        }
    }

    @Test
    void anAssertionAndItsDenialAreBothTakenWithARemark() {
        Reading reading =
                READER.read("x.sssom.tsv", METADATA + HEAD + "\tpredicate_modifier\n" + ROW + "\t\n" + ROW + "\tNot\n");
        assertEquals(2, reading.set().orElseThrow().mappings().size());
        assertEquals(
                List.of("x.sssom.tsv:8: Note: line 7 says the opposite."),
                reading.remarks().stream().map(r -> r.text(Language.EN)).toList());
    }

    private static final String CHINESE = """
            #  gradus: "https://w3id.org/gradus/core#"
            #extension_definitions:
            #  - slot_name: ext_comment_zh
            #    property: gradus:mappingReason
            #    type_hint: rdf:langString
            """;

    @Test
    void theCommentInChineseIsReadWhereTheFileDefinesItsSlot() {
        String table = HEAD + "\text_comment_zh\n" + ROW + "\t双方都是起点。\n";
        assertEquals("双方都是起点。", one(METADATA + CHINESE + table).one(Mapping.COMMENT_ZH));
        Reading undefined = READER.read("x.sssom.tsv", METADATA + table);
        assertEquals("", undefined.set().orElseThrow().mappings().get(0).one(Mapping.COMMENT_ZH));
        assertTrue(
                undefined.findings().stream().anyMatch(f -> f.text(Language.EN).contains("does not define it")),
                undefined::toString);
    }

    @Test
    void aSlotThatGradusDoesNotKnowIsPassedOverAndOneThatItKnowsOtherwiseIsRefused() {
        String table = HEAD + "\text_fooable\n" + ROW + "\ttrue\n";
        Reading other = READER.read(
                "x.sssom.tsv",
                METADATA
                        + CHINESE.replace("ext_comment_zh", "ext_fooable").replace("mappingReason", "fooable")
                        + table);
        assertTrue(other.set().isPresent());
        assertTrue(
                other.findings().stream().anyMatch(f -> f.text(Language.EN).contains("ext_fooable")), other::toString);
        String wrong = refused(METADATA + CHINESE.replace("mappingReason", "definition") + HEAD + "\n" + ROW + "\n");
        assertTrue(wrong.contains("gradus:mappingReason"), wrong);
    }

    @Test
    void whatWouldReadAsSomethingElseIsRefused() {
        for (String hidden : List.of("\u202E", "\u0000", "\uD83C", "\u2066", "\u001b[2J", "\uFFFE")) {
            String refusal = refused(METADATA + HEAD + "\tcomment\n" + ROW + "\ta" + hidden + "b\n");
            assertTrue(refusal.contains(String.format("U+%04X", (int) hidden.charAt(0))), refusal);
        }
    }
}
