package org.gradus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.holdings.Holdings;
import org.gradus.holdings.HoldingsUpkeep;
import org.gradus.holdings.RowFiles;
import org.gradus.model.Practice;
import org.gradus.planning.Planning;
import org.gradus.query.Catalogue;
import org.gradus.security.AuditLog;
import org.gradus.security.KeyRing;
import org.gradus.security.Keys;
import org.gradus.service.AssessmentService;
import org.gradus.service.Audits;
import org.gradus.service.Backups;
import org.gradus.service.BulkAssessments;
import org.gradus.service.EvidenceService;
import org.gradus.service.OrganisationBooks;
import org.gradus.service.Present;
import org.gradus.service.ReportUpkeep;
import org.gradus.service.Reports;
import org.gradus.service.Undisturbed;
import org.gradus.service.Upkeep;
import org.gradus.service.WhatIfs;
import org.gradus.service.Workbooks;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.settings.Settings;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.DataFolder;
import org.gradus.store.Database;
import org.gradus.store.Decisions;
import org.gradus.store.Diagnoses;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Jobs;
import org.gradus.store.Organisations;
import org.gradus.store.Plans;
import org.gradus.store.PreparedDatabase;
import org.gradus.store.PublicGraphs;
import org.gradus.store.ReportFiles;
import org.gradus.store.Room;
import org.gradus.store.SentGraphs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service is made of, below HTTP. Databases close last. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    Clock clock(Settings settings) {
        String zone = settings.timeZone().strip();
        try {
            return zone.isEmpty() ? Clock.system(ZoneId.systemDefault()) : Clock.system(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw RequestRefused.wrong(
                    "gradus.time-zone is '%s', which is no time zone. Write one such as Asia/Shanghai, or none for the machine's.",
                    "gradus.time-zone 为“%s”，不是有效时区。请写成 Asia/Shanghai 之类，或留空以使用本机时区。", zone);
        }
    }

    @Bean
    DataFolder folder(Settings settings) throws IOException {
        return new DataFolder(settings.data()).create();
    }

    @Bean
    Room room(DataFolder folder, Settings settings) {
        return new Room(folder.root(), settings.limits().freeSpace().toBytes());
    }

    @Bean
    LastResort lastResort() {
        return LastResort.ofTheProcess();
    }

    @Bean(destroyMethod = "close")
    Database store(DataFolder folder, Room room, LastResort lastResort) {
        return Database.open(folder.store(), room, lastResort);
    }

    @Bean(destroyMethod = "close")
    Database drafts(DataFolder folder, Room room, LastResort lastResort) {
        return Database.open(folder.drafts(), room, lastResort);
    }

    @Bean(destroyMethod = "close")
    Database publicDatabase(DataFolder folder, Settings settings, Room room, LastResort lastResort) throws IOException {
        if (!settings.prepared().isEmpty()) {
            // Whether it holds what this version loads is looked at in the refresh.
            PreparedDatabase.copy(Path.of(settings.prepared()), folder.publicGraphs());
        }
        return Database.open(folder.publicGraphs(), room, lastResort);
    }

    @Bean
    Standards standards() {
        return Standards.published();
    }

    @Bean
    Catalogue catalogue() {
        return Catalogue.published();
    }

    @Bean
    PublicGraphs publicGraphs(@Qualifier("publicDatabase") Database database, Standards standards) {
        return new PublicGraphs(database, standards.ontology().whole(), standards.shapes());
    }

    @Bean
    PublicRefresh publicRefresh(PublicGraphs publicGraphs, Clock clock) {
        return new PublicRefresh(publicGraphs, clock);
    }

    @Bean
    Organisations organisations(@Qualifier("store") Database store) {
        return new Organisations(store);
    }

    @Bean
    EvidenceArchive evidenceArchive(@Qualifier("store") Database store, Standards standards) {
        return new EvidenceArchive(
                store,
                practice -> {
                    Practice known = standards.ontology().vocabulary().practice(practice);
                    return known == null ? Set.of() : known.broader();
                },
                new SentGraphs(inMemory()));
    }

    /** How many statements are held where they are held: so many take some 50 bytes of 1,000 that there may be. */
    static long inMemory() {
        return Runtime.getRuntime().maxMemory() / 4096;
    }

    @Bean
    Holdings holdings(
            Standards standards,
            @Qualifier("store") Database store,
            EvidenceArchive evidence,
            Decisions decisions,
            DataFolder folder) {
        return new Holdings(standards, store, evidence, decisions, new RowFiles(folder.rows()), inMemory());
    }

    @Bean(destroyMethod = "close")
    HoldingsUpkeep holdingsUpkeep(Holdings holdings) {
        return new HoldingsUpkeep(holdings, Duration.ofSeconds(2));
    }

    @Bean
    Decisions decisions(@Qualifier("store") Database store) {
        return new Decisions(store);
    }

    @Bean
    Diagnoses diagnoses(@Qualifier("store") Database store) {
        return new Diagnoses(store);
    }

    @Bean
    Plans plans(@Qualifier("store") Database store) {
        return new Plans(store);
    }

    @Bean
    AssessmentArchive assessmentArchive(@Qualifier("store") Database store) {
        return new AssessmentArchive(store);
    }

    @Bean
    Jobs jobs(@Qualifier("store") Database store) {
        return new Jobs(store);
    }

    @Bean
    HealthIndicator storeHealthIndicator(
            @Qualifier("store") Database store,
            @Qualifier("drafts") Database drafts,
            @Qualifier("publicDatabase") Database publicDatabase) {
        return () -> Stream.of(store, drafts, publicDatabase).anyMatch(Database::isLost)
                ? Health.down().build()
                : Health.up().build();
    }

    @Bean
    Reports reports(Standards standards, Holdings holdings, DataFolder folder) {
        return new Reports(standards, holdings, new ReportFiles(folder.reports()));
    }

    @Bean(destroyMethod = "close")
    ReportUpkeep reportUpkeep(
            Reports reports, AssessmentArchive archive, Organisations organisations, Undisturbed undisturbed) {
        return new ReportUpkeep(
                reports, archive, organisations, undisturbed, Duration.ofSeconds(2), Duration.ofMinutes(10));
    }

    @Bean
    Workbooks workbooks(Standards standards) {
        return new Workbooks(standards.ontology());
    }

    @Bean
    OrganisationBooks organisationBooks(Standards standards, Holdings holdings, Reports reports, Workbooks workbooks) {
        return new OrganisationBooks(standards, holdings, reports, workbooks);
    }

    @Bean
    EvidenceService evidenceService(
            Standards standards,
            EvidenceArchive archive,
            Decisions decisions,
            HoldingsUpkeep holdings,
            Workbooks workbooks,
            Settings settings,
            Clock clock) {
        return new EvidenceService(
                standards,
                archive,
                decisions,
                holdings,
                workbooks,
                settings.limits().evidence().toBytes(),
                clock);
    }

    @Bean
    Audits audits(Standards standards, Reports reports, DataFolder folder, Settings settings) {
        int every = settings.assess().auditEvery();
        if (every < 1) {
            throw RequestRefused.wrong(
                    "gradus.assess.audit-every is %s; write 1 for every assessment, or more. It cannot be turned off.",
                    "gradus.assess.audit-every 为 %s；请写 1（每次评估）或更大的数。核验不能关闭。", every);
        }
        return new Audits(standards, reports, folder, every);
    }

    @Bean
    Undisturbed undisturbed() {
        return new Undisturbed();
    }

    @Bean
    AssessmentService assessmentService(
            Standards standards,
            Holdings holdings,
            AssessmentArchive archive,
            Reports reports,
            ReportUpkeep reportUpkeep,
            PublicGraphs publicGraphs,
            Audits audits,
            Undisturbed undisturbed,
            Clock clock) {
        return new AssessmentService(
                standards, holdings, archive, reports, reportUpkeep, publicGraphs, audits, undisturbed, clock);
    }

    @Bean
    Present present(Standards standards, Holdings holdings, Clock clock) {
        return new Present(standards, holdings, clock);
    }

    @Bean
    Planning planning(Standards standards, Present present, Plans plans, Clock clock) {
        return new Planning(standards, present, plans, clock);
    }

    @Bean(destroyMethod = "close")
    BulkAssessments bulkAssessments(
            Jobs jobs,
            Organisations organisations,
            AssessmentArchive archive,
            AssessmentService assessments,
            Undisturbed undisturbed,
            Clock clock) {
        return new BulkAssessments(jobs, organisations, archive, assessments, undisturbed, clock);
    }

    @Bean(destroyMethod = "close")
    WhatIfs whatIfs(Standards standards, Holdings holdings, Clock clock) {
        return new WhatIfs(standards, holdings, clock);
    }

    @Bean
    Backups backups(
            DataFolder folder,
            @Qualifier("store") Database store,
            @Qualifier("drafts") Database drafts,
            ReportUpkeep reports,
            Clock clock) {
        return new Backups(folder, store, drafts, reports, clock);
    }

    @Bean(destroyMethod = "close")
    Upkeep upkeep(
            Settings settings,
            DataFolder folder,
            @Qualifier("store") Database store,
            @Qualifier("drafts") Database drafts,
            @Qualifier("publicDatabase") Database publicDatabase) {
        return new Upkeep(
                folder.sizes(),
                Map.of("store", store, "drafts", drafts, "public", publicDatabase),
                settings.compactGrowth().toBytes(),
                Duration.ofSeconds(20));
    }

    @Bean
    KeyRing keyRing(DataFolder folder) {
        return new KeyRing(folder.keys());
    }

    @Bean
    Keys keys(KeyRing ring, AuditLog log, Clock clock) {
        return new Keys(ring, log, clock);
    }

    @Bean
    AuditLog auditLog(DataFolder folder, Clock clock) {
        return new AuditLog(folder.audit(), clock.getZone());
    }
}
