package org.gradus.web.sparql;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sys.JenaSystem;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * SPARQL on this port: {@code /sparql} over the public database, {@code /sparql/private} over what the caller may see,
 * {@code /drafts/sparql} and {@code /drafts/update} for maintainers. Each of the three has turns of its own.
 */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {
    SparqlConfiguration() {
        JenaSystem.init();
        var context = ARQ.getContext();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQConstants.sysOptimizerFactory, BoundedExpressions.optimizer());
        KnownFunctions.register(context);
        // Sorting and DISTINCT go to disk beyond this many rows; what goes there at once cannot be stopped.
        context.set(ARQ.spillToDiskThreshold, 10_000L);
    }

    @Bean(destroyMethod = "close")
    QueryGuard queryGuard() {
        return new QueryGuard();
    }

    @Bean
    Runner publicRunner(QueryGuard guard, Settings settings) {
        return runner(guard, settings.sparql());
    }

    @Bean
    Runner privateRunner(QueryGuard guard, Settings settings) {
        return runner(guard, settings.sparql());
    }

    @Bean
    Runner draftRunner(QueryGuard guard, Settings settings) {
        return runner(guard, settings.sparql());
    }

    private static Runner runner(QueryGuard guard, Settings.Sparql settings) {
        int turns = settings.concurrent() > 0
                ? settings.concurrent()
                : 2 * Runtime.getRuntime().availableProcessors();
        return new Runner(guard, new Turns(turns), settings.timeout(), settings.unstoppable());
    }

    /** Down where an endpoint takes no more queries, because too many do not stop: only a new start ends them. */
    @Bean
    HealthIndicator sparqlHealthIndicator(List<Runner> runners) {
        return () -> (runners.stream().anyMatch(Runner::isStuck) ? Health.down() : Health.up())
                .withDetail(
                        "unstoppable", runners.stream().mapToInt(Runner::left).sum())
                .build();
    }

    /** Among the first beans, so it asks for the refresh of the public graphs, which then runs beside the rest. */
    @Bean
    @DependsOn("publicRefresh")
    ServletRegistrationBean<SparqlServlet> sparql(
            Settings settings,
            @Qualifier("publicDatabase") Database publicDatabase,
            @Qualifier("store") Database store,
            @Qualifier("drafts") Database drafts,
            @Qualifier("publicRunner") Runner publicRunner,
            @Qualifier("privateRunner") Runner privateRunner,
            @Qualifier("draftRunner") Runner draftRunner,
            VisibleGraphs visible,
            SparqlDescription description) {
        var sparql = settings.sparql();
        Map<String, Endpoint> endpoints = Map.of(
                "/sparql", new Endpoint.OfDatabase(publicRunner, sparql, publicDatabase),
                "/sparql/private", new Endpoint.OfCaller(privateRunner, sparql, store, publicDatabase, visible),
                "/drafts/sparql", new Endpoint.OfDatabase(draftRunner, sparql, drafts),
                "/drafts/update", new Endpoint.OfUpdates(draftRunner, drafts));
        var servlet = new ServletRegistrationBean<>(
                new SparqlServlet(sparql, endpoints, description::write),
                endpoints.keySet().toArray(String[]::new));
        servlet.setName("sparql");
        servlet.setLoadOnStartup(1);
        return servlet;
    }
}
