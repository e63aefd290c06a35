package org.gradus.web.load;

import java.time.Duration;
import org.gradus.settings.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Of Tomcat's threads, a quarter read bodies at most, an eighth wait to, and an eighth read away what nobody wants. */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {
    private static final int QUARTER = 4;
    private static final int EIGHTH = 8;

    private final int threads;

    LoadConfiguration(@Value("${server.tomcat.threads.max}") int threads) {
        this.threads = threads;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(Settings settings) {
        var places = new Places(Math.max(1, threads / QUARTER), threads / EIGHTH);
        var filter = new FilterRegistrationBean<>(
                new BodyFilter(places, settings.limits().bodyTime()));
        // Before all others, but for the one that learns from a proxy who calls.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** While something is changed, readers have half of the processors. */
    @Bean
    Precedence precedence() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Precedence(
                2 * processors, Math.max(1, processors / 2), Duration.ofMillis(250), Duration.ofSeconds(2));
    }

    @Bean
    FilterRegistrationBean<PrecedenceFilter> turns(Precedence precedence) {
        var filter = new FilterRegistrationBean<>(new PrecedenceFilter(precedence));
        // When it is known who calls, and that they may: who is refused holds up no one.
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    /** A form is read where it is wanted, as every body is, and never by Tomcat when some parameter is asked for. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies() {
        return factory -> {
            factory.addEngineValves(new UnreadBodies(new Places(Math.max(1, threads / EIGHTH), 0)));
            factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
        };
    }
}
