#!/bin/sh
# RDF Data Cube (W3C 2014-01-16) and SDMX's attributes: a count that is withheld makes the whole cube ill-formed.
#
# Guess: a statistical office that withholds a count publishes the observation without its value and says why with
#        sdmx-attribute:confStatus (confidential), as SDMX does; a cube with such cells is well-formed.
# Seen:  integrity constraint IC-14 asks every observation for a value of every measure, whatever attributes it has. One cell
#        withheld, and the constraint finds the cube at fault; a value that marks the gap (0, NaN) satisfies it and is wrong.
# So:    publish what can be told as measures that every observation has, such as the least and the most that a count may be,
#        or leave the observation out; a validator that follows the constraints refuses the cube otherwise.
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
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-cmds</artifactId><version>5.6.0</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >told.ttl <<'TTL'
@prefix ex: <https://a.example/> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#> .
ex:region a qb:DimensionProperty .
ex:count a qb:MeasureProperty .
sdmx-attribute:confStatus a qb:AttributeProperty .
ex:structure a qb:DataStructureDefinition ;
  qb:component [ qb:dimension ex:region ; qb:componentProperty ex:region ] ,
    [ qb:measure ex:count ; qb:componentProperty ex:count ] ,
    [ qb:attribute sdmx-attribute:confStatus ; qb:componentProperty sdmx-attribute:confStatus ] .
ex:data a qb:DataSet ; qb:structure ex:structure .
ex:north a qb:Observation ; qb:dataSet ex:data ; ex:region ex:North ; ex:count 31 ;
  sdmx-attribute:confStatus sdmx-code:confStatus-F .
TTL
cat told.ttl - >withheld.ttl <<'TTL'
ex:south a qb:Observation ; qb:dataSet ex:data ; ex:region ex:South ;
  sdmx-attribute:confStatus sdmx-code:confStatus-C .
TTL
# IC-14 in words of its own: an observation of a cube without measure dimension that lacks one of the measures.
cat >ic14.rq <<'RQ'
PREFIX qb: <http://purl.org/linked-data/cube#>
ASK {
  ?cell qb:dataSet/qb:structure/qb:component ?component .
  ?component qb:componentProperty ?measure .
  ?measure a qb:MeasureProperty .
  FILTER NOT EXISTS { ?cell qb:dataSet/qb:structure/qb:component/qb:componentProperty qb:measureType }
  FILTER NOT EXISTS { ?cell ?measure ?value }
}
RQ
for cube in told withheld; do
  echo "$cube: $(java -cp 'lib/*' arq.arq --data $cube.ttl --query ic14.rq --results text 2>/dev/null)"
done >seen
echo "IC-14 of RDF Data Cube by Jena 5.6.0: does it find a fault? Where all is told, and where one count is withheld as SDMX does:"
cat seen
if [ "$(cat seen)" = 'told: Ask => No
withheld: Ask => Yes' ]; then
  echo "as found: a count withheld with its status makes the cube ill-formed"
else
  echo "changed"
  exit 1
fi
