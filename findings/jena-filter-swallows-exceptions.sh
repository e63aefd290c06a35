#!/bin/sh
# Jena 5.6.0: a FILTER whose function fails with a RuntimeException drops the row, and the query succeeds.
#
# Guess: what a custom function throws ends the query, unless it is an ExprEvalException: that alone is SPARQL's "error" (SPARQL 1.1, 17.2).
# Seen:  in FILTER any exception but a cancellation is logged and the row is left out: fewer rows, no error. In BIND and in a projection
#        the same exception ends the query.
# So:    a guard that stops queries from inside a function must throw QueryCancelledException, or FILTER turns the stop into a wrong answer.
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
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-arq</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Finding.java <<'JAVA'
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;

public class Finding {
    public static class Fails extends FunctionBase1 {
        @Override
        public NodeValue exec(NodeValue value) {
            if (value.getInteger().intValue() == 2) {
                throw new IllegalStateException("the function fails");
            }
            return NodeValue.TRUE;
        }
    }

    public static void main(String[] args) {
        FunctionRegistry.get().put("urn:example:fails", Fails.class);
        String values = "VALUES ?n { 1 2 3 } ";
        ask("filter", "SELECT * { " + values + "FILTER <urn:example:fails>(?n) }");
        ask("bind", "SELECT * { " + values + "BIND (<urn:example:fails>(?n) AS ?x) }");
        ask("projection", "SELECT (<urn:example:fails>(?n) AS ?x) { " + values + "}");
    }

    private static void ask(String where, String query) {
        try (QueryExecution run = QueryExecution.dataset(DatasetFactory.empty()).query(query).build()) {
            System.out.println(where + ": " + ResultSetFormatter.consume(run.execSelect()) + " rows");
        } catch (RuntimeException e) {
            System.out.println(where + ": " + e.getClass().getSimpleName());
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java 2>/dev/null >seen
echo "Jena 5.6.0, a function that fails for one of three values:"
cat seen
if [ "$(cat seen)" = "filter: 2 rows
bind: IllegalStateException
projection: IllegalStateException" ]; then
  echo "as found: FILTER leaves the row out and says nothing"
else
  echo "changed"
  exit 1
fi
