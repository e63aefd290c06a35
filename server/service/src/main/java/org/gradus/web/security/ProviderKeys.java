package org.gradus.web.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.gradus.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the identity provider. They are fetched when the first token comes, so that the service starts while the
 * provider is away, and kept: however many tokens name keys that there are not, the provider is asked twice in half a
 * minute at most, and nobody waits long for it.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** How long keys hold while the provider cannot be reached. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final JWKSource<SecurityContext> source;
    private volatile boolean fetched;

    private ProviderKeys(JWKSetSource<SecurityContext> keys) {
        this.source = JWKSourceBuilder.create(keys)
                .cache(KEPT.toMillis(), WAIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    static ProviderKeys of(Settings.Jwt settings) {
        return new ProviderKeys(new Fetched(settings));
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            List<JWK> keys = source.get(selector, context);
            fetched = true;
            return keys;
        } catch (RateLimitReachedException e) {
            if (fetched) {
                // They were fetched a moment ago, and the one that is asked for was not among them.
                return List.of();
            }
            throw e;
        }
    }

    /** Fetches the keys each time; where they are is found out once. */
    private static final class Fetched implements JWKSetSource<SecurityContext> {
        private final Settings.Jwt settings;
        private final ResourceRetriever web = new DefaultResourceRetriever(
                (int) WAIT.toMillis(), (int) WAIT.toMillis(), JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT);
        private @Nullable JWKSetSource<SecurityContext> found;

        Fetched(Settings.Jwt settings) {
            this.settings = settings;
        }

        @Override
        public synchronized JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
                throws KeySourceException {
            try {
                JWKSetSource<SecurityContext> source = found;
                if (source == null) {
                    source = new URLBasedJWKSetSource<>(address(), web);
                    found = source;
                }
                return source.getJWKSet(evaluator, currentTime, context);
            } catch (IOException | KeySourceException | RuntimeException e) {
                LOG.warn("the keys of {} cannot be had: {}", settings.issuer(), e.toString());
                throw new JWKSetUnavailableException(e.toString(), e);
            }
        }

        private URL address() throws IOException {
            return settings.jwkSet().isEmpty()
                    ? ProviderMetadata.keys(settings.issuer(), web)
                    : URI.create(settings.jwkSet()).toURL();
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
