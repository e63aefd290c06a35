package org.gradus.evidence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor of JSON-LD refuses without saying where it stands. */
class JsonLdFaultsTest {
    /** A document in which each fault stands behind something that is well. */
    private static final String DOCUMENT = "{'@context':[{'ex':'https://a.example/','p':'ex:p','name':'@id'},%s],"
            + "'@graph':[{'@id':'ex:a','p':'well'},{'@id':'ex:b','p':['well',%s]}]}";

    static Stream<Arguments> faults() {
        return Stream.of(
                node("/@graph/1/p/1/@language", "{'@value':'x','@language':5}"),
                node("/@graph/1/p/1/@language", "{'@value':'x','@language':['zh']}"),
                node("/@graph/1/p/1", "{'@value':5,'@language':'zh'}"),
                node("/@graph/1/p/1", "{'@value':'x','@type':'ex:t','@language':'zh'}"),
                node("/@graph/1/p/1/@value", "{'@value':['x']}"),
                node("/@graph/1/p/1", "{'@value':'x','p':'y'}"),
                node("/@graph/1/p/1", "{'@set':['x'],'p':'y'}"),
                node("/@graph/1/p/1", "{'@list':['x'],'p':'y'}"),
                node("/@graph/1/p/1/@index", "{'@index':5,'p':'x'}"),
                node("/@graph/1/p/1/@nest", "{'@nest':'x','p':'y'}"),
                node("/@graph/1/p/1/@reverse", "{'@reverse':'x'}"),
                node("/@graph/1/p/1/@reverse", "{'@reverse':[{'p':{'p':'x'}}]}"),
                node("/@graph/1/p/1/@reverse/p", "{'@reverse':{'p':'x'}}"),
                node("/@graph/1/p/1/@reverse/@id", "{'@reverse':{'@id':'ex:x'}}"),
                node("/@graph/1/p/1/@included", "{'@included':'x','p':'y'}"),
                node("/@graph/1/p/1/@type", "{'@type':['ex:t',5]}"),
                node("/@graph/1/p/1", "{'@id':'ex:c','name':'ex:d','p':'x'}"),
                node("/@graph/1/p/1/unknown", "{'p':'x','unknown':'y'}"),
                node("/@graph/1/p/1/unknown~1or~0not", "{'p':'x','unknown/or~not':'y'}"),
                node("/@graph/1/p/1/@context", "{'@context':5,'p':'x'}"),
                node("/@graph/1/p/1/@context", "{'@context':'https://a.example/context','p':'x'}"),
                node("/@graph/1/p/1/@context/@language", "{'@context':{'@language':5},'p':'x'}"),
                context("/@context/1/@language", "{'@language':5}"),
                context("/@context/1/@vocab", "{'@vocab':5,'q':'ex:q'}"),
                context("/@context/1/@base", "{'@base':5}"),
                context("/@context/1/@version", "{'@version':2}"),
                context("/@context/1/@propagate", "{'@propagate':5}"),
                context("/@context/1/@direction", "{'@direction':'up'}"),
                context("/@context/1", "5"),
                context("/@context/1/q", "{'r':'ex:r','q':5}"),
                context("/@context/1/q/@type", "{'r':'ex:r','q':{'@id':'ex:q','@type':5}}"),
                context("/@context/1/q/@type", "{'q':{'@id':'ex:q','@type':'@base'}}"),
                context("/@context/1/q/@container", "{'q':{'@id':'ex:q','@container':'@bag'}}"),
                context("/@context/1/q/@language", "{'q':{'@id':'ex:q','@language':5}}"),
                context("/@context/1/q/@prefix", "{'q':{'@id':'ex:q','@prefix':5}}"),
                context("/@context/1/q/@protected", "{'q':{'@id':'ex:q','@protected':5}}"),
                context("/@context/1/q/@nest", "{'q':{'@id':'ex:q','@nest':'@id'}}"),
                context("/@context/1/q", "{'q':{'@reverse':5}}"),
                context("/@context/1/q", "{'q':{'@reverse':'ex:q','@nest':'@nest'}}"),
                context("/@context/1/q/unknown", "{'q':{'@id':'ex:q','unknown':5}}"),
                context("/@context/1/@type", "{'@type':'ex:t'}"),
                context("/@context/1", "{'q':'r:x','r':'q:x'}"),
                context("/@context/1/@import", "{'@import':'https://a.example/context'}"),
                context("/@context/1", "'https://a.example/context'"),
                context("/@context", "{'@protected':true,'p':'ex:p'},{'p':'ex:other'}"));
    }

    private static Arguments node(String pointer, String fault) {
        return Arguments.of(pointer, DOCUMENT.formatted("{}", fault));
    }

    private static Arguments context(String pointer, String fault) {
        return Arguments.of(pointer, DOCUMENT.formatted(fault, "'x'"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatJsonLdDoesNotAllowIsSaidWithItsPlace(String pointer, String document) {
        IntakeProblem problem = refused(document.replace('\'', '"'));
        assertEquals(pointer, problem.place().node(), problem.message().en());
        for (Language language : Language.values()) {
            assertTrue(problem.text(language).contains(pointer), problem.text(language));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'FeatureCollection','features':[]}|GeoJSON",
                "{'type':'Point','coordinates':[116.4,39.9]}|GeoJSON",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','type':'object'}|JSON Schema",
                "{'type':'object','properties':{'a':{'type':'string'}}}|JSON Schema",
                "{'openapi':'3.1.0','info':{'title':'a'},'paths':{}}|OpenAPI",
                "{'name':'a','version':'1.0.0','scripts':{}}|package.json",
                "{'bomFormat':'CycloneDX','$schema':'x'}|SBOM",
                "{'cells':[],'nbformat':4}|Jupyter",
                "{'head':{'vars':[]},'results':{'bindings':[]}}|SPARQL",
                "{'version':'1','assessments':[]}|Gradus",
                "{'type':'about:blank','title':'a','status':404}|problem+json",
                "{'models':['t-aiitre-10003']}|评估请求",
                "[['a','b'],['1','2']]|表格"
            })
    void jsonOfAnotherKindIsToldWhatItSeemsToBe(String document, String kind) {
        IntakeProblem problem = refused(document.replace('\'', '"'));
        assertEquals(IntakeProblem.Code.NOT_RDF, problem.code(), problem::toString);
        assertTrue(problem.message().zh().contains(kind), problem.message().zh());
    }

    @Test
    void evidenceThatIsLikeAnotherKindIsEvidence() {
        String context = "'@context':{'@vocab':'https://a.example/'}";
        for (String document : List.of(
                "{" + context + ",'type':'Point','coordinates':[1,2]}",
                "{" + context + ",'name':'a','scripts':'b','dependencies':'c'}")) {
            var bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            var source = new EvidenceSource("evidence.jsonld", null, () -> new ByteArrayInputStream(bytes));
            assertEquals(List.of(), new EvidenceLoader().load(List.of(source)).problems(), document);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@value':'x','@language':'zh_CN'}",
                "{'@id':'ex:c','label':{'zh_CN':'x'}}",
                "{'@id':'ex:c','label':{'en':'y','zh_CN':['x','z']}}"
            })
    void aLanguageTagIsToldAsItWasWritten(String node) {
        String message = refused(DOCUMENT.formatted("{'label':{'@id':'ex:l','@container':'@language'}}", node)
                        .replace('\'', '"'))
                .message()
                .en();
        assertTrue(message.contains("“zh_CN” is no language tag (BCP 47). Write zh-CN."), message);
    }

    private static IntakeProblem refused(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var source = new EvidenceSource("evidence.jsonld", null, () -> new ByteArrayInputStream(bytes));
        List<IntakeProblem> problems =
                new EvidenceLoader().load(List.of(source)).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }
}
