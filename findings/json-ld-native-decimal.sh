#!/bin/sh
# JSON-LD 1.1 processors (titanium-json-ld 1.7.0 in Apache Jena 5.6.0; jsonld.js 8.3.3): a native number with the type
# xsd:decimal.
#
# Guess: {"@value": 182.5, "@type": "xsd:decimal"} is the decimal 182.5.
# Seen:  both give "1.825E2"^^xsd:decimal, which is no decimal: the recommendation turns every native number with a fraction
#        into the canonical form of a double before it looks at the type. A whole number comes out right, so it is seen late.
# So:    write decimals as strings, or read the numbers of the document before the processor does.
#
# Runs without Gradus; needs a JDK 17, Maven and Node 18. Exits with 1 where the behaviour has changed.
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
cat >document.jsonld <<'JSON'
{
  "@context": { "xsd": "http://www.w3.org/2001/XMLSchema#", "@vocab": "http://example.org/" },
  "@id": "http://example.org/line",
  "output": { "@value": 182.5, "@type": "xsd:decimal" },
  "shifts": { "@value": 2, "@type": "xsd:decimal" }
}
JSON
cat >Finding.java <<'JAVA'
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

public class Finding {
    public static void main(String[] arguments) {
        RDFDataMgr.write(System.out, RDFDataMgr.loadGraph("document.jsonld"), Lang.NTRIPLES);
    }
}
JAVA
java -cp 'lib/*' Finding.java | sort >jena
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@8.3.3 >/dev/null
cat >finding.mjs <<'JS'
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
process.stdout.write(await jsonld.toRDF(JSON.parse(readFileSync('document.jsonld')), { format: 'application/n-quads' }))
JS
node finding.mjs | sort >js
echo "Jena 5.6.0 (titanium-json-ld):"
cat jena
echo "jsonld.js 8.3.3:"
cat js
if cmp -s jena js && grep -q '"1.825E2"^^<http://www.w3.org/2001/XMLSchema#decimal>' jena \
    && grep -q '"2"^^<http://www.w3.org/2001/XMLSchema#decimal>' jena; then
  echo "as found: the fraction becomes an exponent, which xsd:decimal does not have"
else
  echo "changed"
  exit 1
fi
