package org.gradus.certificate;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import org.gradus.certificate.Certificate.Party;
import org.gradus.certificate.Certificate.StatusEntry;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.Members;
import org.gradus.certificate.proof.KnownContexts;
import org.gradus.text.Text;

/**
 * Certificates as documents of the Verifiable Credentials Data Model 2.0. Every node has an IRI and language tags are in lower
 * case, for canonicalisers part on other ones; nothing is in a document that is not read.
 */
public final class CertificateForm {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final List<String> CONTEXTS = List.of(KnownContexts.CREDENTIALS, KnownContexts.CERTIFICATES);
    private static final List<String> TYPES = List.of("VerifiableCredential", "MaturityCertificate");
    private static final String ENTRY = "BitstringStatusListEntry";

    private CertificateForm() {}

    public static JsonObject write(Certificate certificate) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@context", array(CONTEXTS))
                .add("id", certificate.id())
                .add("type", array(TYPES))
                .add("issuer", party(certificate.issuer()))
                .add("validFrom", certificate.validFrom().toString())
                .add("validUntil", certificate.validUntil().toString())
                .add(
                        "credentialSubject",
                        party(certificate.holder())
                                .add("type", "Organisation")
                                .add("certifies", result(certificate.result())));
        if (!certificate.status().isEmpty()) {
            JsonArrayBuilder status = JSON.createArrayBuilder();
            certificate.status().forEach(entry -> status.add(entry(entry)));
            json.add("credentialStatus", status);
        }
        return json.build();
    }

    /**
     * What a document says.
     *
     * @param json without its proof
     * @throws CertificateRefused where it is no certificate of a level, or says anything besides
     */
    public static Certificate read(JsonObject json) {
        Members document = Members.of(json);
        contexts(document);
        document.require("type", TYPES);
        String id = document.iri("id");
        Party issuer = party(document.object("issuer"));
        Members subject = document.object("credentialSubject");
        subject.require("type", List.of("Organisation"));
        Result result = result(subject.object("certifies"));
        Party holder = party(subject);
        var status = new ArrayList<StatusEntry>();
        if (document.has("credentialStatus")) {
            document.objects("credentialStatus").forEach(each -> status.add(entry(each)));
        }
        var certificate = new Certificate(
                id, issuer, holder, result, document.instant("validFrom"), document.instant("validUntil"), status);
        document.end();
        return certificate;
    }

    /** Demands the two contexts of certificates; another, or another order, could change what terms mean. */
    static void contexts(Members document) {
        try {
            document.require("@context", CONTEXTS);
        } catch (CertificateRefused e) {
            throw CertificateRefused.say(
                    Code.CONTEXT,
                    "@context must be exactly %s: others could give the words another meaning.",
                    "@context 须恰为 %s：其他上下文可能改变词义。",
                    String.join(", ", CONTEXTS));
        }
    }

    private static JsonObjectBuilder result(Result result) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", result.iri())
                .add("type", "CertifiedResult")
                .add(
                        "certifiedSubject",
                        JSON.createObjectBuilder()
                                .add("id", result.subject().iri())
                                .add("type", result.subject().type())
                                .add("label", text(result.subject().label())))
                .add("certifiedScope", text(result.scope()))
                .add(
                        "certifiedModel",
                        JSON.createObjectBuilder()
                                .add("id", result.model().iri())
                                .add("type", "MaturityModel")
                                .add("label", text(result.model().label())))
                .add("modelEdition", result.model().edition())
                .add("editionVersion", result.model().version())
                .add(
                        "certifiedLevel",
                        JSON.createObjectBuilder()
                                .add("id", result.level().iri())
                                .add("type", "Level")
                                .add("label", text(result.level().label())));
        if (!result.rating().isEmpty()) {
            json.add("certifiedRating", result.rating());
        }
        if (result.grade() != null) {
            json.add("certifiedGrade", result.grade());
        }
        return json.add("assessedOn", result.assessedOn().toString())
                .add("evidenceDigest", result.digests().evidence())
                .add("usedOntologyDigest", result.digests().ontology())
                .add("usedShapesDigest", result.digests().shapes())
                .add("assessedWith", result.engine());
    }

    private static Result result(Members json) {
        String iri = json.iri("id");
        json.require("type", List.of("CertifiedResult"));
        Members subject = json.object("certifiedSubject");
        var about = new Result.Subject(subject.iri("id"), subject.text("type"), subject.bilingual("label"));
        if (!about.type().equals("Capability")) {
            subject.require("type", List.of("Organisation"));
        }
        subject.end();
        Members model = json.object("certifiedModel");
        model.require("type", List.of("MaturityModel"));
        var by = new Result.Model(
                model.iri("id"), model.bilingual("label"), json.iri("modelEdition"), json.text("editionVersion"));
        model.end();
        Members level = json.object("certifiedLevel");
        level.require("type", List.of("Level"));
        var reached = new Result.Level(level.iri("id"), level.bilingual("label"));
        level.end();
        var result = new Result(
                iri,
                about,
                json.bilingual("certifiedScope"),
                by,
                reached,
                json.has("certifiedRating") ? json.text("certifiedRating") : "",
                json.has("certifiedGrade") ? Integer.valueOf(json.integer("certifiedGrade")) : null,
                json.date("assessedOn"),
                new Result.Digests(
                        json.text("evidenceDigest"), json.text("usedOntologyDigest"), json.text("usedShapesDigest")),
                json.text("assessedWith"));
        json.end();
        return result;
    }

    private static JsonObjectBuilder entry(StatusEntry entry) {
        return JSON.createObjectBuilder()
                .add("id", entry.list() + "#" + entry.index())
                .add("type", ENTRY)
                .add("statusPurpose", entry.purpose().tag())
                .add("statusListIndex", String.valueOf(entry.index()))
                .add("statusListCredential", entry.list());
    }

    private static StatusEntry entry(Members json) {
        if (json.has("id")) {
            json.iri("id");
        }
        json.require("type", List.of(ENTRY));
        String purpose = json.text("statusPurpose");
        String index = json.text("statusListIndex");
        String list = json.iri("statusListCredential");
        json.end();
        if (StatusPurpose.of(purpose).isEmpty() || !index.matches("\\d{1,8}")) {
            throw CertificateRefused.say(
                    Code.FORM,
                    "A status entry must have the purpose revocation or suspension, and a number as its index.",
                    "状态条目的用途须为 revocation 或 suspension，其序号须为数字。");
        }
        return new StatusEntry(StatusPurpose.of(purpose).orElseThrow(), list, Integer.parseInt(index));
    }

    static JsonObjectBuilder party(Party party) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("id", party.iri());
        return party.name().isEmpty() ? json : json.add("label", text(party.name()));
    }

    static Party party(Members json) {
        var party = new Party(json.iri("id"), json.has("label") ? json.bilingual("label") : Text.EMPTY);
        json.end();
        return party;
    }

    static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObjectBuilder text(Text text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (!text.zh().isEmpty()) {
            json.add("zh", text.zh());
        }
        if (!text.en().isEmpty()) {
            json.add("en", text.en());
        }
        return json;
    }
}
