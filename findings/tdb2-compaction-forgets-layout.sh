#!/bin/sh
# Apache Jena TDB2 5.6.0: a database with file names of its own, after it was compacted.
#
# Guess: the layout that a database is created with is written to its tdb.cfg, "ignored after a database is created", so it stays
#        that of the database for ever; compaction copies the statements into files of the same layout.
# Seen:  the copy has the default layout, whatever tdb.cfg says, which stays as it was: it now tells of files that are not there.
# So:    do not compact a TDB2 database that has a layout of its own; or leave layout alone, and change only what is read anew at
#        each start (cache sizes, file mode).
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
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectory(Path.of("database"));
        var own = StoreParams.builder("own").nodeTableBaseName("words").build();
        var database = DatabaseMgr.connectDatasetGraph(Location.create(folder), own);
        var node = NodeFactory.createURI("https://example.org/a");
        Txn.executeWrite(database, () -> database.add(new Quad(node, node, node, node)));
        say(folder, "Data-0001");
        DatabaseMgr.compact(database, false);
        say(folder, "Data-0002");
        System.out.println("tdb.cfg says words: "
                + Files.readString(folder.resolve("tdb.cfg")).contains("\"words\""));
    }

    private static void say(Path folder, String state) throws Exception {
        try (var files = Files.list(folder.resolve(state))) {
            System.out.println(state + " " + files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(words|nodes)\\.idn"))
                    .sorted()
                    .toList());
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "TDB2 5.6.0, node table named words:"
cat seen
if [ "$(cat seen)" = "Data-0001 [words.idn]
Data-0002 [nodes.idn]
tdb.cfg says words: true" ]; then
  echo "as found: the copy has the default layout"
else
  echo "changed"
  exit 1
fi
