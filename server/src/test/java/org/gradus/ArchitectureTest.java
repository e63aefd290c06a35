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
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("crosswalk")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("assess")
                .mayOnlyBeAccessedByLayers("cli", "report")
                .whereLayer("evidence")
                .mayOnlyBeAccessedByLayers("cli", "report", "assess")
                .whereLayer("shapes")
                .mayOnlyBeAccessedByLayers("cli", "report", "assess", "crosswalk")
                .check(CLASSES);
    }

    @Test
    void nothingBelowTheCommandLineKnowsSpringOrTheCommandLineLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gradus.cli..")
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
