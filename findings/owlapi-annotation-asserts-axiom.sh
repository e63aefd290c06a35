#!/bin/sh
# OWL API 5.5.1: an owl:Axiom that annotates a statement which is not in the document.
#
# Guess: annotating a triple does not assert it. SSSOM writes a denied mapping (predicate_modifier "Not") as such an owl:Axiom
#        without the triple.
# Seen:  OWL API reads the annotated statement as an axiom of the ontology, so a denied mapping becomes an assertion in tools
#        built on it. Plain RDF readers see no such triple.
# So:    look at sssom:predicate_modifier before using a mapping that an OWL tool has read.
#
# Runs without Gradus; needs a JDK 17 and Maven. Exits with 1 where the behaviour has changed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>net.sourceforge.owlapi</groupId><artifactId>owlapi-distribution</artifactId><version>5.5.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >denied.ttl <<'TTL'
@prefix ex: <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sssom: <https://w3id.org/sssom/> .

<http://example.org/set> a owl:Ontology .
skos:exactMatch a owl:AnnotationProperty .
sssom:predicate_modifier a owl:AnnotationProperty .
[] a owl:Axiom ;
    owl:annotatedSource ex:a ;
    owl:annotatedProperty skos:exactMatch ;
    owl:annotatedTarget ex:b ;
    sssom:predicate_modifier "Not" .
TTL
cat >Finding.java <<'JAVA'
import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        var ontology = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File("denied.ttl"));
        ontology.axioms(AxiomType.ANNOTATION_ASSERTION)
                .map(axiom -> axiom.getSubject() + " " + axiom.getProperty().getIRI().getShortForm() + " " + axiom.getValue())
                .forEach(System.out::println);
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "OWL API 5.5.1, annotation assertions of a document that states none:"
cat seen
if [ "$(cat seen)" = "http://example.org/a exactMatch http://example.org/b" ]; then
  echo "as found: what is annotated is asserted"
else
  echo "changed"
  exit 1
fi
