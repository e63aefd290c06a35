package org.gradus.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.gradus.evidence.TestEvidence;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceShapesTest {
    private static final Facts FACTS = new Facts(EvidenceShapes.publishedGraph());

    @ParameterizedTest
    @EnumSource(
            value = Scale.class,
            names = {"TREND", "FULFILMENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void aScalesShapeAllowsExactlyTheValuesOfTheScale(Scale scale) {
        Node shape = NodeFactory.createURI(Namespaces.SHAPE + "evidence/evidence-" + scale.localName());
        assertEquals(
                TestEvidence.ONTOLOGY.vocabulary().values(scale).stream()
                        .map(ScaleValue::iri)
                        .sorted()
                        .toList(),
                EvidenceShapes.published().allowed(shape).stream()
                        .map(Node::getURI)
                        .sorted()
                        .toList());
    }

    @Test
    void everyPropertyShapeHasAnIriAndSaysInBothLanguagesWhatIsAllowed() {
        var shapes = FACTS.instances(SHACL.PropertyShape.getURI());
        assertFalse(shapes.isEmpty());
        for (Node shape : shapes) {
            assertTrue(shape.isURI() && shape.getURI().startsWith(Namespaces.SHAPE + "evidence/"), shape::toString);
            Text message = FACTS.text(shape, SHACL.message.getURI());
            assertFalse(message.en().isEmpty() || message.zh().isEmpty(), shape::toString);
        }
    }

    @Test
    void everyPropertyShapeBelongsToATarget() {
        var owned = FACTS.instances(SHACL.NodeShape.getURI()).stream()
                .flatMap(shape -> FACTS.all(shape, SHACL.property.getURI()).stream())
                .toList();
        assertEquals(
                List.of(),
                FACTS.instances(SHACL.PropertyShape.getURI()).stream()
                        .filter(s -> !owned.contains(s))
                        .toList());
    }
}
