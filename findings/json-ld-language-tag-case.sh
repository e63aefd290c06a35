#!/bin/sh
# JSON-LD 1.1 processors (titanium-json-ld 1.7.0 in Apache Jena 5.6.0; jsonld.js 8.3.3): the case of language tags.
#
# Guess: both keep "zh-Hans-CN" as it is written, or both lower-case it: the recommendation lets a processor normalise.
# Seen:  jsonld.js gives @zh-hans-cn, Jena @zh-Hans-CN whatever the case it was written in. Language tags compare without
#        regard to case, but N-Quads texts, and digests or signatures over them, differ for the same document.
# So:    sign and hash only documents whose tags are lower-case already, or canonicalise tags first.
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
  "@context": { "@language": "zh-Hans-CN" },
  "@id": "http://example.org/standard",
  "http://example.org/title": "两化融合"
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
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp 'lib/*' Finding.java >jena
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@8.3.3 >/dev/null
cat >finding.mjs <<'JS'
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
process.stdout.write(await jsonld.toRDF(JSON.parse(readFileSync('document.jsonld')), { format: 'application/n-quads' }))
JS
node finding.mjs >js
echo "Jena 5.6.0 (titanium-json-ld):"
cat jena
echo "jsonld.js 8.3.3:"
cat js
if grep -q '@zh-Hans-CN' jena && grep -q '@zh-hans-cn' js; then
  echo "as found: one document, two texts of its statements"
else
  echo "changed"
  exit 1
fi
