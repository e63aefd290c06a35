package org.gradus.web.pages;

import java.util.ArrayList;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.web.html.Item;
import org.springframework.stereotype.Component;

/** The first page: the editions of the standards and how much each asks. */
@Component
final class Editions {
    private final Standards standards;
    private final Descriptions descriptions;

    Editions(Standards standards, Descriptions descriptions) {
        this.standards = standards;
        this.descriptions = descriptions;
    }

    /** The first page. */
    HomeView home(Language language) {
        var listed = new ArrayList<Item>();
        for (String name : standards.ontology().modelNames()) {
            MaturityModel model = standards.ontology().model(name);
            listed.add(Item.of(
                    "/" + name, model.label().in(language), model.size().text().in(language)));
        }
        listed.add(Item.of("/handbook-2020", descriptions.label(Namespaces.BASE + "handbook-2020", language), ""));
        return new HomeView(listed);
    }
}
