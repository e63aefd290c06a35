package org.gradus.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import org.gradus.certificate.Certificate;
import org.gradus.certificate.Result;
import org.gradus.certificate.StatusPurpose;
import org.gradus.certificate.Verification;
import org.gradus.certificate.Verification.Look;
import org.gradus.certificate.fault.Fault;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;

/** What came of checking a certificate, for people: whether it holds, what it says, and what it does not. */
final class VerificationReport {
    private final Language language;

    VerificationReport(Language language) {
        this.language = language;
    }

    void write(Verification verification, PrintWriter out) {
        out.println(
                verification.isValid()
                        ? say("The certificate holds.", "证书有效。")
                        : say("The certificate does NOT hold.", "证书无效。"));
        for (Fault fault : verification.faults()) {
            out.println("  " + fault.code().tag() + ": "
                    + Printable.line(fault.text().in(language)));
        }
        Certificate certificate = verification.says();
        if (certificate == null) {
            out.println(say(
                    "What stands in it is not shown: it has no signature of the issuer that holds.",
                    "不显示其内容：其中没有颁发者的有效签名。"));
            return;
        }
        out.println();
        out.println(say("What it says", "证书所述"));
        said(certificate, out);
        out.println();
        out.println(say("What it does not say", "证书未述"));
        unsaid(verification, out);
    }

    private void said(Certificate certificate, PrintWriter out) {
        Result result = certificate.result();
        line(out, "certificate", "证书", certificate.id());
        line(
                out,
                "issuer",
                "颁发者",
                named(certificate.issuer().name(), certificate.issuer().iri()));
        line(
                out,
                "holder",
                "持有者",
                named(certificate.holder().name(), certificate.holder().iri()));
        line(
                out,
                "subject",
                "认证对象",
                named(result.subject().label(), result.subject().iri()));
        line(out, "scope", "范围", either(result.scope()));
        line(out, "model", "模型", either(result.model().label()));
        line(
                out,
                "edition",
                "模型版本",
                result.model().version() + " <" + result.model().edition() + ">");
        line(out, "level", "等级", named(result.level().label(), result.level().iri()));
        if (!result.rating().isEmpty()) {
            line(out, "rating", "评级", result.rating());
        }
        if (result.grade() != null) {
            line(out, "grade", "水平档次", String.valueOf(result.grade()));
        }
        line(out, "assessed on", "评估日期", result.assessedOn().toString());
        line(out, "holds from", "有效期起", local(certificate.validFrom()));
        line(out, "holds before", "有效期止", local(certificate.validUntil()));
        line(out, "evidence", "证据摘要", result.digests().evidence());
        line(out, "ontology", "本体摘要", result.digests().ontology());
        line(out, "shapes", "形状摘要", result.digests().shapes());
        line(out, "decided by", "判定引擎", result.engine());
    }

    private void unsaid(Verification verification, PrintWriter out) {
        if (verification.says() != null && verification.says().status().isEmpty()) {
            item(
                    out,
                    "Whether it was suspended or revoked: its issuer keeps no list for it.",
                    "是否已被暂停或撤销：颁发者未为其维护状态列表。");
        }
        for (Look look : verification.looked()) {
            boolean revocation = look.purpose() == StatusPurpose.REVOCATION;
            var list = look.list();
            if (list == null) {
                item(
                        out,
                        "Whether it was " + (revocation ? "revoked" : "suspended")
                                + ": no status list was given (--status).",
                        "是否已被" + (revocation ? "撤销" : "暂停") + "：未提供状态列表（--status）。");
            } else {
                item(
                        out,
                        "Whether it was " + (revocation ? "revoked" : "suspended") + " after " + local(list.validFrom())
                                + ", the time of the list.",
                        local(list.validFrom()) + "（状态列表时间）之后是否被" + (revocation ? "撤销" : "暂停") + "。");
            }
        }
        item(
                out,
                "Anything about other sites, parts or capabilities than its scope and subject.",
                "范围与认证对象之外的场所、部分或能力。");
        item(out, "That the level is reached today: it was on the date of the assessment.", "今天仍达到该等级：所述为评估日期的情况。");
        item(out, "That the evidence is true: the issuer accepted it, and answers for that.", "证据属实：证据由颁发者采信，并由其负责。");
        item(
                out,
                "That the issuer is whom you take it for: that rests on where you have its key document from.",
                "颁发者确为其所称：取决于密钥文档的来源是否可靠。");
    }

    private void line(PrintWriter out, String en, String zh, String value) {
        out.println("  " + say(en + ": ", zh + "：") + Printable.line(value));
    }

    private void item(PrintWriter out, String en, String zh) {
        out.println("  - " + say(en, zh));
    }

    private String named(Text name, String iri) {
        return name.isEmpty() ? iri : either(name) + " <" + iri + ">";
    }

    /** In the language of the report, else in the other. */
    private String either(Text text) {
        return text.in(language, language == Language.ZH ? text.en() : text.zh());
    }

    private static String local(Instant instant) {
        return instant.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }

    private String say(String en, String zh) {
        return language.say(en, zh);
    }
}
