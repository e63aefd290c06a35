#!/bin/sh
# Apache Jena SHACL 5.6.0: what ReportEntry.message() gives for a shape with messages in two languages.
#
# Guess: the text of one of them, or null where it cannot choose.
# Seen:  the text of a list of nodes, brackets, quotes and language tags included: ["…"@zh,"…"@en]. With one message it is
#        the bare text. The report's graph has both as sh:resultMessage, as the recommendation asks.
# So:    look the messages up at ReportEntry.source(), or read the graph.
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
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-shacl</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Finding.java <<'JAVA'
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

public class Finding {
    public static void main(String[] arguments) {
        System.out.println(message("\"needs a name\"@en"));
        System.out.println(message("\"needs a name\"@en , \"braucht einen Namen\"@de"));
    }

    static String message(String messages) {
        Graph shapes = graph("ex:Thing a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property [ sh:path ex:name ;"
                + " sh:minCount 1 ; sh:message " + messages + " ] .");
        Graph data = graph("ex:nameless a ex:Thing .");
        return ShaclValidator.get().validate(Shapes.parse(shapes), data).getEntries().iterator().next().message();
    }

    static Graph graph(String turtle) {
        return RDFParser.fromString("PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX ex: <http://example.org/> " + turtle,
                Lang.TURTLE).toGraph();
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "jena-shacl 5.6.0, ReportEntry.message() with one message, then with two:"
cat seen
[ "$(sed -n 1p seen)" = "needs a name" ]
if sed -n 2p seen | grep -qE '^\[".*"@(en|de),".*"@(en|de)\]$'; then
  echo "as found: the text of a list of nodes"
else
  echo "changed"
  exit 1
fi
