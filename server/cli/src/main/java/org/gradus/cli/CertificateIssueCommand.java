package org.gradus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.assess.Standards;
import org.gradus.certificate.Certificate;
import org.gradus.certificate.Certificate.Party;
import org.gradus.certificate.Certificate.StatusEntry;
import org.gradus.certificate.Certifier;
import org.gradus.certificate.Register;
import org.gradus.certificate.Secured;
import org.gradus.certificate.json.Members;
import org.gradus.certificate.key.SigningKey;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.admission.Subject;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.model.Level;
import org.gradus.refusal.NotThere;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses a subject by both engines and certifies the level that it reaches. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Assess a subject by both engines and certify the level that it reaches; refused where it reaches none.",
        footer = {
            "",
            "Example:",
            "  gradus certificate issue evidence.ttl --model t-aiitre-10003 --subject IRI --id https://body.example/c/1",
            "    --valid-until 2029-06-30 --scope-zh 总部 --keystore keys.p12 --keys did.json -o certificate.json"
        })
final class CertificateIssueCommand implements Callable<Integer> {
    enum Securing {
        data_integrity,
        jose
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Evidence in any RDF syntax, a workbook (.xlsx) or table (.csv).")
    private List<String> files;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "The model, see `gradus models`.")
    private String model;

    @Option(names = "--subject", required = true, paramLabel = "IRI", description = "The subject to be certified.")
    private String subject;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "The level that must be reached, such as CL2 (default: any). What is reached is certified.")
    private @Nullable String level;

    @Mixin
    private DateOption date;

    @Option(names = "--id", required = true, paramLabel = "IRI", description = "IRI of the certificate.")
    private String id;

    @Option(
            names = "--valid-from",
            paramLabel = "YYYY-MM-DD",
            description = "First day on which it holds (default: today).")
    private @Nullable String from;

    @Option(
            names = "--valid-until",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "Last day on which it holds. The standards give no length; the body does.")
    private String until;

    @Option(
            names = "--scope-zh",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Scope of the result, in Chinese.")
    private String scopeZh;

    @Option(
            names = "--scope-en",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Scope of the result, in English.")
    private String scopeEn;

    @Option(
            names = "--issuer-zh",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Name of the issuer, in Chinese.")
    private String issuerZh;

    @Option(
            names = "--issuer-en",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Name of the issuer, in English.")
    private String issuerEn;

    @Mixin
    private SigningOptions signing;

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description =
                    "Register of what was issued; without one, the certificate can be neither suspended nor revoked.")
    private @Nullable Path register;

    @Option(
            names = "--status-at",
            paramLabel = "IRI",
            description = "Folder at which the status lists are published; needed where the register is new.")
    private @Nullable String statusAt;

    @Option(
            names = "--securing",
            paramLabel = "SECURING",
            defaultValue = "data_integrity",
            description = "${COMPLETION-CANDIDATES} (default: data_integrity).")
    private Securing securing;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the certificate to a file (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private LanguageOption language;

    private final Workbooks workbooks = new Workbooks();
    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate at = date.value(clock);
        Instant now = clock.instant();
        requireWords();
        Submission submission = workbooks
                .loader()
                .load(files.stream().map(EvidenceSource::named).toList());
        List<IntakeProblem> problems = standards.intake().check(submission, clock);
        if (!problems.isEmpty()) {
            IntakeReport.write(
                    workbooks.inWords(problems),
                    language.value(),
                    spec.commandLine().getErr());
            return ExitCode.PROBLEMS;
        }
        SigningKey key = signing.key(now);
        var asked = new Certifier.Asked(model, subject, least(), at);
        var terms = new Certifier.Terms(
                id,
                new Party(key.controller(), new Text(issuerEn, issuerZh)),
                new Text(scopeEn, scopeZh),
                IssuerFiles.start(
                        from, LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()),
                IssuerFiles.day(until).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        Dossier dossier = dossier(submission);
        var certifier = new Certifier(standards);
        // Before a place is taken in a list: what is refused leaves nothing behind.
        Certificate certificate = certifier.certify(submission.graph(), dossier, asked, terms);
        String signed = securing().sign(certificate.with(place(key, now)), key, now);
        new Destination(output, spec.commandLine().getOut())
                .write(out -> out.write(signed.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    private Secured securing() {
        return securing == Securing.jose ? Secured.JOSE : Secured.DATA_INTEGRITY;
    }

    private void requireWords() {
        if (!Members.isIri(id)) {
            throw CommandRefusal.say(Code.WRONG_USAGE, "--id must be an IRI with a scheme.", "--id 须为带方案的 IRI。");
        }
        if (scopeZh.isBlank() && scopeEn.isBlank()) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "Say for which sites, parts and processes it holds, with --scope-zh, --scope-en or both: without its scope a"
                            + " level says too much.",
                    "请用 --scope-zh、--scope-en 或两者说明适用的场所、部分与过程：没有范围的等级言过其实。");
        }
    }

    private @Nullable Level least() {
        return level == null ? null : named(level);
    }

    private Level named(String asked) {
        return Level.named(asked, standards.model(model).levels())
                .orElseThrow(() -> CommandRefusal.say(
                        Code.WRONG_USAGE, "The model %s has no level '%s'.", "模型 %s 没有等级“%s”。", model, asked));
    }

    private Dossier dossier(Submission submission) {
        List<Dossier> dossiers = new DossierReader(standards.ontology().vocabulary()).read(submission.graph());
        return dossiers.stream()
                .filter(each -> each.subjects().stream().map(Subject::iri).anyMatch(subject::equals))
                .findFirst()
                .orElseThrow(() -> NotThere.subject(
                        subject,
                        dossiers.stream()
                                .flatMap(each -> each.subjects().stream())
                                .map(Subject::iri)
                                .toList()));
    }

    private List<StatusEntry> place(SigningKey key, Instant now) throws IOException {
        if (register == null) {
            return List.of();
        }
        if (!Register.isIn(register) && statusAt == null) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "The register is new: say with --status-at where its status lists will be published.",
                    "登记册是新建的：请用 --status-at 指明状态列表的公布位置。");
        }
        Register kept = Register.isIn(register) || statusAt == null
                ? Register.open(register)
                : Register.create(register, statusAt);
        List<StatusEntry> entries = kept.enter(id, now);
        kept.save(key, now, signing.validity());
        return entries;
    }
}
