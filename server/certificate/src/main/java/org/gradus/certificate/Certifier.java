package org.gradus.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Assessment;
import org.gradus.assess.Engine;
import org.gradus.assess.GradeFinding;
import org.gradus.assess.Standards;
import org.gradus.certificate.Certificate.Party;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.proof.CanonicalStatements;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Version;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** Makes a certificate of an assessment. It certifies the level that was reached, never another. */
public final class Certifier {
    private final Standards standards;

    public Certifier(Standards standards) {
        this.standards = standards;
    }

    /**
     * What is to be certified.
     *
     * @param model its name
     * @param subject IRI of the subject
     * @param least the level below which nothing shall be certified, or null for any
     * @param date on which evidence counts
     */
    public record Asked(
            String model, String subject, @Nullable Level least, LocalDate date) {}

    /**
     * What the issuer adds to an assessment.
     *
     * @param id IRI of the certificate
     * @param scope for which sites, parts and processes it holds
     * @param validUntil the first moment at which it no longer holds; the texts give no length, so the issuer does
     */
    public record Terms(String id, Party issuer, Text scope, Instant validFrom, Instant validUntil) {}

    /**
     * Assesses a subject by both engines, which must agree, and makes its certificate, without a signature and a place in status lists.
     *
     * @param evidence all that was submitted
     * @param dossier of the subject, as read from it
     * @param asked what is to be certified
     * @throws CertificateRefused where no level, or a lower one, was reached, or the period is none
     */
    public Certificate certify(Graph evidence, Dossier dossier, Asked asked, Terms terms) {
        Assessment assessment = standards.assessor(asked.model(), Engine.AUDITED).assess(dossier, asked.date()).stream()
                .filter(each -> each.subject().iri().equals(asked.subject()))
                .findFirst()
                .orElseThrow(() -> CertificateRefused.say(
                        Code.NOT_REACHED,
                        "The model %s does not grade <%s>.",
                        "模型 %s 不评估 <%s>。",
                        asked.model(),
                        asked.subject()));
        Level level = reached(assessment, asked.least());
        if (!terms.validFrom().isBefore(terms.validUntil())) {
            throw CertificateRefused.say(
                    Code.FORM,
                    "It would end (%s) before it begins (%s).",
                    "有效期止（%s）早于有效期起（%s）。",
                    terms.validUntil(),
                    terms.validFrom());
        }
        return new Certificate(
                terms.id(),
                terms.issuer(),
                new Party(dossier.organisation(), name(dossier)),
                result(assessment, level, evidence, terms),
                terms.validFrom(),
                terms.validUntil(),
                List.of());
    }

    private static Level reached(Assessment assessment, @Nullable Level least) {
        Text subject = assessment.subject().label();
        Level level = assessment
                .level()
                .orElseThrow(() -> CertificateRefused.say(
                        Code.NOT_REACHED,
                        "No certificate: %s reaches no level of %s on %s. `gradus assess` says what is missing.",
                        "不予颁证：%s 在 %3$s 未达到 %2$s 的任何等级。运行 `gradus assess` 可查看差距。",
                        subject,
                        assessment.model().label(),
                        assessment.date()));
        if (least != null && level.rank() < least.rank()) {
            throw CertificateRefused.say(
                    Code.NOT_REACHED,
                    "No certificate: %s reaches %s on %s, and not %s. `gradus assess --target` says what is missing.",
                    "不予颁证：%s 在 %3$s 达到 %2$s，未达到 %4$s。运行 `gradus assess --target` 可查看差距。",
                    subject,
                    level.mark(),
                    assessment.date(),
                    least.mark());
        }
        return level;
    }

    private Result result(Assessment assessment, Level level, Graph evidence, Terms terms) {
        MaturityModel model = assessment.model();
        Subject subject = assessment.subject();
        GradeFinding grade = assessment.grade();
        return new Result(
                terms.id() + "#result",
                new Result.Subject(
                        subject.iri(),
                        subject.type().equals(GRADUS.Capability) ? "Capability" : "Organisation",
                        subject.label()),
                terms.scope(),
                new Result.Model(
                        model.iri(),
                        model.label(),
                        Namespaces.BASE + Version.GRADUS + "/ontology/" + model.name(),
                        Version.GRADUS),
                new Result.Level(level.iri(), level.label()),
                level.rating(),
                grade == null ? null : grade.held().map(cell -> cell.grade()).orElse(null),
                assessment.date(),
                new Result.Digests(
                        CanonicalStatements.digest(evidence), standards.ontologyDigest(), standards.shapesDigest()),
                Engine.AUDITED.description());
    }

    private static Text name(Dossier dossier) {
        return dossier.subjects().stream()
                .filter(subject -> subject.iri().equals(dossier.organisation()))
                .map(Subject::label)
                .findFirst()
                .orElse(Text.EMPTY);
    }
}
