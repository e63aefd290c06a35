package org.gradus.web.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.security.ApiKey;
import org.gradus.service.AssessmentService;
import org.gradus.service.Understood;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Decision;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Job;
import org.gradus.store.Organisation;
import org.gradus.text.Text;

/** What the service says of its records in JSON: the one place that fixes member names, as openapi.yaml documents them. */
final class Json {
    private Json() {}

    static Map<String, Object> text(Text text) {
        return map("en", text.en(), "zh", text.zh());
    }

    static Map<String, Object> organisation(Organisation organisation) {
        return map(
                "id", organisation.id(),
                "iri", organisation.iri(),
                "name", text(organisation.name()),
                "registered", organisation.registered().toString(),
                "evidence", "/organisations/" + organisation.id() + "/evidence",
                "assessments", "/organisations/" + organisation.id() + "/assessments");
    }

    static String address(EvidenceVersion version) {
        return "/organisations/" + version.organisation() + "/evidence/" + version.document();
    }

    static Map<String, Object> version(EvidenceVersion version) {
        return map(
                "document", version.document(),
                "version", version.number(),
                "address", address(version) + "/versions/" + version.number(),
                "graph", version.graph(),
                "at", version.at().toString(),
                "by", version.by().id(),
                "role", version.by().role(),
                "sha256", version.sha256(),
                "format", version.format(),
                "statements", version.statements(),
                "note", version.note().isEmpty() ? null : version.note());
    }

    static Map<String, Object> document(EvidenceDocument document) {
        var json = map("document", document.current().document(), "address", address(document.current()));
        json.put("state", document.isWithdrawn() ? "withdrawn" : "current");
        if (document.isWithdrawn()) {
            json.put("withdrawn", document.withdrawn().toString());
            json.put("withdrawnBy", document.withdrawnBy().id());
            json.put("reason", document.reason());
        }
        json.put("current", version(document.current()));
        return json;
    }

    static Map<String, Object> understood(Understood understood) {
        return map(
                "statements", understood.statements(),
                "subjects",
                        understood.subjects().stream()
                                .map(subject -> map(
                                        "iri", subject.iri(),
                                        "label", text(subject.label()),
                                        "type", subject.type(),
                                        "practices", subject.practices(),
                                        "evidence", subject.evidence()))
                                .toList(),
                "inapplicable", understood.inapplicable());
    }

    static Map<String, Object> decision(Decision decision) {
        return map(
                "evidence", decision.evidence(),
                "accepted", decision.accepted(),
                "reason", decision.reason(),
                "by", decision.by().id(),
                "at", decision.at().toString());
    }

    static String address(AssessmentRun run) {
        return "/organisations/" + run.organisation() + "/assessments/" + run.number();
    }

    static Map<String, Object> run(AssessmentRun run) {
        return map(
                "assessment", run.number(),
                "address", address(run),
                "graph", run.graph(),
                "date", run.date().toString(),
                "models", run.models(),
                "at", run.at().toString(),
                "by", run.by().id(),
                "role", run.by().role(),
                "evidence", run.evidence(),
                "version", run.version(),
                "ontologySha256", run.ontologyDigest(),
                "shapesSha256", run.shapesDigest(),
                "engine", run.engine(),
                "job", run.job() == 0 ? null : run.job(),
                "published", run.published() == null ? null : run.published().toString(),
                "results", lines(run));
    }

    /** The same with the versions of evidence that it was made from, and their digests. */
    static Map<String, Object> provenance(AssessmentRun run, List<EvidenceVersion> versions) {
        var json = run(run);
        json.put("versions", versions.stream().map(Json::version).toList());
        return json;
    }

    /** What everyone may know of a published assessment. */
    static Map<String, Object> published(AssessmentRun run, Organisation organisation) {
        return map(
                "address", "/published/" + run.organisation() + "/" + run.number(),
                "organisation", organisation.iri(),
                "name", text(organisation.name()),
                "date", run.date().toString(),
                "published", run.published().toString(),
                "version", run.version(),
                "results", lines(run));
    }

    private static List<Map<String, Object>> lines(AssessmentRun run) {
        return AssessmentService.summary(run).stream()
                .map(line -> map(
                        "subject", line.subject(),
                        "label", text(line.label()),
                        "model", line.model(),
                        "level", line.level(),
                        "grade", line.grade(),
                        "outcomes", line.outcomes()))
                .toList();
    }

    static Map<String, Object> job(Job job) {
        return map(
                "job", job.number(),
                "address", "/jobs/" + job.number(),
                "state", job.state().name().toLowerCase(java.util.Locale.ROOT),
                "date", job.date().toString(),
                "models", job.models(),
                "done", job.done(),
                "total", job.organisations().size(),
                "failures", job.failures(),
                "by", job.by().id(),
                "started", job.at().toString(),
                "ended", job.ended() == null ? null : job.ended().toString());
    }

    static Map<String, Object> key(ApiKey key) {
        return map(
                "id", key.id(),
                "role", key.role().tag(),
                "organisations", key.organisations(),
                "created", key.created().toString(),
                "note", key.note(),
                "revoked", instant(key.revoked()));
    }

    private static String instant(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Members in the order in which they are given. */
    static Map<String, Object> map(Object... members) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
