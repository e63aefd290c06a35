package org.gradus.web.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.judging.Deciding;
import org.gradus.judging.Foresight;
import org.gradus.judging.JudgementWords;
import org.gradus.judging.Reasons;
import org.gradus.judging.Word;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Decision;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Decisions about items, one or many, of one organisation or several. */
@Controller("deskDecisions")
final class DecisionController {
    private static final String QUEUE = "/desk/queue";

    private final Access access;
    private final Deciding deciding;
    private final Foresight foresight;
    private final Reasons reasons;
    private final ChangedPage changed;
    private final DecisionLog log;

    DecisionController(
            Access access,
            Deciding deciding,
            Foresight foresight,
            Reasons reasons,
            ChangedPage changed,
            DecisionLog log) {
        this.access = access;
        this.deciding = deciding;
        this.foresight = foresight;
        this.reasons = reasons;
        this.changed = changed;
        this.log = log;
    }

    /** Decides; nothing where anything that is meant says something else by now. */
    @PostMapping(QUEUE)
    void decide(Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = access.as(Role.ASSESSOR);
        Decided decided = Decided.read(form, reasons, Languages.of(request));
        Map<Organisation, List<Word>> words = words(decided);
        try {
            // Of many organisations all are looked at before the first is written.
            words.forEach((organisation, each) -> deciding.check(organisation, each, caller.author()));
            var made = new ArrayList<Decision>();
            words.forEach((organisation, each) -> {
                made.addAll(deciding.decide(organisation, each, caller.author()));
                log.decided(organisation, caller, request);
            });
            Back.to(after(form, decided, made), request, response);
        } catch (StoreRefusal e) {
            if (e.code() != ServiceRefusal.Code.STALE) {
                throw e;
            }
            response.setStatus(412);
            PageResponse.write(changed.of(decided.ticks(), Languages.of(request)), request, response);
        }
    }

    private static String after(Form form, Decided decided, List<Decision> made) {
        if (!form.text("back").isEmpty()) {
            Tick tick = decided.ticks().get(0);
            return ItemPage.address(tick.organisation(), tick.evidence());
        }
        return QUEUE + "?decided=" + made.size() + "&proposed="
                + made.stream().filter(Decision::proposed).count();
    }

    /** Shows what decisions would change; nothing is decided. */
    @PostMapping(QUEUE + "/changes")
    void changes(Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = access.as(Role.ASSESSOR);
        Language language = Languages.of(request);
        Decided decided = Decided.read(form, reasons, language);
        var organisations = new ArrayList<ForeseenView.Organisation>();
        try {
            words(decided)
                    .forEach((organisation, each) -> organisations.add(new ForeseenView.Organisation(
                            Printable.line(organisation.name().in(language, organisation.id())),
                            each.size(),
                            ShiftRows.of(
                                    List.of(foresight.of(
                                            organisation.id(), deciding.supposed(organisation, each, caller.author()))),
                                    language))));
        } catch (StoreRefusal e) {
            if (e.code() != ServiceRefusal.Code.STALE) {
                throw e;
            }
            response.setStatus(412);
            PageResponse.write(changed.of(decided.ticks(), language), request, response);
            return;
        }
        PageResponse.write(
                new ForeseenView(
                        decided.judgement().tag(),
                        JudgementWords.doing(decided.judgement()).in(language),
                        decided.reason(),
                        decided.ticks().stream().map(Tick::value).toList(),
                        organisations,
                        deciding.isByTwo()),
                request,
                response);
    }

    /** By organisation that the caller acts for, what is said of its items. */
    private Map<Organisation, List<Word>> words(Decided decided) {
        var words = new LinkedHashMap<Organisation, List<Word>>();
        decided.words().forEach((id, each) -> words.put(access.organisation(id, Role.ASSESSOR), each));
        return words;
    }
}
