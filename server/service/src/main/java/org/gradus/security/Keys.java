package org.gradus.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.text.Nearest;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Makes, lists and revokes keys, whoever asks and however, and leaves a line in the audit log that names the key. */
public final class Keys {
    private final KeyRing ring;
    private final AuditLog log;
    private final Clock clock;

    public Keys(KeyRing ring, AuditLog log, Clock clock) {
        this.ring = ring;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Who asks, as the audit log tells it.
     *
     * @param role lower case; empty for none
     * @param remote where from
     */
    public record Asker(String id, String role, String remote) {
        public static final Asker COMMAND_LINE = new Asker("command line", "", "local");
    }

    /**
     * Makes a key.
     *
     * @param role as people write it
     * @param organisations ids: one for an organisation, any number for an assessor, none for other roles
     * @param required refuses an id that is no organisation's
     * @throws RequestRefused where role and organisations do not fit, or the note cannot be shown as it is
     */
    public KeyRing.Issued create(
            String role, List<String> organisations, String note, Consumer<String> required, Asker by) {
        Role named = Role.of(role).orElseThrow(() -> noRole(role));
        boolean forOrganisations = named == Role.ORGANISATION || named == Role.ASSESSOR;
        if (named == Role.ORGANISATION && organisations.size() != 1) {
            throw RequestRefused.wrong(
                    "A key of the role organisation is for exactly one organisation, not %d.",
                    "角色 organisation 的密钥须对应且仅对应一个组织，实际为 %d 个。", organisations.size());
        }
        if (!forOrganisations && !organisations.isEmpty()) {
            throw RequestRefused.wrong(
                    "A key of the role %s is for no organisation; leave the organisations out.",
                    "角色 %s 的密钥不对应组织；请去掉所列组织。", role);
        }
        organisations.forEach(required);
        Printable.faultOfName(note).ifPresent(fault -> {
            throw RequestRefused.wrong("The note %s", "备注%s", fault);
        });
        var issued = ring.create(named, organisations, note, now());
        log("create " + issued.key().id(), by);
        return issued;
    }

    /** All keys, also revoked ones, oldest first. */
    public List<ApiKey> all() {
        return ring.all();
    }

    /**
     * The key with this id, also a revoked one.
     *
     * @throws StoreRefusal where there is none
     */
    public ApiKey get(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow(() -> absent(id));
    }

    /**
     * Revokes a key; it is refused from the next request on.
     *
     * @throws StoreRefusal where there is no such key that holds
     */
    public void revoke(String id, Asker by) {
        if (!ring.revoke(id, now())) {
            throw absent(id);
        }
        log("revoke " + id, by);
    }

    private void log(String what, Asker by) {
        log.add(new AuditEntry(clock.instant(), by.id(), by.role(), "key", what, 0, "changed", by.remote()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static StoreRefusal absent(String id) {
        return new StoreRefusal(Code.ABSENT, "There is no key '" + id + "' that holds.", "没有有效的密钥“" + id + "”。");
    }

    private static RequestRefused noRole(String role) {
        List<String> roles = Arrays.stream(Role.values()).map(Role::tag).toList();
        Text meant = Nearest.meant(role, roles, known -> known);
        return RequestRefused.wrong(
                "There is no role '%s'.%s Roles: %s.",
                "没有角色“%s”。%s可用：%s。",
                role,
                meant.isEmpty() ? meant : new Text(" " + meant.en(), meant.zh()),
                Wording.list(roles));
    }
}
