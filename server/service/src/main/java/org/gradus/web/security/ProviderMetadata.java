package org.gradus.web.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What an issuer says of itself at its well-known addresses: OpenID Connect Discovery, and RFC 8414. */
final class ProviderMetadata {
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";

    private ProviderMetadata() {}

    /** Where the keys of an issuer are. */
    static URL keys(String issuer, ResourceRetriever web) throws IOException {
        URI own = URI.create(issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer);
        String path = own.getRawPath();
        var failure = new IOException("no metadata of " + issuer);
        for (URI address : new LinkedHashSet<>(
                List.of(URI.create(own + OPENID), own.resolve(OPENID + path), own.resolve(OAUTH + path)))) {
            try {
                return keys(
                        issuer,
                        JSONObjectUtils.parse(
                                web.retrieveResource(address.toURL()).getContent()));
            } catch (IOException | ParseException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private static URL keys(String issuer, Map<String, Object> metadata) throws IOException, ParseException {
        // Metadata of another issuer would let its keys sign for this one.
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IOException("the metadata are of the issuer " + metadata.get("issuer"));
        }
        URI keys = JSONObjectUtils.getURI(metadata, "jwks_uri");
        if (keys == null) {
            throw new IOException("the metadata have no jwks_uri");
        }
        return keys.toURL();
    }
}
