package org.gradus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and everything below the command line can run inside a batch engine. */
class ArchitectureTest {
    private static final String[] LIBRARY = {
        "org.gradus.assess..",
        "org.gradus.bulk..",
        "org.gradus.check..",
        "org.gradus.crosswalk..",
        "org.gradus.decide..",
        "org.gradus.diagnosis..",
        "org.gradus.disclosure..",
        "org.gradus.edition..",
        "org.gradus.evidence..",
        "org.gradus.fidelity..",
        "org.gradus.html..",
        "org.gradus.io..",
        "org.gradus.listing..",
        "org.gradus.model..",
        "org.gradus.ontology..",
        "org.gradus.plan..",
        "org.gradus.probe..",
        "org.gradus.progress..",
        "org.gradus.query..",
        "org.gradus.rdf..",
        "org.gradus.refusal..",
        "org.gradus.report..",
        "org.gradus.review..",
        "org.gradus.rows..",
        "org.gradus.sample..",
        "org.gradus.shapes..",
        "org.gradus.statistics..",
        "org.gradus.text..",
        "org.gradus.turtle..",
        "org.gradus.whatif.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.gradus");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture()
                .layer("cli")
                .definedBy("org.gradus.cli..")
                .layer("workbooks written")
                .definedBy("org.gradus.workbook.write..")
                .layer("workbooks read")
                .definedBy("org.gradus.workbook.read..")
                .layer("workbook tables")
                .definedBy("org.gradus.workbook.table..")
                .layer("certificates")
                .definedBy("org.gradus.certificate..")
                .layer("app")
                .definedBy("org.gradus.app..")
                .layer("api")
                .definedBy("org.gradus.web.api..")
                .layer("sparql")
                .definedBy("org.gradus.web.sparql..")
                .layer("problem")
                .definedBy("org.gradus.web.problem..")
                .layer("pages")
                .definedBy("org.gradus.web.pages..")
                .layer("diagnosis pages")
                .definedBy("org.gradus.web.diagnosis..")
                .layer("plan pages")
                .definedBy("org.gradus.web.planning..")
                .layer("desk")
                .definedBy("org.gradus.web.desk..")
                .layer("session")
                .definedBy("org.gradus.web.session..")
                .layer("web security")
                .definedBy("org.gradus.web.security..")
                .layer("exchange")
                .definedBy("org.gradus.web.exchange..")
                .layer("load")
                .definedBy("org.gradus.web.load..")
                .layer("http")
                .definedBy("org.gradus.web.http..")
                .layer("templates")
                .definedBy("org.gradus.web.jte..")
                .layer("html")
                .definedBy("org.gradus.web.html..")
                .layer("decision pages")
                .definedBy("org.gradus.web.decisions..")
                .layer("planning")
                .definedBy("org.gradus.planning..")
                .layer("judging")
                .definedBy("org.gradus.judging..")
                .layer("service")
                .definedBy("org.gradus.service")
                .layer("service refusal")
                .definedBy("org.gradus.service.refusal..")
                .layer("holdings")
                .definedBy("org.gradus.holdings..")
                .layer("json")
                .definedBy("org.gradus.json..")
                .layer("security")
                .definedBy("org.gradus.security..")
                .layer("store")
                .definedBy("org.gradus.store..")
                .layer("settings")
                .definedBy("org.gradus.settings..")
                .layer("report")
                .definedBy("org.gradus.report..")
                .layer("listing")
                .definedBy("org.gradus.listing..")
                .layer("review")
                .definedBy("org.gradus.review..")
                .layer("drawing")
                .definedBy("org.gradus.html..")
                .layer("statistics")
                .definedBy("org.gradus.statistics..")
                .layer("disclosure")
                .definedBy("org.gradus.disclosure..")
                .layer("diagnosis")
                .definedBy("org.gradus.diagnosis..")
                .layer("edition")
                .definedBy("org.gradus.edition..")
                .layer("whatif")
                .definedBy("org.gradus.whatif..")
                .layer("sample")
                .definedBy("org.gradus.sample..")
                .layer("bulk")
                .definedBy("org.gradus.bulk..")
                .layer("decide")
                .definedBy("org.gradus.decide..")
                .layer("rows")
                .definedBy("org.gradus.rows..")
                .layer("assess")
                .definedBy("org.gradus.assess..")
                .layer("intake")
                .definedBy("org.gradus.evidence.intake..")
                .layer("stream")
                .definedBy("org.gradus.evidence.stream..")
                .layer("admission")
                .definedBy("org.gradus.evidence.admission..")
                .layer("reading")
                .definedBy("org.gradus.evidence.reading..")
                .layer("plan")
                .definedBy("org.gradus.plan..")
                .layer("shapes")
                .definedBy("org.gradus.shapes..")
                .layer("check")
                .definedBy("org.gradus.check..")
                .layer("query")
                .definedBy("org.gradus.query..")
                .layer("crosswalk")
                .definedBy("org.gradus.crosswalk..")
                .layer("fidelity")
                .definedBy("org.gradus.fidelity..")
                .layer("probe")
                .definedBy("org.gradus.probe..")
                .layer("progress")
                .definedBy("org.gradus.progress..")
                .layer("ontology")
                .definedBy("org.gradus.ontology..")
                .layer("refusal")
                .definedBy("org.gradus.refusal..")
                .layer("rdf")
                .definedBy("org.gradus.rdf..")
                .layer("model")
                .definedBy("org.gradus.model..")
                .layer("turtle")
                .definedBy("org.gradus.turtle..")
                .layer("text")
                .definedBy("org.gradus.text..")
                .layer("io")
                .definedBy("org.gradus.io..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("workbooks written")
                .mayOnlyBeAccessedByLayers("cli", "app", "api", "service")
                .whereLayer("workbooks read")
                .mayOnlyBeAccessedByLayers("cli", "app", "api", "service")
                .whereLayer("certificates")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("workbook tables")
                .mayOnlyBeAccessedByLayers("workbooks read", "workbooks written", "cli", "app", "api", "service")
                .whereLayer("stream")
                .mayOnlyBeAccessedByLayers("cli", "bulk", "service")
                .whereLayer("statistics")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("disclosure")
                .mayOnlyBeAccessedByLayers("statistics")
                .whereLayer("whatif")
                .mayOnlyBeAccessedByLayers("cli", "service", "sparql")
                .whereLayer("edition")
                .mayOnlyBeAccessedByLayers("cli", "crosswalk")
                .whereLayer("holdings")
                .mayOnlyBeAccessedByLayers("app", "service", "judging")
                .whereLayer("planning")
                .mayOnlyBeAccessedByLayers("app", "api", "plan pages")
                .whereLayer("plan pages")
                .mayOnlyBeAccessedByLayers("templates")
                .whereLayer("judging")
                .mayOnlyBeAccessedByLayers("app", "api", "desk", "decision pages")
                .whereLayer("decision pages")
                .mayOnlyBeAccessedByLayers("templates")
                .whereLayer("fidelity")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("probe")
                .mayOnlyBeAccessedByLayers("cli", "pages", "fidelity", "review")
                .whereLayer("bulk")
                .mayOnlyBeAccessedByLayers("cli", "whatif", "sample")
                .whereLayer("sample")
                .mayOnlyBeAccessedByLayers("cli", "diagnosis")
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("templates")
                .whereLayer("sparql")
                .mayOnlyBeAccessedByLayers("templates")
                .whereLayer("problem")
                .mayOnlyBeAccessedByLayers("api", "sparql", "pages", "templates")
                .whereLayer("pages")
                .mayOnlyBeAccessedByLayers("api", "sparql", "problem", "templates")
                .whereLayer("diagnosis pages")
                .mayOnlyBeAccessedByLayers("templates")
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("templates")
                .whereLayer("session")
                .mayOnlyBeAccessedByLayers("desk", "decision pages", "diagnosis pages", "plan pages", "templates")
                .whereLayer("web security")
                .mayOnlyBeAccessedByLayers(
                        "api",
                        "sparql",
                        "problem",
                        "session",
                        "desk",
                        "decision pages",
                        "diagnosis pages",
                        "plan pages")
                .whereLayer("exchange")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("load")
                .mayOnlyBeAccessedByLayers("sparql")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers(
                        "api",
                        "exchange",
                        "load",
                        "sparql",
                        "problem",
                        "pages",
                        "web security",
                        "session",
                        "desk",
                        "decision pages",
                        "plan pages",
                        "diagnosis pages",
                        "templates")
                .whereLayer("templates")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("html")
                .mayOnlyBeAccessedByLayers(
                        "api",
                        "sparql",
                        "problem",
                        "pages",
                        "http",
                        "web security",
                        "session",
                        "desk",
                        "decision pages",
                        "plan pages",
                        "diagnosis pages",
                        "templates")
                .whereLayer("drawing")
                .mayOnlyBeAccessedByLayers("report", "html", "listing")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers(
                        "app",
                        "api",
                        "sparql",
                        "problem",
                        "pages",
                        "http",
                        "judging",
                        "planning",
                        "desk",
                        "decision pages",
                        "plan pages",
                        "diagnosis pages")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers(
                        "cli",
                        "app",
                        "api",
                        "web security",
                        "sparql",
                        "session",
                        "desk",
                        "decision pages",
                        "plan pages",
                        "diagnosis pages")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("app", "api", "http", "sparql", "service", "security", "desk")
                .whereLayer("service refusal")
                .mayOnlyBeAccessedByLayers(
                        "cli",
                        "app",
                        "api",
                        "sparql",
                        "problem",
                        "service",
                        "judging",
                        "planning",
                        "security",
                        "store",
                        "session",
                        "desk",
                        "decision pages",
                        "plan pages",
                        "diagnosis pages")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers(
                        "app",
                        "api",
                        "sparql",
                        "pages",
                        "load",
                        "http",
                        "web security",
                        "session",
                        "desk",
                        "decision pages")
                .check(CLASSES);
    }

    /** Layers are only a list of names if two rooms can need each other. */
    @Test
    void packagesFormNoCycle() {
        slices().matching("org.gradus.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theLibraryKnowsNoSpringNoHttpAndNoStore() {
        classes()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.gradus..",
                        "org.apache.jena.atlas..",
                        "org.apache.jena.datatypes..",
                        "org.apache.jena.graph..",
                        "org.apache.jena.irix..",
                        "org.apache.jena.langtagx..",
                        "org.apache.jena.query..",
                        "org.apache.jena.rdf..",
                        "org.apache.jena.riot..",
                        "org.apache.jena.shacl..",
                        "org.apache.jena.shared..",
                        "org.apache.jena.sparql..",
                        "org.apache.jena.sys..",
                        "org.apache.jena.util..",
                        "org.apache.jena.vocabulary..",
                        "org.eclipse.rdf4j..",
                        "org.jspecify.annotations..",
                        "com.apicatalog..",
                        "com.google.gson..",
                        "jakarta.json..",
                        "javax.xml..",
                        "org.apache.commons.csv..",
                        "org.apache.commons.compress..",
                        "io.airlift.compress..",
                        "gg.jte..",
                        "org.yaml.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void onlyWebAndItsAssemblyKnowSpringAndServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.gradus.cli..", "org.gradus.web..", "org.gradus.app..", "org.gradus.settings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "picocli..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDrawingOfPagesKnowsTheTemplateEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gradus.html..", "org.gradus.report.jte..", "org.gradus.web.jte..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gg.jte..")
                .check(CLASSES);
    }

    /** Who embeds the library takes no library for spreadsheets along. */
    @Test
    void onlyWorkbooksKnowTheLibraryForSpreadsheets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gradus.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
                .check(CLASSES);
    }

    /** Who embeds the library takes neither canonicaliser nor tokens along, and certificates need no service. */
    @Test
    void onlyCertificatesKnowTheCanonicaliser() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gradus.certificate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.apicatalog.rdf.canon..")
                .check(CLASSES);
    }

    @Test
    void theTableModelKnowsNoFileFormat() {
        noClasses()
                .that()
                .resideInAPackage("org.gradus.workbook.table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv..", "javax.xml..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRunnerTouchesTheShaclEnginesInternals() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ShaclRunner")
                .and()
                .doNotHaveSimpleName("Parsed")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.rdf4j.sail.shacl..")
                .check(CLASSES);
    }
}
