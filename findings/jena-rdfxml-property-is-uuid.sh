#!/bin/sh
# Apache Jena 5.6.0: a property that is a UUID, read from Turtle and written as RDF/XML.
#
# Guess: RDF/XML needs a property whose IRI ends in an XML name. This one does, so it is written.
# Seen:  the IRI is split before that name, and what stands before it becomes a namespace, which Jena checks as if it were an IRI of
#        its own: half of a UUID is none, and writing fails. Other URNs, such as urn:isbn:, and N-Triples of the same graph, are written.
# So:    before offering RDF/XML, split each property as the writer does and see whether the first half is an IRI by itself.
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
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;

public class Finding {
    public static void main(String[] arguments) {
        for (String property : new String[] {"urn:isbn:0451450523x", "urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2"}) {
            for (RDFFormat format : new RDFFormat[] {RDFFormat.NTRIPLES, RDFFormat.RDFXML_PLAIN}) {
                System.out.println(property + " as " + format.getLang().getName() + ": " + written(property, format));
            }
        }
    }

    static String written(String property, RDFFormat format) {
        var graph = RDFParser.fromString("<http://example.org/a> <" + property + "> \"x\" .", Lang.TURTLE).toGraph();
        try {
            RDFWriter.source(graph).format(format).asString();
            return "written";
        } catch (IRIException e) {
            return e.getMessage();
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "Jena 5.6.0, a graph with one property:"
cat seen
if [ "$(cat seen)" = "urn:isbn:0451450523x as N-Triples: written
urn:isbn:0451450523x as RDF/XML: written
urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2 as N-Triples: written
urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2 as RDF/XML: Not a valid UUID string: urn:uuid:7" ]; then
  echo "as found: half of a UUID is checked as an IRI"
else
  echo "changed"
  exit 1
fi
