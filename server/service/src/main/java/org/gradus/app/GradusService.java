package org.gradus.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gradus.assess.Standards;
import org.gradus.security.FirstLink;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.service.AssessmentService;
import org.gradus.service.BulkAssessments;
import org.gradus.service.ReportUpkeep;
import org.gradus.settings.Settings;
import org.gradus.store.PublicGraphs;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The service: one port, one process, one data folder. */
@SpringBootApplication(
        proxyBeanMethods = false,
        scanBasePackages = {"org.gradus.app", "org.gradus.web"})
@EnableConfigurationProperties(Settings.class)
public class GradusService {
    /**
     * Starts the service.
     *
     * @param properties settings that stand over those of the configuration file
     * @param arguments Spring's own, such as {@code --spring.config.additional-location=…}
     */
    public static ConfigurableApplicationContext start(Map<String, Object> properties, String... arguments) {
        return new SpringApplicationBuilder(GradusService.class)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties("spring.config.name=gradus")
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("command line", properties)))
                .run(arguments);
    }

    @Bean
    ApplicationRunner prepare(
            PublicGraphs publicGraphs,
            AssessmentService assessments,
            BulkAssessments jobs,
            ReportUpkeep reports,
            Standards standards,
            KeyRing keys,
            FirstLink firstLink,
            Settings settings,
            Environment environment,
            Clock clock) {
        return arguments -> {
            if (keys.all().isEmpty()) {
                var issued = keys.create(Role.MAINTAINER, List.of(), "made at the first start", clock.instant());
                // Printed, not logged: logs are kept and shipped, and this is shown once.
                System.out.println("The maintainer's API key, shown this once: " + issued.secret());
                System.out.println("维护者 API 密钥，仅显示这一次：" + issued.secret());
                if (settings.session().firstLink() != Settings.FirstLinkFrom.OFF) {
                    tell(firstLink, issued.key().id(), settings, environment);
                }
                System.out.flush();
            }
            assessments.republish();
            jobs.resume();
            reports.resume();
            // Assessors are made before they are asked for, and after the first answers, which they would slow down.
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS)
                    .execute(() -> standards.ontology().modelNames().forEach(standards::assessor));
        };
    }

    /** The way into the workbench at the first start. */
    private static void tell(FirstLink link, String key, Settings settings, Environment environment) {
        String base = settings.baseUrl().isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : settings.baseUrl().replaceFirst("/+$", "");
        String address = base + "/log-in?first=" + link.make(key);
        long minutes = link.time().toMinutes();
        System.out.println("The workbench, as maintainer, once and within " + minutes + " minutes: " + address);
        System.out.println("以维护者身份打开工作台（一次有效，限 " + minutes + " 分钟内）：" + address + "&lang=zh");
    }
}
