package org.gradus.web.sparql;

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
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.web.security.Callers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * Fuseki's query and update services on this port: {@code /sparql} over the public database, {@code /sparql/private} over
 * what the caller may see, {@code /drafts/sparql} and {@code /drafts/update} for maintainers.
 */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {
    SparqlConfiguration(Settings settings) {
        FusekiCore.init();
        var context = ARQ.getContext();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQConstants.sysOptimizerFactory, BoundedExpressions.optimizer());
        KnownFunctions.register(context);
        context.set(ARQ.updateTimeout, Long.toString(settings.sparql().timeout().toMillis()));
        // Sorting and DISTINCT go to disk beyond this many rows.
        context.set(ARQ.spillToDiskThreshold, 50_000L);
    }

    @Bean(destroyMethod = "close")
    QueryGuard queryGuard() {
        return new QueryGuard();
    }

    /** Among the first beans, so it asks for the refresh of the public graphs, which then runs beside the rest. */
    @Bean
    @DependsOn("publicRefresh")
    ServletContextInitializer fuseki(
            Settings settings,
            @Qualifier("publicDatabase") Database publicDatabase,
            @Qualifier("store") Database store,
            @Qualifier("drafts") Database drafts,
            VisibleGraphs visible) {
        var sparql = settings.sparql();
        var query = new BoundedQuery(sparql, publicDatabase);
        var ofCaller = new BoundedQuery.OfCaller(sparql, store, publicDatabase, () -> visible.of(Callers.required()));
        var registry = new DataAccessPointRegistry();
        register(registry, "/sparql", publicDatabase.dataset(), sparql, endpoint("", Operation.Query, query));
        register(registry, "/sparql/private", store.dataset(), sparql, endpoint("", Operation.Query, ofCaller));
        register(
                registry,
                "/drafts",
                drafts.dataset(),
                sparql,
                endpoint("sparql", Operation.Query, new BoundedQuery(sparql, drafts)),
                endpoint(
                        "update",
                        Operation.Update,
                        new GuardedUpdate(sparql.maxQuery().toBytes(), drafts)));
        return context -> {
            OperationRegistry.set(context, OperationRegistry.createStd());
            DataAccessPointRegistry.set(context, registry);
        };
    }

    private static Endpoint endpoint(String name, Operation operation, ActionProcessor processor) {
        return Endpoint.create()
                .operation(operation)
                .endpointName(name)
                .processor(processor)
                .build();
    }

    private static void register(
            DataAccessPointRegistry registry,
            String path,
            DatasetGraph dataset,
            Settings.Sparql settings,
            Endpoint... endpoints) {
        long millis = settings.timeout().toMillis();
        dataset.getContext().set(ARQ.queryTimeout, millis + "," + millis);
        var builder = DataService.newBuilder(dataset);
        for (Endpoint endpoint : endpoints) {
            builder.addEndpoint(endpoint);
        }
        DataService service = builder.build();
        service.goActive();
        registry.register(new DataAccessPoint(path, service));
    }

    @Bean
    ServletRegistrationBean<SparqlServlet> sparql(Settings settings, QueryGuard guard, SparqlDescription description) {
        var servlet = new ServletRegistrationBean<>(
                new SparqlServlet(settings.sparql(), guard, description::write),
                "/sparql",
                "/sparql/private",
                "/drafts/sparql",
                "/drafts/update");
        servlet.setName("sparql");
        servlet.setLoadOnStartup(1);
        return servlet;
    }
}
