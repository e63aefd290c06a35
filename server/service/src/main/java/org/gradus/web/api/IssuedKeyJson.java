package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.gradus.security.KeyRing;

/**
 * A new key.
 *
 * @param secret told only now
 */
record IssuedKeyJson(
        @JsonUnwrapped KeyJson about, @JsonProperty("key") String secret) {
    static IssuedKeyJson of(KeyRing.Issued issued) {
        return new IssuedKeyJson(KeyJson.of(issued.key()), issued.secret());
    }
}
