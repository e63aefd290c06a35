#!/bin/sh
# Apache Jena 5.6.0: a program whose first use of Jena is a constant of its RDF vocabulary, with jena-tdb1 on the class path.
#
# Guess: RDF.type is a constant; it can be read at any time, and what else lies on the class path makes no difference.
# Seen:  without TDB1 it works. With it (Fuseki brings it along) the class fails to initialise: its initialiser starts Jena's
#        own start-up, which reads the vocabulary that is only half there. After JenaSystem.init() it works again.
# So:    call JenaSystem.init() before anything else of Jena, or a change in the order of classes breaks the program.
#
# Runs without Gradus; needs a JDK 17 and Maven. Exits with 1 where the behaviour has changed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
libraries() {
  cat >pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>$1</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
  mvn -q -B dependency:copy-dependencies -DoutputDirectory="$1" >/dev/null
}
libraries jena-arq
libraries jena-tdb1
cat >Finding.java <<'JAVA'
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;

public class Finding {
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            JenaSystem.init();
        }
        try {
            System.out.println(RDF.type);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }
}
JAVA
{
  echo "jena-arq: $(java -cp 'jena-arq/*' Finding.java)"
  echo "jena-tdb1: $(java -cp 'jena-tdb1/*' Finding.java)"
  echo "jena-tdb1, after JenaSystem.init(): $(java -cp 'jena-tdb1/*' Finding.java first)"
} >seen
echo "Jena 5.6.0, RDF.type as the first use of Jena:"
cat seen
type=http://www.w3.org/1999/02/22-rdf-syntax-ns#type
if [ "$(cat seen)" = "jena-arq: $type
jena-tdb1: ExceptionInInitializerError
jena-tdb1, after JenaSystem.init(): $type" ]; then
  echo "as found: the vocabulary cannot be first"
else
  echo "changed"
  exit 1
fi
