package org.gradus.web.sparql;

import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.system.FusekiCore;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gradus.assess.Standards;
import org.gradus.check.DraftCheck;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.web.load.Precedence;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * Fuseki's query and update services on this port: {@code /sparql} over the public database, {@code /sparql/private} over
 * what the caller may see, {@code /drafts/sparql} and {@code /drafts/update} for maintainers. Each of the three has turns of
 * its own.
 */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {
    private static final String PUBLIC = "/sparql";
    private static final String PRIVATE = "/sparql/private";
    private static final String QUERY_DRAFTS = "/drafts/sparql";
    private static final String UPDATE_DRAFTS = "/drafts/update";

    /** By default an endpoint has no more turns, for each holds two threads and memory. */
    private static final int MOST_TURNS = 16;

    SparqlConfiguration() {
        FusekiCore.init();
        var context = ARQ.getContext();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQConstants.sysOptimizerFactory, BoundedExpressions.optimizer());
        KnownFunctions.register(context);
        BoundedDescription.register();
        // Sorting and DISTINCT go to disk beyond this many rows; what goes there at once cannot be stopped.
        context.set(ARQ.spillToDiskThreshold, 10_000L);
    }

    @Bean(destroyMethod = "close")
    QueryGuard queryGuard() {
        return new QueryGuard();
    }

    @Bean
    DraftRules draftRules(Standards standards) {
        return new DraftRules(new DraftCheck(standards.ontology()));
    }

    @Bean
    Runner publicRunner(QueryGuard guard, Precedence precedence, Settings settings) {
        return runner(guard, precedence, settings.sparql());
    }

    @Bean
    Runner privateRunner(QueryGuard guard, Precedence precedence, Settings settings) {
        return runner(guard, precedence, settings.sparql());
    }

    @Bean
    Runner draftRunner(QueryGuard guard, Precedence precedence, Settings settings) {
        return runner(guard, precedence, settings.sparql());
    }

    private static Runner runner(QueryGuard guard, Precedence precedence, Settings.Sparql settings) {
        int turns = settings.concurrent() > 0
                ? settings.concurrent()
                : Math.min(MOST_TURNS, 2 * Runtime.getRuntime().availableProcessors());
        return new Runner(guard, new Turns(turns), precedence, settings.timeout(), settings.unstoppable());
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
    ServletContextInitializer fuseki(
            Settings settings,
            @Qualifier("publicDatabase") Database publicDatabase,
            @Qualifier("store") Database store,
            @Qualifier("drafts") Database drafts,
            DraftRules draftRules,
            VisibleGraphs visible) {
        var sparql = settings.sparql();
        var registry = new DataAccessPointRegistry();
        register(registry, PUBLIC, publicDatabase.dataset(), Operation.Query, new BoundedQuery(sparql, publicDatabase));
        register(
                registry,
                PRIVATE,
                store.dataset(),
                Operation.Query,
                new BoundedQuery.OfCaller(sparql, store, publicDatabase, visible::of));
        register(registry, QUERY_DRAFTS, drafts.dataset(), Operation.Query, new BoundedQuery(sparql, drafts));
        register(
                registry,
                UPDATE_DRAFTS,
                drafts.dataset(),
                Operation.Update,
                new GuardedUpdate(sparql, drafts, draftRules));
        return context -> {
            OperationRegistry.set(context, OperationRegistry.createStd());
            DataAccessPointRegistry.set(context, registry);
        };
    }

    private static void register(
            DataAccessPointRegistry registry,
            String path,
            DatasetGraph dataset,
            Operation operation,
            ActionProcessor processor) {
        DataService service = DataService.newBuilder(dataset)
                .addEndpoint(Endpoint.create()
                        .operation(operation)
                        .endpointName("")
                        .processor(processor)
                        .build())
                .build();
        service.goActive();
        registry.register(new DataAccessPoint(path, service));
    }

    @Bean
    ServletRegistrationBean<SparqlServlet> sparql(
            Settings settings,
            @Qualifier("publicRunner") Runner publicRunner,
            @Qualifier("privateRunner") Runner privateRunner,
            @Qualifier("draftRunner") Runner draftRunner,
            SparqlDescription description) {
        Map<String, Runner> runners = Map.of(
                PUBLIC, publicRunner, PRIVATE, privateRunner, QUERY_DRAFTS, draftRunner, UPDATE_DRAFTS, draftRunner);
        var servlet = new ServletRegistrationBean<>(
                new SparqlServlet(settings.sparql(), runners, description::write),
                runners.keySet().toArray(String[]::new));
        servlet.setName("sparql");
        servlet.setLoadOnStartup(1);
        return servlet;
    }
}
