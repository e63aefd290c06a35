package org.gradus.certificate.key;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradus.certificate.key.VerificationMethod.Form;

/**
 * The keys that speak for an issuer: a controlled identifier document, which is a DID document where the issuer is a DID.
 *
 * @param id IRI of the issuer
 * @param assertion ids of the methods that may sign what the issuer asserts
 */
public record KeyDocument(String id, List<VerificationMethod> methods, Set<String> assertion) {
    private static final String JWK_SUFFIX = "-jwk";

    public KeyDocument {
        methods = List.copyOf(methods);
        assertion = Set.copyOf(assertion);
    }

    /** The document of an issuer that has no keys yet. */
    public static KeyDocument of(String issuer) {
        return new KeyDocument(issuer, List.of(), Set.of());
    }

    static String id(String controller, String name, Form form) {
        return controller + "#" + name + (form == Form.JWK ? JWK_SUFFIX : "");
    }

    public Optional<VerificationMethod> method(String methodId) {
        return methods.stream().filter(each -> each.id().equals(methodId)).findFirst();
    }

    /** Whether there is a key of this name. */
    public boolean has(String name) {
        return method(id(id, name, Form.MULTIKEY)).isPresent();
    }

    /** With another key, told in both forms. */
    public KeyDocument with(String name, PublicKey key, KeyKind kind) {
        var all = new ArrayList<>(methods);
        var may = new java.util.HashSet<>(assertion);
        for (Form form : Form.values()) {
            String methodId = id(id, name, form);
            all.add(new VerificationMethod(methodId, id, form, key, kind, null, null));
            may.add(methodId);
        }
        return new KeyDocument(id, all, may);
    }

    /** With a key revoked from a time on: nothing that it signed holds any longer, whenever it was signed. */
    public KeyDocument revoked(String name, Instant at) {
        return changed(name, method -> method.revokedAt(at));
    }

    /** With a key that ends at a time. */
    public KeyDocument expiring(String name, Instant at) {
        return changed(name, method -> method.expiringAt(at));
    }

    /** The names of the keys that hold at a time, oldest first. */
    public List<String> names(Instant at) {
        return methods.stream()
                .filter(method -> method.form() == Form.MULTIKEY && method.id().startsWith(id + "#"))
                .filter(method -> !method.isRevokedBy(at) && !method.isExpiredBy(at))
                .map(method -> method.id().substring(id.length() + 1))
                .toList();
    }

    private KeyDocument changed(String name, UnaryOperator<VerificationMethod> change) {
        var names = Set.of(id(id, name, Form.MULTIKEY), id(id, name, Form.JWK));
        return new KeyDocument(
                id,
                methods.stream()
                        .map(method -> names.contains(method.id()) ? change.apply(method) : method)
                        .toList(),
                assertion);
    }
}
