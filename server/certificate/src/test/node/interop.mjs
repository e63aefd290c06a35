// What others make of certificates: digitalbazaar's library for Data Integrity and status lists, and jose for tokens.
// Usage: node interop.mjs COMMAND REQUEST.json, which names all files; the answer is JSON on standard output.
import {readFileSync, writeFileSync} from 'node:fs';
import {createHash, randomBytes} from 'node:crypto';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite as eddsa} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {cryptosuite as ecdsa} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import {contexts} from '@digitalbazaar/credentials-context';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import * as canonize from 'rdf-canonize';
import * as jose from 'jose';

const [, , command, file] = process.argv;
const request = JSON.parse(readFileSync(file, 'utf8'));
const json = path => JSON.parse(readFileSync(path, 'utf8'));
const documents = new Map(contexts);
if(request.context) {
  documents.set('https://w3id.org/gradus/certificate/v1', json(request.context));
}

function know(keys) {
  documents.set(keys.id, keys);
  for(const method of keys.verificationMethod) {
    documents.set(method.id, {'@context': 'https://w3id.org/security/multikey/v1', ...method});
  }
}

async function documentLoader(url) {
  if(!documents.has(url)) {
    throw new Error(`not known and not fetched: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: documents.get(url)};
}

const suites = () => [eddsa, ecdsa].map(cryptosuite => new DataIntegrityProof({cryptosuite}));
const words = error => error && [error.message, ...(error.errors || []).map(each => each.message)].join('; ');

const commands = {
  async verify() {
    know(json(request.keys));
    const lists = (request.lists || []).map(json);
    const told = [];
    for(const list of lists) {
      documents.set(list.id, list);
      // checkStatus knows no other time than now, so that lists are held to their proof here
      const {verified, error} = await vc.verifyCredential({
        credential: list, suite: suites(), documentLoader, now: new Date(request.at)
      });
      told.push(verified || words(error));
    }
    const result = await vc.verifyCredential({
      credential: json(request.certificate), suite: suites(), documentLoader, now: new Date(request.at),
      // it demands one of who gives no lists, too
      checkStatus: request.lists ?
        options => checkStatus({...options, verifyBitstringStatusListCredential: false}) : async () => ({verified: true})
    });
    const status = request.lists && (result.statusResult?.results ||
      (await checkStatus({credential: json(request.certificate), documentLoader, suite: suites(),
        verifyBitstringStatusListCredential: false})).results);
    return {verified: result.verified, error: words(result.error), status: status?.map(each => each.status), lists: told};
  },

  async sign() {
    const curve = request.kind === 'p256';
    const options = {id: `${request.issuer}#theirs`, controller: request.issuer};
    const pair = curve ?
      await EcdsaMultikey.generate({curve: 'P-256', ...options}) : await Ed25519Multikey.generate(options);
    const method = await pair.export({publicKey: true});
    const keys = {
      '@context': ['https://www.w3.org/ns/did/v1'], id: request.issuer, verificationMethod: [method],
      assertionMethod: [method.id]
    };
    know(keys);
    const signed = await vc.issue({
      credential: json(request.certificate),
      suite: new DataIntegrityProof({signer: pair.signer(), cryptosuite: curve ? ecdsa : eddsa, date: request.at}),
      documentLoader, now: new Date(request.at)
    });
    writeFileSync(request.keys, JSON.stringify(keys));
    writeFileSync(request.signed, JSON.stringify(signed));
    return {signed: true};
  },

  async canonize() {
    const quads = canonize.NQuads.parse(readFileSync(request.statements, 'utf8'));
    const text = await canonize.canonize(quads, {algorithm: 'RDFC-1.0', format: 'application/n-quads'});
    return {digest: createHash('sha256').update(text).digest('hex')};
  },

  async 'token-verify'() {
    const token = readFileSync(request.certificate, 'utf8').trim();
    const {kid} = jose.decodeProtectedHeader(token);
    const method = json(request.keys).verificationMethod.find(each => each.id === kid);
    const {payload, protectedHeader} = await jose.compactVerify(
      token, await jose.importJWK(method.publicKeyJwk, algorithm(token)));
    return {verified: true, typ: protectedHeader.typ, payload: JSON.parse(new TextDecoder().decode(payload))};
  },

  async 'token-sign'() {
    const alg = request.kind === 'p256' ? 'ES256' : 'EdDSA';
    const {publicKey, privateKey} = await jose.generateKeyPair(alg, {crv: alg === 'EdDSA' ? 'Ed25519' : undefined});
    const id = `${request.issuer}#theirs-${randomBytes(2).toString('hex')}`;
    const token = await new jose.CompactSign(readFileSync(request.certificate))
      .setProtectedHeader({alg, typ: 'vc+jwt', cty: 'vc', kid: id}).sign(privateKey);
    writeFileSync(request.keys, JSON.stringify({
      id: request.issuer,
      verificationMethod: [{id, type: 'JsonWebKey', controller: request.issuer, publicKeyJwk: await jose.exportJWK(publicKey)}],
      assertionMethod: [id]
    }));
    writeFileSync(request.signed, token);
    return {signed: true};
  }
};

function algorithm(token) {
  return jose.decodeProtectedHeader(token).alg;
}

try {
  console.log(JSON.stringify(await commands[command]()));
} catch(error) {
  console.log(JSON.stringify({verified: false, error: words(error) || String(error)}));
}
