package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gradus.security.AuditEntry;
import org.gradus.security.AuditLog;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.service.AssessmentService;
import org.gradus.service.Backups;
import org.gradus.service.BulkAssessments;
import org.gradus.service.Upkeep;
import org.gradus.store.Organisations;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What maintainers do: keys, the audit log, backups and compaction. The security chain lets no one else here. */
@RestController
final class MaintenanceController {
    private static final long LIMIT = 64 << 10;
    private static final int MOST_ENTRIES = 10_000;

    private final KeyRing keys;
    private final AuditLog audit;
    private final Backups backups;
    private final AssessmentService assessments;
    private final BulkAssessments jobs;
    private final Organisations organisations;
    private final Upkeep upkeep;
    private final Clock clock;

    MaintenanceController(
            KeyRing keys,
            AuditLog audit,
            Backups backups,
            AssessmentService assessments,
            BulkAssessments jobs,
            Organisations organisations,
            Upkeep upkeep,
            Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.backups = backups;
        this.assessments = assessments;
        this.jobs = jobs;
        this.organisations = organisations;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @GetMapping("/keys")
    List<Map<String, Object>> keys() {
        return keys.all().stream().map(Json::key).toList();
    }

    @PostMapping("/keys")
    ResponseEntity<Map<String, Object>> createKey(HttpServletRequest request) throws IOException {
        JsonBody body = JsonBody.read(request, LIMIT);
        String tag = body.string("role");
        Role role = Role.of(tag)
                .orElseThrow(() -> JsonBody.wrong(
                        "There is no role '" + tag + "'. Roles: maintainer, assessor, organisation, researcher.",
                        "没有角色“" + tag + "”。可用：maintainer、assessor、organisation、researcher。"));
        List<String> ids = body.strings("organisations");
        if (role == Role.ORGANISATION && ids.size() != 1) {
            throw JsonBody.wrong(
                    "A key of the role organisation is for exactly one of \"organisations\".",
                    "角色 organisation 的密钥须在 \"organisations\" 中指定且仅指定一个组织。");
        }
        if (role != Role.ORGANISATION && role != Role.ASSESSOR && !ids.isEmpty()) {
            throw JsonBody.wrong(
                    "Only keys of the roles organisation and assessor are for organisations.",
                    "仅角色 organisation 与 assessor 的密钥可指定组织。");
        }
        ids.forEach(organisations::get);
        var issued = keys.create(role, ids, body.string("note", ""), now());
        var json = Json.key(issued.key());
        json.put("key", issued.secret());
        return ResponseEntity.status(201)
                .header("Location", "/keys/" + issued.key().id())
                .header("Cache-Control", "no-store")
                .body(json);
    }

    @DeleteMapping("/keys/{id}")
    ResponseEntity<Void> revokeKey(@PathVariable String id) {
        if (!keys.revoke(id, now())) {
            throw new ProblemException(Problem.notFound("/keys/" + id));
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/audit")
    List<AuditEntry> audit(
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String caller,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "100") int limit) {
        Instant from = instant("since", since, Instant.MIN);
        Instant to = instant("until", until, Instant.MAX);
        return audit.find(
                entry -> !entry.at().isBefore(from)
                        && entry.at().isBefore(to)
                        && (caller.isEmpty() || entry.caller().equals(caller))
                        && (outcome.isEmpty() || entry.outcome().equals(outcome))
                        && entry.path().startsWith(path),
                Math.max(1, Math.min(MOST_ENTRIES, limit)));
    }

    @GetMapping("/backups")
    List<Backups.Backup> backups() throws IOException {
        return backups.all();
    }

    @PostMapping("/backups")
    ResponseEntity<Backups.Backup> backUp() throws IOException {
        var backup = upkeep.alone(backups::make);
        return ResponseEntity.status(201)
                .header("Location", "/backups/" + backup.name())
                .body(backup);
    }

    /** Puts a backup back in place of what is there. */
    @PutMapping("/backups/{name}/restoration")
    ResponseEntity<Void> restore(@PathVariable String name) throws IOException {
        return upkeep.alone(() -> {
            backups.restore(name);
            assessments.republishAll();
            jobs.resume();
            return ResponseEntity.noContent().build();
        });
    }

    /** Gives back the disk space of past states. */
    @PostMapping("/compactions")
    ResponseEntity<Void> compact() throws IOException {
        upkeep.compact();
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    void underWay(Upkeep.UnderWay refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(
                Problem.of(
                        ProblemType.MAINTENANCE,
                        "Another backup, restoration or compaction is under way. Try again when it is done.",
                        "另一项备份、恢复或压缩正在进行，请待其完成后重试。"),
                request,
                response);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant instant(String name, String value, Instant otherwise) {
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw JsonBody.wrong(
                    name + ": '" + value + "' is no time; write it such as 2026-06-30T08:00:00Z.",
                    name + "：“" + value + "”不是时间；请写成如 2026-06-30T08:00:00Z。");
        }
    }
}
