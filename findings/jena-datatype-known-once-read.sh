#!/bin/sh
# Apache Jena 5.6.0: whether a datatype is known depends on what the program has read before.
#
# Guess: TypeMapper.getTypeByName(iri) says whether Jena, or the program, has registered a datatype; reading documents does
#        not register any, so that the answer for xsd:int32, which XML Schema does not have, is always null.
# Seen:  null before, and not null once any document with such a literal was read, for the whole program and as long as it
#        runs. What is registered takes every text as valid. Only its class tells it apart: it is no XSDDatatype.
# So:    ask `instanceof XSDDatatype` instead; else a check that refuses a misspelt datatype refuses the first document alone,
#        and in a service one caller's document changes what the next one hears.
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
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;

public class Finding {
    public static void main(String[] arguments) {
        JenaSystem.init();
        String int32 = "http://www.w3.org/2001/XMLSchema#int32";
        TypeMapper types = TypeMapper.getInstance();
        System.out.println("before: " + (types.getTypeByName(int32) != null));
        RDFParser.fromString("<https://a.example/s> <https://a.example/p> \"five\"^^<" + int32 + "> .", Lang.TURTLE).toGraph();
        RDFDatatype known = types.getTypeByName(int32);
        System.out.println("after: " + (known != null));
        System.out.println("\"five\" is valid: " + known.isValid("five"));
        System.out.println("an XSDDatatype: " + (known instanceof XSDDatatype));
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "Jena 5.6.0, xsd:int32 known to TypeMapper, before and after a document that uses it was read:"
cat seen
if [ "$(cat seen)" = 'before: false
after: true
"five" is valid: true
an XSDDatatype: false' ]; then
  echo "as found: reading a document makes its datatypes known"
else
  echo "changed"
  exit 1
fi
