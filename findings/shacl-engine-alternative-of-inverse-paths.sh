#!/bin/sh
# npm shacl-engine 1.1.2: a path that is an alternative of two inverse paths.
#
# Guess: it works, since inverse paths and alternative paths each do (both are SHACL Core).
# Seen:  it reaches nothing, silently: sh:minCount 1 fails for every node, though the triples are there. Two false results
#        here; over the Gradus ontology 2,354. Jena finds none.
# So:    state such a rule as two shapes under sh:or, or as a query.
#
# Runs without Gradus; needs Node 18 or newer. Exits with 1 where the behaviour has changed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund shacl-engine@1.1.2 rdf-ext@2.5.2 n3@1.26.0 >/dev/null
cat >finding.mjs <<'JS'
import N3 from 'n3'
import rdf from 'rdf-ext'
import { Validator } from 'shacl-engine'

const prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> . '
const read = turtle => rdf.dataset(new N3.Parser({ factory: rdf }).parse(prefixes + turtle))
const data = read('ex:whole ex:part ex:a . ex:choice ex:option ex:b . ex:a a ex:Part . ex:b a ex:Part .')

async function results (path, node) {
  const shapes = read(`ex:Owned a sh:NodeShape ; ${node} ; sh:property [ sh:path ${path} ; sh:minCount 1 ] .`)
  return (await new Validator(shapes, { factory: rdf }).validate({ dataset: data })).results.length
}
console.log('inverse path alone:', await results('[ sh:inversePath ex:part ]', 'sh:targetNode ex:a'))
console.log('alternative of two inverse paths:', await results(
  '[ sh:alternativePath ( [ sh:inversePath ex:part ] [ sh:inversePath ex:option ] ) ]', 'sh:targetClass ex:Part'))
JS
node finding.mjs >seen
echo "shacl-engine 1.1.2, results where none is right:"
cat seen
if [ "$(cat seen)" = "inverse path alone: 0
alternative of two inverse paths: 2" ]; then
  echo "as found: complex paths inside an alternative reach nothing"
else
  echo "changed"
  exit 1
fi
