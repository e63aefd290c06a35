#!/bin/sh
# Apache Jena 5.6.0: an absolute IRI with dot segments, in Turtle and in N-Triples.
#
# Guess: an absolute IRI is taken as it is written. RDF compares IRIs character by character, and Turtle resolves relative ones only.
# Seen:  in Turtle http://example.org/a/../b becomes http://example.org/b; in N-Triples it stays. The same triple in the two
#        syntaxes gives two graphs that are not isomorphic.
# So:    refuse dot segments at intake, or the syntax decides what a document says.
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
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-arq</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Finding.java <<'JAVA'
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

public class Finding {
    public static void main(String[] arguments) {
        Graph turtle = read(Lang.TURTLE);
        Graph triples = read(Lang.NTRIPLES);
        System.out.println("Turtle: " + turtle.find().next().getSubject());
        System.out.println("N-Triples: " + triples.find().next().getSubject());
        System.out.println("isomorphic: " + turtle.isIsomorphicWith(triples));
    }

    static Graph read(Lang syntax) {
        return RDFParser.fromString("<http://example.org/a/../b> <http://example.org/p> \"x\" .", syntax).toGraph();
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "Jena 5.6.0, <http://example.org/a/../b> read from:"
cat seen
if [ "$(cat seen)" = "Turtle: http://example.org/b
N-Triples: http://example.org/a/../b
isomorphic: false" ]; then
  echo "as found: the syntax decides"
else
  echo "changed"
  exit 1
fi
