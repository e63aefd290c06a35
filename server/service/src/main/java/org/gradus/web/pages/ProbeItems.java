package org.gradus.web.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.assess.Standards;
import org.gradus.probe.Probe;
import org.gradus.probe.ProbeText;
import org.gradus.probe.Probes;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would do for a requirement and what would not, for pages; read when a page is first asked for. */
@Component
final class ProbeItems {
    private final Standards standards;
    private @Nullable Map<String, Probe> all;

    ProbeItems(Standards standards) {
        this.standards = standards;
    }

    /** The examples of a resource, in the order of their IRIs; none of what is no requirement. */
    List<Item> of(String iri, boolean sufficient, Language language) {
        return all().values().stream()
                .filter(probe -> probe.requirement().equals(iri) && probe.sufficient() == sufficient)
                .map(probe -> Item.of(
                        probe.iri(),
                        probe.words().in(language),
                        text().shown(probe).in(language)))
                .sorted(Comparator.comparing(item -> item.link().address()))
                .toList();
    }

    /** What a probe shows, as a phrase; empty of what is none. */
    String shown(String iri, Language language) {
        Probe probe = all().get(iri);
        return probe == null ? "" : text().shown(probe).in(language);
    }

    private ProbeText text() {
        return new ProbeText(standards.ontology().vocabulary());
    }

    private synchronized Map<String, Probe> all() {
        if (all == null) {
            var byIri = new HashMap<String, Probe>();
            for (String name : standards.ontology().modelNames()) {
                Probes.of(standards.ontology(), standards.model(name))
                        .all()
                        .forEach(probe -> byIri.put(probe.iri(), probe));
            }
            all = byIri;
        }
        return all;
    }
}
