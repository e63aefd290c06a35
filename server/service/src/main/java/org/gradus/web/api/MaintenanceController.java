package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gradus.security.AuditEntry;
import org.gradus.security.AuditLog;
import org.gradus.security.Caller;
import org.gradus.security.Keys;
import org.gradus.service.AssessmentService;
import org.gradus.service.Backups;
import org.gradus.service.BulkAssessments;
import org.gradus.service.Undisturbed;
import org.gradus.service.Upkeep;
import org.gradus.store.Organisations;
import org.gradus.text.Printable;
import org.gradus.web.http.JsonBody;
import org.gradus.web.security.Callers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    private final Keys keys;
    private final AuditLog audit;
    private final Backups backups;
    private final AssessmentService assessments;
    private final BulkAssessments jobs;
    private final Organisations organisations;
    private final Upkeep upkeep;
    private final Undisturbed undisturbed;

    MaintenanceController(
            Keys keys,
            AuditLog audit,
            Backups backups,
            AssessmentService assessments,
            BulkAssessments jobs,
            Organisations organisations,
            Upkeep upkeep,
            Undisturbed undisturbed) {
        this.keys = keys;
        this.audit = audit;
        this.backups = backups;
        this.assessments = assessments;
        this.jobs = jobs;
        this.organisations = organisations;
        this.upkeep = upkeep;
        this.undisturbed = undisturbed;
    }

    @GetMapping("/keys")
    List<KeyJson> keys() {
        return keys.all().stream().map(KeyJson::of).toList();
    }

    @PostMapping("/keys")
    ResponseEntity<IssuedKeyJson> createKey(HttpServletRequest request) throws IOException {
        var asked = JsonBody.read(request, LIMIT, KeyRequest.class);
        var issued = keys.create(asked.role(), asked.organisations(), asked.note(), organisations::get, asker(request));
        return ResponseEntity.status(201)
                .header("Location", "/keys/" + issued.key().id())
                .header("Cache-Control", "no-store")
                .body(IssuedKeyJson.of(issued));
    }

    @GetMapping("/keys/{id}")
    KeyJson key(@PathVariable String id) {
        return KeyJson.of(keys.get(id));
    }

    @DeleteMapping("/keys/{id}")
    ResponseEntity<Void> revokeKey(@PathVariable String id, HttpServletRequest request) {
        keys.revoke(id, asker(request));
        return ResponseEntity.noContent().build();
    }

    private static Keys.Asker asker(HttpServletRequest request) {
        Caller caller = Callers.required();
        return new Keys.Asker(caller.id(), caller.role().tag(), request.getRemoteAddr());
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
        return upkeep.alone(() -> undisturbed.replace(() -> {
            backups.restore(name);
            assessments.republishAll();
            jobs.resume();
            return ResponseEntity.noContent().build();
        }));
    }

    /** Gives back the disk space of past states. */
    @PostMapping("/compactions")
    ResponseEntity<Void> compact() throws IOException {
        upkeep.compact();
        return ResponseEntity.noContent().build();
    }

    private static Instant instant(String name, String value, Instant otherwise) {
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            // Years of more digits are times for Java, and a slip for people.
            if (value.matches("\\d{4}-.*")) {
                return Instant.parse(value);
            }
        } catch (DateTimeParseException e) {
            // told below, as any other value that is no time
        }
        throw JsonBody.wrong(
                name + ": '" + Printable.line(value) + "' is no time; write it such as 2026-06-30T08:00:00Z.",
                name + "：“" + Printable.line(value) + "”不是时间；请写成如 2026-06-30T08:00:00Z。");
    }
}
