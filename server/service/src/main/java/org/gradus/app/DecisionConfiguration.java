package org.gradus.app;

import java.time.Clock;
import org.gradus.assess.Standards;
import org.gradus.holdings.Holdings;
import org.gradus.holdings.HoldingsUpkeep;
import org.gradus.judging.Deciding;
import org.gradus.judging.Foresight;
import org.gradus.judging.Hinges;
import org.gradus.judging.ItemHistory;
import org.gradus.judging.Items;
import org.gradus.judging.Queue;
import org.gradus.judging.Reasons;
import org.gradus.service.Present;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.settings.Settings;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Judgement;
import org.gradus.text.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What assessors decide with. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {
    @Bean
    Items items(Holdings holdings, EvidenceArchive archive, Decisions decisions) {
        // An item takes about as much as four statements.
        return new Items(holdings, archive, decisions, StoreConfiguration.inMemory() / 4);
    }

    @Bean
    ItemHistory itemHistory(Standards standards, EvidenceArchive archive, Decisions decisions) {
        return new ItemHistory(standards, archive, decisions);
    }

    @Bean
    Queue queue(Standards standards, Items items, Clock clock) {
        return new Queue(standards, items, clock);
    }

    @Bean
    Hinges hinges(Holdings holdings, Present present) {
        return new Hinges(holdings, present);
    }

    @Bean
    Foresight foresight(Standards standards, Holdings holdings, Clock clock) {
        return new Foresight(standards, holdings, clock);
    }

    @Bean
    Deciding deciding(
            EvidenceArchive archive, Decisions decisions, HoldingsUpkeep holdings, Settings settings, Clock clock) {
        return new Deciding(archive, decisions, holdings, settings.decisions().twoPersons(), clock);
    }

    @Bean
    Reasons reasonsOfDecisions(Settings settings) {
        return new Reasons(settings.decisions().reasons().stream()
                .map(DecisionConfiguration::reason)
                .toList());
    }

    private static Reasons.Reason reason(Settings.Reason reason) {
        Judgement judgement = Judgement.of(reason.decision())
                .orElseThrow(() -> RequestRefused.wrong(
                        "gradus.decisions.reasons has a reason for '%s'; write accepted, rejected or asked-back.",
                        "gradus.decisions.reasons 中有一条理由的 decision 为“%s”；请写“accepted”“rejected”或“asked-back”。",
                        reason.decision()));
        if (reason.en().isBlank() || reason.zh().isBlank()) {
            throw RequestRefused.wrong(
                    "A reason of gradus.decisions.reasons lacks en or zh.",
                    "gradus.decisions.reasons 中有一条理由缺少 en 或 zh。");
        }
        return new Reasons.Reason(
                judgement, new Text(reason.en().strip(), reason.zh().strip()));
    }
}
