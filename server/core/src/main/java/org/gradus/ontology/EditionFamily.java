package org.gradus.ontology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.refusal.NotThere;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * The editions of one standard, told by what replaces what.
 *
 * @param editions in the order of the names of their models
 */
public record EditionFamily(List<EditionState> editions) {
    public EditionFamily {
        editions = List.copyOf(editions);
    }

    /**
     * The family of a model.
     *
     * @throws NotThere where there is no such model
     */
    public static EditionFamily of(Ontology ontology, String model) {
        var names = ontology.modelNames();
        if (!names.contains(model)) {
            throw NotThere.model(model, names);
        }
        var all = names.stream().map(name -> EditionState.of(ontology, name)).toList();
        Set<String> family = new LinkedHashSet<>(Set.of(model));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (EditionState each : all) {
                if (each.replaces().filter(names::contains).isPresent()
                        && (family.contains(each.model())
                                || family.contains(each.replaces().get()))) {
                    grown |= family.add(each.model());
                    grown |= family.add(each.replaces().get());
                }
            }
        }
        return new EditionFamily(
                all.stream().filter(each -> family.contains(each.model())).toList());
    }

    /**
     * The edition in force on a day: the newest of the published ones whose day has come. Until the end of its transition the one
     * before may be used too, which is for who assesses to choose by its name.
     *
     * @throws ValueRefused where none is, or two are
     */
    public EditionState inForceOn(LocalDate day) {
        var holding = editions.stream().filter(each -> each.holdsOn(day)).toList();
        var newest = holding.stream()
                .filter(each -> holding.stream().noneMatch(other -> isLater(other, each)))
                .toList();
        if (newest.size() == 1) {
            return newest.get(0);
        }
        if (newest.isEmpty()) {
            throw ValueRefused.because(
                    Wording.say("No edition is in force on %s. There are: %s.", "%s 没有有效的版本。现有：%s。", day, told()));
        }
        throw ValueRefused.because(Wording.say(
                "On %s more than one edition is in force, and none says by dcterms:replaces that it takes the place of the other: %s."
                        + " Name one with --model.",
                "%s 有多个版本同时有效，且均未以 dcterms:replaces 注明代替关系：%s。请用 --model 指定其一。",
                day,
                Wording.list(newest.stream().map(EditionState::model).toList())));
    }

    /** The edition that may be used beside the one in force, in its transition. */
    public Optional<EditionState> stillUsableOn(LocalDate day) {
        EditionState now = inForceOn(day);
        LocalDate until = now.transition();
        return until == null || day.isAfter(until)
                ? Optional.empty()
                : now.replaces().flatMap(this::named).filter(each -> each.holdsOn(day));
    }

    private Optional<EditionState> named(String model) {
        return editions.stream().filter(each -> each.model().equals(model)).findFirst();
    }

    private boolean isLater(EditionState one, EditionState other) {
        var passed = new LinkedHashSet<String>();
        Optional<EditionState> at = Optional.of(one);
        while (at.isPresent() && passed.add(at.get().model())) {
            at = at.get().replaces().flatMap(this::named);
            if (at.filter(other::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Text told() {
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        editions.stream()
                .sorted(Comparator.comparing(EditionState::model))
                .map(EditionFamily::told)
                .forEach(text -> {
                    en.add(text.en());
                    zh.add(text.zh());
                });
        return new Text(String.join(", ", en), String.join("、", zh));
    }

    private static Text told(EditionState state) {
        LocalDate from = state.from();
        Text label = state.status().label();
        return from == null
                ? Wording.say("%s (%s)", "%s（%s）", state.model(), label)
                : Wording.say("%s (%s, from %s)", "%s（%s，自 %s 起）", state.model(), label, from);
    }
}
