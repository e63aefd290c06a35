package org.gradus.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each constraint finds what breaks it. */
class CubeIntegrityTest {
    private static final String CHILD = "https://example.org/child";
    private static final String SOUND = """
            @prefix : <https://example.org/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix qb: <http://purl.org/linked-data/cube#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            :kind a qb:DimensionProperty ; rdfs:range skos:Concept ; qb:codeList :kinds .
            :kinds a skos:ConceptScheme .
            :one a skos:Concept ; skos:inScheme :kinds .
            :two a skos:Concept ; skos:inScheme :kinds .
            :many a qb:MeasureProperty .
            :note a qb:AttributeProperty .
            :shape a qb:DataStructureDefinition ;
                qb:component [ qb:dimension :kind ] , [ qb:measure :many ] , [ qb:attribute :note ; qb:componentRequired true ] .
            :set a qb:DataSet ; qb:structure :shape .
            :o1 a qb:Observation ; qb:dataSet :set ; :kind :one ; :many 1 ; :note "f" .
            :o2 a qb:Observation ; qb:dataSet :set ; :kind :two ; :many 2 ; :note "f" .
            """;
    /** A cube in which measures are told apart by their type. */
    private static final String TYPED = """
            :typed a qb:DataStructureDefinition ;
                qb:component [ qb:dimension :kind ] , [ qb:dimension qb:measureType ] , [ qb:measure :many ] , [ qb:measure :few ] .
            :few a qb:MeasureProperty .
            :t a qb:DataSet ; qb:structure :typed .
            """;

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1  | :o1 qb:dataSet :other .",
                "2  | :bare a qb:DataSet .",
                "3  | :empty a qb:DataStructureDefinition .",
                "4  | :wide a qb:DimensionProperty .",
                "5  | :loose a qb:DimensionProperty ; rdfs:range skos:Concept .",
                "6  | :shape qb:component [ qb:dimension :kind ; qb:componentRequired false ] .",
                "7  | :key a qb:SliceKey .",
                "8  | :shape qb:sliceKey :key . :key qb:dimension :elsewhere .",
                "9  | :set qb:slice :part .",
                "10 | :part qb:sliceStructure :key . :key qb:dimension :kind .",
                "11 | :o3 a qb:Observation ; qb:dataSet :set ; :many 1 ; :note `f` .",
                "12 | :o3 a qb:Observation ; qb:dataSet :set ; :kind :one ; :many 9 ; :note `f` .",
                "13 | :o3 a qb:Observation ; qb:dataSet :set ; :kind :three ; :many 1 .",
                "14 | :o3 a qb:Observation ; qb:dataSet :set ; :kind :three ; :note `f` .",
                "15 | TYPED :o3 qb:dataSet :t ; :kind :one ; qb:measureType :few ; :many 1 .",
                "16 | TYPED :o3 qb:dataSet :t ; :kind :one ; qb:measureType :few ; :few 1 ; :many 1 .",
                "17 | TYPED :o3 qb:dataSet :t ; :kind :one ; qb:measureType :few ; :few 1 .",
                "18 | :set qb:slice :part . :part qb:observation :o9 .",
                "19 | :o3 a qb:Observation ; qb:dataSet :set ; :kind :three ; :many 1 ; :note `f` .",
                "20 | :kinds a qb:HierarchicalCodeList ; qb:hierarchyRoot :one ; qb:parentChildProperty :child .",
                "21 | :kinds a qb:HierarchicalCodeList ; qb:hierarchyRoot :one ; qb:parentChildProperty [ owl:inverseOf :child ] ."
            })
    void whatBreaksAConstraintIsFound(int constraint, String breaks) {
        assertEquals(List.of(), CubeIntegrity.broken(constraint, graph(SOUND), CHILD));
        Graph broken = graph(SOUND + breaks.replace("TYPED", TYPED).replace('`', '"'));
        assertFalse(CubeIntegrity.broken(constraint, broken, CHILD).isEmpty());
    }
}
