package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.judging.Deciding;
import org.gradus.judging.Foresight;
import org.gradus.judging.Hinges;
import org.gradus.judging.Items;
import org.gradus.judging.Queue;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.store.Decisions;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.web.http.JsonBody;
import org.gradus.web.security.Access;
import org.gradus.web.security.Callers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What assessors decide about items of evidence, what waits for them, and what a decision would change. */
@RestController
final class DecisionController {
    private static final Role[] READERS = {Role.ORGANISATION, Role.ASSESSOR};
    private static final long DECISIONS_LIMIT = 4 << 20;

    private final Access access;
    private final Deciding deciding;
    private final Decisions decisions;
    private final Foresight foresight;
    private final Queue queue;
    private final Items items;
    private final Hinges hinges;
    private final Organisations organisations;
    private final Clock clock;

    DecisionController(
            Access access,
            Deciding deciding,
            Decisions decisions,
            Foresight foresight,
            Queue queue,
            Items items,
            Hinges hinges,
            Organisations organisations,
            Clock clock) {
        this.access = access;
        this.deciding = deciding;
        this.decisions = decisions;
        this.foresight = foresight;
        this.queue = queue;
        this.items = items;
        this.hinges = hinges;
        this.organisations = organisations;
        this.clock = clock;
    }

    @PostMapping("/organisations/{id}/decisions")
    ResponseEntity<List<DecisionJson>> decide(@PathVariable String id, HttpServletRequest request) throws IOException {
        Organisation organisation = access.organisation(id, Role.ASSESSOR);
        var asked = JsonBody.read(request, DECISIONS_LIMIT, DecisionsRequest.class);
        var made =
                deciding.decide(organisation, asked.words(), Callers.required().author());
        return ResponseEntity.status(201)
                .body(made.stream().map(DecisionJson::of).toList());
    }

    @GetMapping("/organisations/{id}/decisions")
    List<DecisionJson> decisions(@PathVariable String id) {
        access.organisation(id, READERS);
        return decisions.all(id).stream().map(DecisionJson::of).toList();
    }

    /** What decisions would change; nothing is decided. */
    @PostMapping("/organisations/{id}/decisions/changes")
    List<ShiftJson> changes(@PathVariable String id, HttpServletRequest request) throws IOException {
        Organisation organisation = access.organisation(id, Role.ASSESSOR);
        var asked = JsonBody.read(request, DECISIONS_LIMIT, DecisionsRequest.class);
        var supposed = deciding.supposed(
                organisation, asked.words(), Callers.required().author());
        return foresight.of(id, supposed).stream().map(ShiftJson::of).toList();
    }

    @GetMapping("/organisations/{id}/items")
    List<ItemJson> items(@PathVariable String id) {
        Organisation organisation = access.organisation(id, READERS);
        Map<String, Integer> counts = hinges.counts(id, LocalDate.now(clock));
        return items.of(id).stream()
                .map(item -> ItemJson.of(organisation, item, counts.getOrDefault(item.iri(), 0)))
                .toList();
    }

    @GetMapping("/queue")
    List<ItemJson> queue(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String practice,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "open") String state) {
        Caller caller = access.as(Role.ASSESSOR);
        var filter = new Queue.Filter(organisation, practice, Math.max(0, days), state(state));
        var counts = new HashMap<String, Map<String, Integer>>();
        LocalDate today = LocalDate.now(clock);
        return queue
                .of(
                        organisations.all().stream()
                                .filter(each -> caller.actsFor(each.id()))
                                .toList(),
                        filter)
                .stream()
                .map(each -> ItemJson.of(
                        each.organisation(),
                        each.item(),
                        counts.computeIfAbsent(each.organisation().id(), id -> hinges.counts(id, today))
                                .getOrDefault(each.item().iri(), 0)))
                .toList();
    }

    private static Queue.State state(String tag) {
        return Queue.State.of(tag)
                .orElseThrow(() -> JsonBody.wrong(
                        "The parameter \"state\" is open, proposed or asked-back.",
                        "参数 \"state\" 只能是 \"open\"、\"proposed\" 或 \"asked-back\"。"));
    }
}
