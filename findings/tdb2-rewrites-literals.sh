#!/bin/sh
# Apache Jena TDB2 5.6.0: what is read back of literals whose spelling is not the shortest.
#
# Guess: a triple store gives back the terms that were put in; RDF compares literals by their lexical form.
# Seen:  decimals, integers, doubles, booleans and date-times come back in another spelling (2.50 as 2.5, 02 as 2, "1" as
#        true, .000Z as Z), so the graph is not isomorphic with the one that was stored. Dates with a zone come back as they were.
# So:    keep the bytes that were sent where they matter (digests, signatures, "what you sent"), and compare by value.
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
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-tdb2</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Finding.java <<'JAVA'
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

public class Finding {
    public static void main(String[] arguments) {
        Graph sent = RDFParser.fromString("""
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX ex: <http://example.org/>
                ex:a ex:decimal 2.50 . ex:a ex:integer 02 . ex:a ex:double 1.50E0 . ex:a ex:boolean "1"^^xsd:boolean .
                ex:a ex:dateTime "2026-01-01T00:00:00.000Z"^^xsd:dateTime . ex:a ex:date "2026-06-30+08:00"^^xsd:date .
                """, Lang.TURTLE).toGraph();
        var store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(store, () -> sent.find().forEachRemaining(store.getDefaultGraph()::add));
        Txn.executeRead(store, () -> {
            Graph read = GraphFactory.createDefaultGraph();
            store.getDefaultGraph().find().forEachRemaining(read::add);
            RDFDataMgr.write(System.out, read, Lang.NTRIPLES);
            System.out.println("isomorphic: " + sent.isIsomorphicWith(read));
        });
    }
}
JAVA
java -cp 'lib/*' Finding.java | sort >seen
echo "jena-tdb2 5.6.0, read back:"
cat seen
for expected in '"2.5"^^' '"2"^^' '"1.5e0"^^' '"true"^^' '"2026-01-01T00:00:00Z"^^' '"2026-06-30+08:00"^^' 'isomorphic: false'; do
  grep -qF "$expected" seen || { echo "changed: no $expected"; exit 1; }
done
echo "as found: values are kept, spellings are not"
