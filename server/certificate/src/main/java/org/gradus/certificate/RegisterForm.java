package org.gradus.certificate;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.Members;

/** The file of a register. */
final class RegisterForm {
    private static final JsonProvider JSON = JsonProvider.provider();

    private RegisterForm() {}

    /** What may become of a certificate. */
    enum Event {
        ISSUED,
        SUSPENDED,
        RESUMED,
        REVOKED
    }

    /** Something that became of it, and why. */
    record Change(Event event, Instant at, String reason) {}

    /** A certificate and all that became of it; the last counts. */
    record State(String certificate, List<Change> changes) {
        State {
            changes = List.copyOf(changes);
        }

        static State inForce(String certificate, Instant at) {
            return new State(certificate, List.of(new Change(Event.ISSUED, at, "")));
        }

        boolean isSet(StatusPurpose purpose) {
            return last() == (purpose == StatusPurpose.REVOCATION ? Event.REVOKED : Event.SUSPENDED);
        }

        State revoked(Instant at, String reason) {
            require(last() != Event.REVOKED, "it was revoked already, which is for good", "该证书已被撤销，且不可恢复");
            return then(Event.REVOKED, at, reason);
        }

        State suspended(Instant at, String reason) {
            require(
                    last() == Event.ISSUED || last() == Event.RESUMED,
                    "it is suspended or revoked already",
                    "该证书已处于暂停或撤销状态");
            return then(Event.SUSPENDED, at, reason);
        }

        State resumed(Instant at, String reason) {
            require(last() == Event.SUSPENDED, "it is not suspended", "该证书并未暂停");
            return then(Event.RESUMED, at, reason);
        }

        private Event last() {
            return changes.get(changes.size() - 1).event();
        }

        private State then(Event event, Instant at, String reason) {
            var more = new ArrayList<>(changes);
            more.add(new Change(event, at, reason));
            return new State(certificate, more);
        }

        private void require(boolean holds, String en, String zh) {
            if (!holds) {
                throw CertificateRefused.say(
                        Code.KEPT,
                        "The certificate <%s> stays as it is: %s.",
                        "证书 <%s> 的状态不变：%s。",
                        certificate,
                        new org.gradus.text.Text(en, zh));
            }
        }
    }

    static JsonObject write(String base, Map<Integer, State> states) {
        var all = JSON.createArrayBuilder();
        states.forEach((index, state) -> {
            var changes = JSON.createArrayBuilder();
            for (Change change : state.changes()) {
                changes.add(JSON.createObjectBuilder()
                        .add("event", change.event().name())
                        .add("at", change.at().toString())
                        .add("reason", change.reason()));
            }
            all.add(JSON.createObjectBuilder()
                    .add("index", index)
                    .add("certificate", state.certificate())
                    .add("changes", changes));
        });
        return JSON.createObjectBuilder()
                .add("lists", base)
                .add("certificates", all)
                .build();
    }

    static String base(JsonObject json) {
        return Members.of(json).iri("lists");
    }

    static Map<Integer, State> states(JsonObject json) {
        var states = new TreeMap<Integer, State>();
        for (Members each : Members.of(json).objects("certificates")) {
            var changes = each.objects("changes").stream()
                    .map(change -> new Change(
                            Event.valueOf(change.text("event")), change.instant("at"), change.text("reason")))
                    .toList();
            states.put(each.integer("index"), new State(each.text("certificate"), changes));
        }
        return states;
    }
}
