#!/bin/sh
# titanium-json-ld 1.7.0: a relative IRI with a percent escape is decoded where it is resolved against the base.
#
# Guess: an IRI is resolved by RFC 3986, 5.2, which compares and joins characters and decodes nothing: docs/a%2Fb stays docs/a%2Fb.
# Seen:  %2F, %20 and Chinese escapes come out decoded, so that another resource is named; an absolute IRI is left as it is, and so is
#        the same relative IRI in Turtle (Jena).
# So:    resolve before the processor does, or refuse relative IRIs with escapes; never compare IRIs that came by JSON-LD and by Turtle.
#
# Runs without Gradus; needs a JDK of 17 or later and Maven. Exits with 1 where the behaviour has changed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.apicatalog</groupId><artifactId>titanium-json-ld</artifactId><version>1.7.0</version></dependency>
    <dependency><groupId>org.glassfish</groupId><artifactId>jakarta.json</artifactId><version>2.0.1</version></dependency>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-arq</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Finding.java <<'JAVA'
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

public class Finding {
    public static void main(String[] args) throws Exception {
        for (String iri : new String[] {"docs/a%2Fb", "docs/a%20b", "docs/%E8%B4%A8", "https://example.org/docs/a%2Fb"}) {
            var json = "{\"@context\": {\"@base\": \"https://example.org/\"}, \"@id\": \"" + iri + "\", \"urn:example:p\": \"x\"}";
            var expanded = JsonLd.expand(JsonDocument.of(new StringReader(json))).get();
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString("@base <https://example.org/> . <" + iri + "> <urn:example:p> \"x\" .", Lang.TURTLE).parse(graph);
            System.out.println(iri + " | JSON-LD " + expanded.getJsonObject(0).getString("@id") + " | Turtle "
                    + graph.find().next().getSubject());
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "titanium-json-ld 1.7.0 and Jena 5.6.0:"
cat seen
if [ "$(cat seen)" = "docs/a%2Fb | JSON-LD https://example.org/docs/a/b | Turtle https://example.org/docs/a%2Fb
docs/a%20b | JSON-LD https://example.org/docs/a b | Turtle https://example.org/docs/a%20b
docs/%E8%B4%A8 | JSON-LD https://example.org/docs/质 | Turtle https://example.org/docs/%E8%B4%A8
https://example.org/docs/a%2Fb | JSON-LD https://example.org/docs/a%2Fb | Turtle https://example.org/docs/a%2Fb" ]; then
  echo "as found: resolving decodes"
else
  echo "changed"
  exit 1
fi
