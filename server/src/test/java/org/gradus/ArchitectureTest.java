package org.gradus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and everything below the command line can run inside a batch engine. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gradus");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("org.gradus.cli..")
                .layer("web")
                .definedBy("org.gradus.web..")
                .layer("service")
                .definedBy("org.gradus.service..")
                .layer("security")
                .definedBy("org.gradus.security..")
                .layer("store")
                .definedBy("org.gradus.store..")
                .layer("report")
                .definedBy("org.gradus.report..")
                .layer("assess")
                .definedBy("org.gradus.assess..")
                .layer("evidence")
                .definedBy("org.gradus.evidence..")
                .layer("shapes")
                .definedBy("org.gradus.shapes..")
                .layer("query")
                .definedBy("org.gradus.query..")
                .layer("crosswalk")
                .definedBy("org.gradus.crosswalk..")
                .layer("progress")
                .definedBy("org.gradus.progress..")
                .layer("model")
                .definedBy("org.gradus.model..")
                .whereLayer("progress")
                .mayOnlyBeAccessedByLayers("cli", "report")
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers("cli", "web")
                .whereLayer("crosswalk")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("web")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers("cli", "web")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("cli", "web", "service", "security")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli", "web", "service")
                .whereLayer("assess")
                .mayOnlyBeAccessedByLayers("cli", "service", "report")
                .whereLayer("evidence")
                .mayOnlyBeAccessedByLayers("cli", "web", "service", "report", "assess")
                .whereLayer("shapes")
                .mayOnlyBeAccessedByLayers("cli", "web", "report", "assess", "crosswalk")
                .check(CLASSES);
    }

    @Test
    void onlyCommandLineAndWebKnowSpringAndServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gradus.cli..", "org.gradus.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "picocli..", "jakarta.servlet..")
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
