package org.gradus.certificate;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gradus.certificate.Certificate.Party;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.Members;
import org.gradus.certificate.proof.KnownContexts;
import org.gradus.text.Text;

/**
 * A bit for each certificate of an issuer (Bitstring Status List 1.0), set where it is suspended or revoked. Who fetches the
 * list does not tell the issuer which certificate is looked at.
 *
 * @param id IRI at which the issuer publishes it
 * @param set the indices that are set
 * @param length how many certificates it can tell of
 * @param validUntil when a newer one must have been published
 */
public record StatusList(
        String id,
        String issuer,
        StatusPurpose purpose,
        BitSet set,
        int length,
        Instant validFrom,
        Instant validUntil) {
    /** The least length, below which a fetch of the list would tell too much (section 6.1). */
    public static final int LEAST_LENGTH = 131_072;

    private static final int MOST_BYTES = 1 << 21;
    private static final int LAST_BIT = 7;
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final List<String> CONTEXTS = List.of(KnownContexts.CREDENTIALS);
    private static final List<String> TYPES = List.of("VerifiableCredential", "BitstringStatusListCredential");

    public StatusList {
        set = (BitSet) set.clone();
    }

    @Override
    public BitSet set() {
        return (BitSet) set.clone();
    }

    /** Whether the bit of an index is set. */
    public boolean isSet(int index) {
        return set.get(index);
    }

    public JsonObject write() {
        return JSON.createObjectBuilder()
                .add("@context", CertificateForm.array(CONTEXTS))
                .add("id", id)
                .add("type", CertificateForm.array(TYPES))
                .add("issuer", CertificateForm.party(new Party(issuer, Text.EMPTY)))
                .add("validFrom", validFrom.toString())
                .add("validUntil", validUntil.toString())
                .add(
                        "credentialSubject",
                        JSON.createObjectBuilder()
                                .add("id", id + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose.tag())
                                .add("encodedList", packed()))
                .build();
    }

    /**
     * What a document says.
     *
     * @param json without its proof
     * @throws CertificateRefused where it is no status list
     */
    public static StatusList read(JsonObject json) {
        Members document = Members.of(json);
        if (!document.texts("@context").equals(CONTEXTS)) {
            throw CertificateRefused.say(
                    Code.CONTEXT, "@context must be exactly %s.", "@context 须恰为 %s。", CONTEXTS.get(0));
        }
        document.require("type", TYPES);
        String id = document.iri("id");
        String issuer = issuer(document);
        Members subject = document.object("credentialSubject");
        if (subject.has("id")) {
            subject.iri("id");
        }
        subject.require("type", List.of("BitstringStatusList"));
        StatusPurpose purpose = StatusPurpose.of(subject.text("statusPurpose"))
                .orElseThrow(() -> refused("its purpose is neither revocation nor suspension", "用途既非撤销也非暂停"));
        byte[] bytes = unpacked(subject.text("encodedList"));
        subject.end();
        Instant from = document.instant("validFrom");
        Instant until = document.has("validUntil") ? document.instant("validUntil") : Instant.MAX;
        document.end();
        return new StatusList(id, issuer, purpose, bits(bytes), bytes.length * Byte.SIZE, from, until);
    }

    /** Of one node, or its IRI alone, as others write it. */
    private static String issuer(Members document) {
        return document.isText("issuer")
                ? document.iri("issuer")
                : CertificateForm.party(document.object("issuer")).iri();
    }

    /** The first index is the left-most bit of the first byte. */
    private String packed() {
        byte[] bytes = new byte[length / Byte.SIZE];
        set.stream().forEach(i -> bytes[i / Byte.SIZE] |= (byte) (1 << (LAST_BIT - i % Byte.SIZE)));
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static BitSet bits(byte[] bytes) {
        var set = new BitSet();
        for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
            if ((bytes[i / Byte.SIZE] >> (LAST_BIT - i % Byte.SIZE) & 1) == 1) {
                set.set(i);
            }
        }
        return set;
    }

    private static byte[] unpacked(String encoded) {
        if (!encoded.startsWith("u")) {
            throw refused("it is not in multibase base64url", "编码不是 multibase base64url");
        }
        byte[] bytes;
        try (var zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            bytes = zip.readNBytes(MOST_BYTES + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw refused("it does not unpack", "无法解压");
        }
        if (bytes.length > MOST_BYTES || bytes.length * Byte.SIZE < LEAST_LENGTH) {
            throw refused(
                    "it has fewer than " + LEAST_LENGTH + " bits, or more than any list",
                    "位数少于 " + LEAST_LENGTH + "，或超出任何列表");
        }
        return bytes;
    }

    private static CertificateRefused refused(String en, String zh) {
        return CertificateRefused.say(
                Code.STATUS_LIST, "The status list cannot be read: %s.", "状态列表无法读取：%s。", new Text(en, zh));
    }
}
