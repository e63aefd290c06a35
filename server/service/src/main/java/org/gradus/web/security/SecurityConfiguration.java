package org.gradus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.gradus.security.AuditLog;
import org.gradus.security.FirstLink;
import org.gradus.security.FloodGate;
import org.gradus.security.FormTokens;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.security.Sessions;
import org.gradus.settings.Settings;
import org.gradus.store.Organisations;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
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
        "/error",
        // Who is logged in, the pages themselves ask; a form says besides that a page of ours sent it.
        "/log-in",
        "/log-out",
        "/desk",
        "/desk/**"
    };

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            KeyRing keys,
            Settings settings,
            Rates rates,
            Sessions sessions,
            FormTokens tokens,
            Organisations organisations) {
        AuthenticationManager byKey = authentication -> byKey(authentication, keys);
        AuthenticationManager byToken = Tokens.of(settings.jwt());
        var refusals = new Refusals(rates);
        var bearer = new DefaultBearerTokenResolver();
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("anonymous"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(cors(settings)))
                .addFilterBefore(
                        new SessionFilter(sessions, tokens, organisations), BearerTokenAuthenticationFilter.class)
                .headers(headers -> headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self';"
                                        + " base-uri 'none'; frame-ancestors 'none'")))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(bearer)
                        .authenticationManagerResolver(request -> isKey(request) ? byKey : byToken)
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.OPTIONS, "/**")
                        .permitAll()
                        .requestMatchers("/sparql/private", "/sparql/private/**")
                        .hasAnyAuthority(Role.ASSESSOR.authority(), Role.ORGANISATION.authority())
                        .requestMatchers("/sparql")
                        .permitAll()
                        .requestMatchers("/organisations", "/organisations/**", "/queue", "/jobs", "/jobs/**")
                        .authenticated()
                        .requestMatchers("/drafts/what-if", "/drafts/what-if/*")
                        .hasAnyAuthority(Role.MAINTAINER.authority(), Role.ASSESSOR.authority())
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

    /** Whether it is a page on which people who are logged in do something. */
    static boolean isOfTheWorkbench(String path) {
        return path.equals("/desk") || path.startsWith("/desk/") || path.equals("/log-in") || path.equals("/log-out");
    }

    private static boolean isKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(KeyRing.PREFIX, "Bearer ".length());
    }

    private static Authentication byKey(Authentication authentication, KeyRing keys) {
        String secret = ((BearerTokenAuthenticationToken) authentication).getToken();
        return keys.caller(secret).map(Known::new).orElseThrow(() -> new BadCredentialsException("unknown key"));
    }

    private static CorsConfigurationSource cors(Settings settings) {
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
                "/queue",
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
        // The workbench is for its own pages alone: what they send is told by its token, also where a proxy keeps from
        // us
        // what address they have.
        return request -> isOfTheWorkbench(request.getRequestURI()) ? null : source.getCorsConfiguration(request);
    }

    @Bean
    Sessions sessions(KeyRing keys, Settings settings, Clock clock) {
        Settings.Session rules = settings.session();
        return new Sessions(keys::holder, new Sessions.Rules(rules.idle(), rules.longest(), rules.each()), clock);
    }

    @Bean
    FormTokens formTokens() {
        return new FormTokens();
    }

    @Bean
    FirstLink firstLink(Settings settings, Clock clock) {
        return new FirstLink(clock, settings.session().firstLinkTime());
    }

    @Bean
    Rates rates(Settings settings) {
        return new Rates(settings.limits());
    }

    @Bean(destroyMethod = "close")
    FloodGate floodGate(AuditLog log) {
        return new FloodGate(log, System::nanoTime);
    }

    @Bean
    FilterRegistrationBean<AuditFilter> audit(AuditLog log, FloodGate gate, Clock clock) {
        var filter = new FilterRegistrationBean<>(new AuditFilter(log, gate, clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RateFilter> rate(Rates rates) {
        var filter = new FilterRegistrationBean<>(new RateFilter(rates));
        // After Spring Security, which knows who calls.
        filter.setOrder(0);
        return filter;
    }
}
