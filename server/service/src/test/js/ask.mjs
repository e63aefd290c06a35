// Asks a SPARQL endpoint with a client from npm: a SELECT and a CONSTRUCT.
import SparqlClient from 'sparql-http-client/ParsingClient.js'

const client = new SparqlClient({ endpointUrl: process.argv[2] })
const rows = await client.query.select(`
  PREFIX gradus: <https://w3id.org/gradus/core#>
  SELECT ?model (COUNT(?r) AS ?n) { ?l gradus:levelOf ?model . ?r gradus:level ?l } GROUP BY ?model`)
console.log(`${rows.length} models`)
const graph = await client.query.construct('CONSTRUCT WHERE { ?s a <https://w3id.org/gradus/core#Level> }')
console.log(`levels: ${graph.size} `)
