package org.gradus.evidence.reading;

import static org.gradus.evidence.TestEvidence.assertProblem;
import static org.gradus.evidence.TestEvidence.load;
import static org.gradus.evidence.TestEvidence.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceLoaderTest {
    private static final String TURTLE = "<https://example.org/a> a <https://w3id.org/gradus/core#Capability> .";

    @Test
    void aFolderInThePlaceOfAFileIsSaidToBeOne(@TempDir Path folder) throws IOException {
        Path named = Files.createDirectory(folder.resolve("evidence.ttl"));
        var problems =
                new EvidenceLoader().load(List.of(EvidenceSource.file(named))).problems();
        assertEquals(Code.FILE_UNREADABLE, problems.get(0).code());
        assertTrue(problems.get(0).message().en().startsWith("This is a folder."), problems::toString);
        assertTrue(problems.get(0).message().zh().startsWith("这是一个目录。"), problems::toString);
    }

    @Test
    void everySyntaxThatRiotReadsGivesTheSameGraph(@TempDir Path folder) {
        Graph graph = load("well-formed-pass.ttl").graph();
        for (Lang lang : List.of(
                Lang.TURTLE,
                Lang.NTRIPLES,
                Lang.RDFXML,
                Lang.TRIG,
                Lang.NQUADS,
                Lang.TRIX,
                Lang.RDFJSON,
                Lang.JSONLD,
                Lang.RDFTHRIFT,
                Lang.RDFPROTO)) {
            Path file = folder.resolve("evidence." + lang.getFileExtensions().get(0));
            RDFWriter.source(graph).lang(lang).output(file.toString());
            Submission read = new EvidenceLoader().load(List.of(EvidenceSource.file(file)));
            assertEquals(List.of(), read.problems(), lang.getName());
            assertTrue(graph.isIsomorphicWith(read.graph()), lang.getName());
        }
    }

    /** Sizes that any parser reads at once; what is refused is what grows beyond reason. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/turtle|<x:a> <x:b> DIGITS .",
                "text/turtle|<x:a> <x:b> 0.DIGITS .",
                "text/turtle|<x:a> <x:b> 1e2000 .",
                "text/turtle|<x:a> <x:b> \"DIGITS\"^^<XSDinteger> .",
                "text/turtle|<x:a> <x:b> \"ESCAPED\"^^<XSDinteger> .",
                "text/turtle|<x:a> <x:b> \"P99999999D\"^^<XSDduration> .",
                "text/turtle|<x:a> <x:b> \"99999999-01-01\"^^<XSDdate> .",
                "application/ld+json|{\"@id\": \"x:a\", \"x:b\": DIGITS}",
                "application/ld+json|{\"@id\": \"x:a\", \"x:b\": 1e2000}",
                "application/ld+json|{\"@id\": \"x:a\", \"x:b\": 1E-2000}",
                "application/ld+json|{\"@id\": \"x:a\", \"x:b\": {\"@value\": \"1e2000\", \"@type\": \"XSDdouble\"}}",
                "application/ld+json|{\"@id\": \"x:a\", \"x:b\": {\"@value\": \"ESCAPED\", \"@type\": \"XSDinteger\"}}",
                "application/n-triples|<x:a> <x:b> \"DIGITS\"^^<XSDdecimal> ."
            })
    void aNumeralThatNothingCouldComputeWithIsRefused(String type, String template) {
        String text = template.replace("DIGITS", "7".repeat(1500))
                .replace("ESCAPED", "\\u0037".repeat(1500))
                .replace("XSD", "http://www.w3.org/2001/XMLSchema#")
                .replace("`", "");
        var read = EvidenceLoader.ofStrangers(1 << 20)
                .load(List.of(EvidenceSource.request(text.getBytes(StandardCharsets.UTF_8), type)));
        assertEquals(1, read.problems().size(), template);
        assertTrue(
                read.problems().get(0).code() == IntakeProblem.Code.BAD_LITERAL,
                read.problems().toString());
    }

    /** Whatever a file is instead of RDF, both languages say so and what to do, and no parser's own words are shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turtle|https://acme.example/evidence.ttl|网址",
                "turtle|<https://acme.example/evidence.ttl>|网址",
                "ntriples|https://acme.example/evidence.nt|网址",
                "rdfxml|https://acme.example/evidence.rdf|网址",
                "jsonld|https://acme.example/evidence.jsonld|网址",
                "jsonld|\"https://acme.example/evidence.jsonld\"|网址",
                "turtle|C:\\Users\\me\\evidence.ttl|网址",
                "turtle|[InternetShortcut]~URL=https://acme.example/|网址",
                "turtle|practice,breadth~data-acquisition,Unit|表格",
                "rdfxml|practice;breadth~data-acquisition;Unit|表格",
                "turtle|SELECT * WHERE { ?s ?p ?o }|SPARQL",
                "turtle|PREFIX a: <https://a.example/>~ASK { ?s ?p ?o }|SPARQL",
                "turtle|#curie_map:~#  a: https://a.example/~subject_id|SSSOM",
                "turtle|Dear all, please find attached|“Dear”",
                "ntriples|<https://a.example/a> <https://a.example/b> \"x\"|“.”",
                "ntriples|<https://a.example/a> <https://a.example/b> 'x' .|双引号",
                "ntriples|a:b <https://a.example/b> 'x' .|前缀",
                "rdfxml|<catalog><x/></catalog>|命名空间",
                "rdfxml|<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">|截断",
                "rdfxml|<rdf:RDF xmlns:rdf=“http://www.w3.org/1999/02/22-rdf-syntax-ns#”/>|半角引号",
                "rdfxml|<a:b rdf:about='x'/>|xmlns:",
                "jsonld|{}{}|结束之后",
                "turtle|<https://a.example/a> <https://a.example/b> \"x\"＾＾<https://a.example/c> .|全角符号",
                "turtle|<https://a.example/a> <https://a.example/b>　\"x\" .|全角空格",
                "turtle|<https://a.example/a> <https://a.example/b> 〈https://a.example/c〉 .|单书名号",
                "turtle|<https://a.example/a> <https://a.example/b> \"5\"^^<http://www.w3.org/2001/XMLSchema#int32> .|xsd:int",
                "turtle|<https://a.example/a> <https://a.example/b> \"２０２６年５月１日\"^^<http://www.w3.org/2001/XMLSchema#date> .|2026-05-01",
                "turtle|<https://a.example/a> <https://a.example/b> \"９２．５\"^^<http://www.w3.org/2001/XMLSchema#decimal> .|92.5"
            })
    void whatIsNoRdfIsToldWhatItSeemsToBe(String syntax, String start, String said) {
        byte[] bytes = start.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
        var read = new EvidenceLoader().load(List.of(EvidenceSource.stdin(new ByteArrayInputStream(bytes), syntax)));
        assertEquals(1, read.problems().size(), read.problems().toString());
        String text = read.problems().get(0).message().in(Language.ZH);
        assertTrue(text.contains(said) && !text.contains("文件无法解析"), text);
    }

    @Test
    void namedGraphsAreMerged() {
        assertEquals(16, load("named-graphs-pass.trig").graph().size());
    }

    @Test
    void blankNodesOfDifferentFilesStayDifferent() {
        int one = load("well-formed-pass.ttl").graph().size();
        assertEquals(
                one + load("other-subject-pass.ttl").graph().size(),
                load("well-formed-pass.ttl", "other-subject-pass.ttl").graph().size());
    }

    // syntax: file, line, column, and what was expected

    @ParameterizedTest
    @CsvSource({
        "statement-not-ended-fail.ttl,21,1,“.”",
        "prefix-not-declared-fail.ttl,13,27,@prefix foo:",
        "known-prefix-not-declared-fail.ttl,2,8,@prefix gradus: <https://w3id.org/gradus/core#> .",
        "quote-not-closed-fail.ttl,19,0,\"\"\"",
        "comma-twice-fail.jsonld,10,26,“，”",
        "misspelt-keyword-fail.jsonld,2,12,\"@contxt\"",
    })
    void brokenSyntaxIsShownWithItsLineAndWhatWasExpected(String file, long line, long column, String said) {
        assertProblem(Code.SYNTAX_ERROR, List.of(said.replace('，', ',')), file);
        IntakeProblem problem = problem(file);
        assertEquals(
                List.of(file, line, column),
                List.of(
                        problem.place().file(),
                        problem.place().line(),
                        problem.place().column()));
    }

    @Test
    void aDateThatDoesNotExistIsShownWithItsLine() {
        assertProblem(Code.BAD_LITERAL, List.of("2026-13-01", "2026-05-01"), "date-that-does-not-exist-fail.ttl");
        assertEquals(18, problem("date-that-does-not-exist-fail.ttl").place().line());
        assertProblem(Code.BAD_LITERAL, List.of("2026-13-01", "2026-05-01"), "date-that-does-not-exist-fail.jsonld");
    }

    @Test
    void aKeyThatStandsTwiceInJsonIsNotLost() {
        assertProblem(Code.DUPLICATE_KEY, List.of("\"breadth\""), "key-twice-fail.jsonld");
        assertProblem(Code.SYNTAX_ERROR, List.of("\"@graph\""), "graph-of-a-text-fail.jsonld");
        assertEquals(10, problem("key-twice-fail.jsonld").place().line());
    }

    @Test
    void everyFileThatCannotBeReadIsReported() {
        var problems = load("statement-not-ended-fail.ttl", "well-formed-pass.ttl", "empty-fail.ttl")
                .problems();
        assertEquals(
                List.of(Code.SYNTAX_ERROR, Code.EMPTY_FILE),
                problems.stream().map(IntakeProblem::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty-fail.ttl", "comments-only-fail.ttl", "empty-fail.jsonld"})
    void aFileWithoutStatementsIsItsOwnProblem(String file) {
        assertProblem(Code.EMPTY_FILE, List.of("gradus:Capability", "gradus:Organisation"), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "jsonld", "rdfxml", "trix", "rdfjson", "ntriples"})
    void emptyInputIsEmptyInEverySyntax(String syntax) {
        assertEquals(Code.EMPTY_FILE, only(stdin("", syntax)).code());
    }

    // IRIs

    @ParameterizedTest
    @CsvSource({
        "javascript-iri-fail.ttl,javascript:alert(1)",
        "javascript-iri-fail.jsonld,javascript:alert(1)",
        "iri-with-space-fail.ttl,<https://example.org/MES",
        "iri-with-space-fail.jsonld,https://example.org/quality control",
        "iri-that-breaks-out-fail.jsonld,a><urn:x:b>",
        "relative-iri-fail.ttl,<documents/7>",
        "iri-with-turned-direction-fail.ttl,U+202E"
    })
    void aBadIriIsRefused(String file, String said) {
        assertProblem(Code.BAD_IRI, List.of(said), file);
    }

    /** JSON-LD takes a prefix that it does not know for the scheme of an IRI, and Turtle whatever stands in < >. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jsonld|{\"@id\":\"https://a.example/a\",\"practise:data-acquisition\":\"x\"}|practice:data-acquisition",
                "jsonld|{\"@id\":\"https://a.example/a\",\"@type\":\"gradus:Evidence\"}|gradus:Evidence",
                "jsonld|{\"@id\":\"https://a.example/a\",\"https://a.example/b\":{\"@id\":\"breath:Unit\"}}|breadth:Unit",
                "turtle|<https://a.example/a> <practice:data-acquisition> <https://a.example/b> .|practice:data-acquisition"
            })
    void aPrefixThatNothingDeclaresIsRefusedWithTheOneMeant(String syntax, String text, String meant) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var read = new EvidenceLoader().load(List.of(EvidenceSource.stdin(new ByteArrayInputStream(bytes), syntax)));
        assertEquals(
                List.of(Code.BAD_IRI),
                read.problems().stream().map(IntakeProblem::code).toList());
        assertTrue(
                read.problems().get(0).message().en().contains("Meant is perhaps " + meant), read.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urn:acme:a", "tag:a.example,2026:b", "mailto:qc@a.example", "x:a", "doi:10.1000/1", "about:a"})
    void anIriOfAnotherSchemeIsTaken(String iri) {
        byte[] bytes = ("<" + iri + "> a <https://a.example/B> .").getBytes(StandardCharsets.UTF_8);
        var read = new EvidenceLoader().load(List.of(EvidenceSource.stdin(new ByteArrayInputStream(bytes), "turtle")));
        assertEquals(List.of(), read.problems());
    }

    // hostile input

    @ParameterizedTest
    @ValueSource(strings = {"context-unknown-fail.jsonld", "context-imported-fail.jsonld"})
    void aRemoteContextIsNeverFetched(String file) {
        assertProblem(Code.REMOTE_CONTEXT_REFUSED, List.of(JsonLdContext.IRI), file);
    }

    @Test
    void jsonWithoutAContextIsAnsweredWithTheContextToAdd() {
        assertProblem(
                Code.SYNTAX_ERROR,
                List.of("\"@context\": \"" + JsonLdContext.IRI + "\""),
                "context-missing-fail.jsonld");
    }

    @Test
    void aDoctypeIsRefusedWithItsLine() {
        assertProblem(Code.DOCTYPE_REFUSED, List.of("DOCTYPE"), "doctype-fail.rdf");
        assertEquals(3, problem("doctype-fail.rdf").place().line());
    }

    @Test
    void aFileInGb18030IsRefusedWithItsLine() {
        assertProblem(Code.NOT_UTF8, List.of("GB 18030", "iconv"), "gb18030-fail.ttl");
        assertEquals(14, problem("gb18030-fail.ttl").place().line());
    }

    @ParameterizedTest
    @CsvSource({
        "turtle,[ <https://example.org/p> ,]",
        "turtle,( ,)",
        "trig,{ ,}",
        "jsonld,{~https://example.org/p~:,}",
        "jsonld,[,]"
    })
    void deepNestingIsAProblemAndNoStackOverflow(String syntax, String open, String close) {
        boolean turtle = !syntax.equals("jsonld");
        String text = (turtle ? "<https://example.org/a> <https://example.org/p>\n" : "")
                + open.replace('~', '"').repeat(100_000) + "1" + close.repeat(100_000) + (turtle ? " ." : "");
        IntakeProblem problem = only(stdin(text, syntax));
        assertEquals(Code.NESTED_TOO_DEEPLY, problem.code());
        assertEquals(turtle ? 2 : 1, problem.place().line());
    }

    @Test
    void bracketsInTextsIrisAndCommentsAreNoNesting() {
        String brackets = "[".repeat(200);
        Submission read = read(stdin(
                TURTLE + " # " + brackets + "\n<https://example.org/a#(b)> <https://example.org/p> \"" + brackets
                        + "\\\"[\" , '''" + brackets + "''' , \"\" , '[' , \"\"\"a\"\"(" + brackets
                        + "\"\"\" , \"x\"@en .",
                "turtle"));
        assertEquals(List.of(), read.problems());
        assertEquals(7, read.graph().size());
    }

    @Test
    void aLongListIsNoNesting() {
        assertEquals(
                List.of(),
                read(stdin("<https://example.org/a> <https://example.org/p> (" + " 1".repeat(5000) + " ) .", "turtle"))
                        .problems());
    }

    @Test
    void moreThanTheLimitIsRefused() {
        Submission read = new EvidenceLoader(50).load(List.of(stdin(TURTLE, "turtle")));
        assertEquals(Code.TOO_LARGE, read.problems().get(0).code());
        assertTrue(read.problems().get(0).message().en().contains("50 bytes"));
    }

    @Test
    void whatIsPackedCountsWithItsUnpackedSize(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("evidence.ttl.gz");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write((TURTLE + "\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
        assertEquals(List.of(), read(EvidenceSource.file(file)).problems());
        Submission limited = new EvidenceLoader(50_000).load(List.of(EvidenceSource.file(file)));
        assertEquals(Code.TOO_LARGE, limited.problems().get(0).code());
    }

    @Test
    void aFileThatIsPackedInNameOnlyOrInPartSaysSo(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.ttl.gz"), TURTLE);
        assertTrue(said(plain).contains("未经 gzip 压缩"), said(plain));
        byte[] whole = packed(TURTLE);
        Path cut = folder.resolve("cut.ttl.gz");
        for (int length = 2; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertTrue(said(cut).contains("压缩内容不完整"), said(cut));
        }
        whole[whole.length - 6] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.ttl.gz"), whole);
        assertTrue(said(damaged).contains("已损坏"), said(damaged));
    }

    /** gzip -c a b is one file of two members, and two packed files put together too. */
    @Test
    void allMembersOfAPackedFileAreReadAndNothingElse(@TempDir Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(packed(TURTLE));
        bytes.write(packed(""));
        bytes.write(packed(TURTLE.replace("/a>", "/b>")));
        Submission members = read(EvidenceSource.file(Files.write(folder.resolve("two.ttl.gz"), bytes.toByteArray())));
        assertEquals(List.of(), members.problems());
        assertEquals(2, members.graph().size());
        String xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                + " rdf:about=\"https://example.org/a\"><rdf:type rdf:resource=\"https://example.org/B\"/>"
                + "</rdf:Description></rdf:RDF>";
        for (String syntax : List.of("ttl", "jsonld", "rdf")) {
            String text = syntax.equals("ttl") ? TURTLE : syntax.equals("rdf") ? xml : "[]";
            for (String more : List.of("\0", "x", TURTLE)) {
                var trailed = new ByteArrayOutputStream();
                trailed.write(packed(text));
                trailed.write(more.getBytes(StandardCharsets.UTF_8));
                Path file = Files.write(folder.resolve("more." + syntax + ".gz"), trailed.toByteArray());
                assertTrue(said(file).contains("结尾之后还有内容"), said(file));
            }
        }
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String said(Path file) {
        return read(EvidenceSource.file(file)).problems().get(0).message().zh();
    }

    // where evidence comes from

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://example.org/a> a <https://example.org/B> .",
                "[] a <https://example.org/B> .",
                "[ a <https://example.org/B> ] .",
                "{\"@id\":\"https://example.org/a\",\"@type\":\"https://example.org/B\"}",
                " [ {\"@id\":\"https://example.org/a\",\"@type\":\"https://example.org/B\"} ]",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"https://example.org/a\"><rdf:type rdf:resource=\"https://example.org/B\"/></rdf:Description></rdf:RDF>"
            })
    void standardInputIsTurtleUnlessItCanOnlyBeJsonOrXml(String text) {
        Submission read = read(stdin(text, null));
        assertEquals(List.of(), read.problems());
        assertEquals(1, read.graph().size());
    }

    @Test
    void aHintGoesBeforeTheExtension(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("evidence.txt"), TURTLE);
        assertEquals(Code.UNKNOWN_SYNTAX, only(EvidenceSource.file(file)).code());
        assertEquals(List.of(), read(EvidenceSource.file(file, "text/turtle")).problems());
        assertEquals(List.of(), read(EvidenceSource.file(file, "ttl")).problems());
        assertEquals(
                Code.UNKNOWN_SYNTAX, only(EvidenceSource.file(file, "klingon")).code());
    }

    @Test
    void aFileThatIsNotThereIsItsOwnProblem(@TempDir Path folder) {
        assertEquals(
                Code.FILE_UNREADABLE,
                only(EvidenceSource.file(folder.resolve("none.ttl"))).code());
        assertEquals(
                Code.FILE_UNREADABLE, only(EvidenceSource.file(folder, "ttl")).code());
    }

    private static EvidenceSource stdin(String text, String syntax) {
        return EvidenceSource.stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), syntax);
    }

    private static Submission read(EvidenceSource source) {
        return new EvidenceLoader().load(List.of(source));
    }

    private static IntakeProblem only(EvidenceSource source) {
        var problems = read(source).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }
}
