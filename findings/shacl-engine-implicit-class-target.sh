#!/bin/sh
# npm shacl-engine 1.1.2: a node shape that has the IRI of a class, but is not declared an rdfs:Class.
#
# Guess: it has no implicit class target. SHACL (2.1.3.3) gives one only to a shape that is also an instance of rdfs:Class.
# Seen:  every instance of a class of that name is a focus node all the same, also beside an explicit target. Jena 5.6.0
#        finds nothing there, and one result once the shape is declared an rdfs:Class.
# So:    name shapes apart from the classes that they speak of, or engines will disagree on what is checked.
#
# Runs without Gradus; needs Node 18, a JDK 17 and Maven. Exits with 1 where the behaviour has changed.
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
prefixes='@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .'
echo "$prefixes ex:Part a sh:NodeShape ; sh:property [ sh:path ex:name ; sh:minCount 1 ] ." >plain.ttl
echo "$prefixes ex:Part a sh:NodeShape , rdfs:Class ; sh:property [ sh:path ex:name ; sh:minCount 1 ] ." >class.ttl
echo "$prefixes ex:nameless a ex:Part ." >data.ttl
cat >Finding.java <<'JAVA'
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;

public class Finding {
    public static void main(String[] files) {
        for (String shapes : files) {
            var report = ShaclValidator.get().validate(RDFDataMgr.loadGraph(shapes), RDFDataMgr.loadGraph("data.ttl"));
            System.out.println(shapes + " " + report.getEntries().size());
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java plain.ttl class.ttl >jena
npm init -y >/dev/null
npm install --silent --no-audit --no-fund shacl-engine@1.1.2 rdf-ext@2.5.2 n3@1.26.0 >/dev/null
cat >finding.mjs <<'JS'
import { readFileSync } from 'node:fs'
import N3 from 'n3'
import rdf from 'rdf-ext'
import { Validator } from 'shacl-engine'

const read = file => rdf.dataset(new N3.Parser({ factory: rdf }).parse(readFileSync(file, 'utf8')))
for (const shapes of ['plain.ttl', 'class.ttl']) {
  const report = await new Validator(read(shapes), { factory: rdf }).validate({ dataset: read('data.ttl') })
  console.log(shapes, report.results.length)
}
JS
node finding.mjs >js
echo "Jena SHACL 5.6.0, results without and with rdfs:Class:"
cat jena
echo "shacl-engine 1.1.2:"
cat js
if [ "$(cat jena)" = "plain.ttl 0
class.ttl 1" ] && [ "$(cat js)" = "plain.ttl 1
class.ttl 1" ]; then
  echo "as found: the class need not be declared to be targeted"
else
  echo "changed"
  exit 1
fi
