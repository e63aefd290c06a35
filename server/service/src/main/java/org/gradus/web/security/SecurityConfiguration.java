package org.gradus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.security.AuditLog;
import org.gradus.security.Caller;
import org.gradus.security.KeyRing;
import org.gradus.security.RateLimit;
import org.gradus.security.Role;
import org.gradus.settings.Settings;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * One chain for the whole port. Everyone may read what has no rule; any other call that is not named is denied. What an
 * organisation's data need besides a role is for {@link Access}. A bearer token that begins as our keys do is one; any other is a token of the identity provider.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Open by any method, so that a wrong one gets 405 and not 401. */
    private static final String[] READ_BY_ALL = {
        "/",
        "/openapi",
        "/openapi.yaml",
        "/queries",
        "/queries/*",
        "/published",
        "/published/**",
        "/actuator/health",
        "/actuator/health/*",
        "/.well-known/void",
        "/catalogue",
        "/favicon.ico",
        "/error"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, KeyRing keys, Settings settings) {
        AuthenticationManager byKey = authentication -> byKey(authentication, keys);
        AuthenticationManager byToken = byToken(settings.jwt());
        var bearer = new DefaultBearerTokenResolver();
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("anonymous"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(cors(settings)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'")))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(bearer)
                        .authenticationManagerResolver(request -> isKey(request) ? byKey : byToken)
                        .authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer realm=\"gradus\"");
                            ProblemWriter.write(Problem.unauthorised(), request, response);
                        })
                        .accessDeniedHandler(SecurityConfiguration::denied))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer realm=\"gradus\"");
                            ProblemWriter.write(Problem.unauthorised(), request, response);
                        })
                        .accessDeniedHandler(SecurityConfiguration::denied))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.OPTIONS, "/**")
                        .permitAll()
                        .requestMatchers("/sparql/private", "/sparql/private/**")
                        .hasAnyAuthority(Role.ASSESSOR.authority(), Role.ORGANISATION.authority())
                        .requestMatchers("/sparql")
                        .permitAll()
                        .requestMatchers("/organisations", "/organisations/**", "/jobs", "/jobs/**")
                        .authenticated()
                        .requestMatchers(
                                "/drafts", "/drafts/**", "/keys", "/keys/**", "/audit", "/backups", "/backups/**")
                        .hasAuthority(Role.MAINTAINER.authority())
                        .requestMatchers(READ_BY_ALL)
                        .permitAll()
                        .requestMatchers("/compactions", "/actuator", "/actuator/**")
                        .hasAuthority(Role.MAINTAINER.authority())
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        request.setAttribute(AuditFilter.CALLER, Callers.current().orElse(null));
        ProblemWriter.write(Problem.forbidden(), request, response);
    }

    private static boolean isKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(KeyRing.PREFIX, "Bearer ".length());
    }

    private static Authentication byKey(Authentication authentication, KeyRing keys) {
        String secret = ((BearerTokenAuthenticationToken) authentication).getToken();
        return keys.caller(secret).map(Known::new).orElseThrow(() -> new BadCredentialsException("unknown key"));
    }

    private static AuthenticationManager byToken(Settings.Jwt settings) {
        if (settings.issuer().isEmpty()) {
            return authentication -> {
                throw new BadCredentialsException("no identity provider is configured");
            };
        }
        // Asked when first needed: the service starts while the identity provider is away.
        var provider = new JwtAuthenticationProvider(new SupplierJwtDecoder(() -> decoder(settings)));
        provider.setJwtAuthenticationConverter(jwt -> new Known(caller(jwt, settings)));
        return provider::authenticate;
    }

    private static JwtDecoder decoder(Settings.Jwt settings) {
        NimbusJwtDecoder decoder = settings.jwkSet().isEmpty()
                ? NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build()
                : NimbusJwtDecoder.withJwkSetUri(settings.jwkSet()).build();
        var issuer = JwtValidators.createDefaultWithIssuer(settings.issuer());
        decoder.setJwtValidator(
                settings.audience().isEmpty()
                        ? issuer
                        : new DelegatingOAuth2TokenValidator<>(
                                issuer,
                                new JwtClaimValidator<Collection<String>>(
                                        JwtClaimNames.AUD,
                                        audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    private static Caller caller(Jwt jwt, Settings.Jwt settings) {
        String tag = jwt.getClaimAsString(settings.roleClaim());
        Role role = Role.of(tag == null ? "" : tag)
                .orElseThrow(() -> new BadCredentialsException("the token names no role"));
        String subject = jwt.getSubject();
        if (subject == null) {
            throw new BadCredentialsException("the token names no subject");
        }
        List<String> listed = jwt.getClaimAsStringList(settings.organisationsClaim());
        Set<String> organisations = listed == null ? Set.of() : new HashSet<>(listed);
        if (role == Role.ASSESSOR && organisations.isEmpty()) {
            // A forgotten claim must not open every organisation; a token says so with "*".
            throw new BadCredentialsException("the token of an assessor lists no organisations");
        }
        boolean all = organisations.contains("*");
        return new Caller(subject, role, all ? Set.of() : organisations);
    }

    /** Someone who has proved who they are. */
    static final class Known extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient Caller caller;

        Known(Caller caller) {
            super(List.of(new SimpleGrantedAuthority(caller.role().authority())));
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return caller;
        }
    }

    private static UrlBasedCorsConfigurationSource cors(Settings settings) {
        var open = new CorsConfiguration();
        open.addAllowedOrigin("*");
        open.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS"));
        open.setAllowedHeaders(List.of(
                "Accept", "Accept-Language", "Authorization", "Content-Type", "If-None-Match", "If-Modified-Since"));
        open.setExposedHeaders(List.of("ETag", "Link", "Location", "Content-Language", "Retry-After"));
        var query = new CorsConfiguration(open);
        query.addAllowedMethod("POST");
        var guarded = new CorsConfiguration();
        guarded.setAllowedOrigins(settings.cors().origins());
        guarded.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"));
        guarded.setAllowedHeaders(List.of("*"));
        guarded.setExposedHeaders(List.of("ETag", "Link", "Location", "Content-Language", "Retry-After"));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/sparql", query);
        for (String path : List.of(
                "/sparql/private",
                "/organisations/**",
                "/jobs/**",
                "/drafts/**",
                "/keys/**",
                "/audit",
                "/backups/**",
                "/compactions",
                "/actuator/**")) {
            source.registerCorsConfiguration(path, guarded);
        }
        source.registerCorsConfiguration("/**", open);
        return source;
    }

    @Bean
    FilterRegistrationBean<AuditFilter> audit(AuditLog log, Clock clock) {
        var filter = new FilterRegistrationBean<>(new AuditFilter(log, clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RateFilter> rate(Settings settings) {
        var filter = new FilterRegistrationBean<>(new RateFilter(new RateLimit(System::nanoTime), settings.limits()));
        // After Spring Security, which knows who calls.
        filter.setOrder(0);
        return filter;
    }
}
