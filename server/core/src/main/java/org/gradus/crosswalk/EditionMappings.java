package org.gradus.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradus.crosswalk.sssom.Mapping;
import org.gradus.crosswalk.sssom.MappingSet;
import org.gradus.edition.Edition;
import org.gradus.edition.EditionDiff;
import org.gradus.edition.RequirementChange;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.EditionState;
import org.gradus.ontology.Ontology;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Where each requirement of an edition is found in the edition that takes its place, as mappings: exact where as much is asked, the
 * later one narrower where it is tightened, broader where it is loosened.
 */
public final class EditionMappings {
    /** What the names of these sets begin with. */
    static final String SETS = "editions-";

    private static final String DESCRIPTION =
            "Derived by `gradus compile` from what the two editions ask; never edited by hand.";

    private final Ontology ontology;

    public EditionMappings(Ontology ontology) {
        this.ontology = ontology;
    }

    /** A mapping set for each edition that is wanted and says which it replaces. */
    public List<MappingSet> derive(Predicate<String> wanted) {
        var sets = new ArrayList<MappingSet>();
        for (String name : ontology.modelNames().stream().filter(wanted).toList()) {
            before(name).ifPresent(before -> sets.add(derive(before, name)));
        }
        return sets;
    }

    /** The model of the ontology that one says it replaces. */
    Optional<String> before(String model) {
        return EditionState.of(ontology, model).replaces().filter(ontology.modelNames()::contains);
    }

    private MappingSet derive(String before, String after) {
        EditionDiff diff = EditionDiff.of(Edition.of(ontology, before), Edition.of(ontology, after));
        var mappings = new ArrayList<Mapping>();
        for (RequirementChange change : diff.requirements()) {
            for (Requirement old : change.before()) {
                change.after().forEach(now -> mappings.add(mapping(change, old, now)));
            }
        }
        var prefixes = new LinkedHashMap<String, String>();
        for (MaturityModel model : List.of(diff.before(), diff.after())) {
            prefixes.put(model.prefix(), model.namespace());
        }
        String name = SETS + before + "--" + after;
        return new MappingSet(
                name,
                Map.of(
                        MappingSet.ID,
                        List.of(CrosswalkDeriver.SETS + name),
                        MappingSet.TITLE,
                        List.of("Requirements of " + diff.before().label().en() + " in "
                                + diff.after().label().en()),
                        MappingSet.DESCRIPTION,
                        List.of(DESCRIPTION),
                        "creator_label",
                        List.of(CrosswalkDeriver.CREATORS),
                        MappingSet.LICENSE,
                        List.of(CrosswalkDeriver.LICENSE)),
                prefixes,
                mappings);
    }

    private static Mapping mapping(RequirementChange change, Requirement old, Requirement now) {
        boolean one = change.before().size() == 1 && change.after().size() == 1;
        Match match = !one
                ? Match.RELATED
                : switch (change.kind()) {
                    case TIGHTENED -> Match.NARROW;
                    case LOOSENED -> Match.BROAD;
                    case BOTH -> Match.CLOSE;
                    default -> Match.EXACT;
                };
        Text comment = switch (match) {
            case EXACT -> Wording.say("Asks for the same.", "要求相同。");
            case NARROW -> Wording.say("Asks for more than before.", "要求较前收紧。");
            case BROAD -> Wording.say("Asks for less than before.", "要求较前放宽。");
            case CLOSE -> Wording.say("Asks for more in one way and for less in another.", "要求有紧有松。");
            case RELATED -> Wording.say("Was split or merged.", "已拆分或合并。");
        };
        return Mapping.of(old.iri(), match.iri(), now.iri(), CrosswalkDeriver.REASONING)
                .with(Mapping.SUBJECT_LABEL, old.label().en())
                .with(Mapping.OBJECT_LABEL, now.label().en())
                .with("mapping_tool", CrosswalkDeriver.TOOL)
                .with(Mapping.COMMENT, comment.en())
                .with(Mapping.COMMENT_ZH, comment.zh());
    }
}
