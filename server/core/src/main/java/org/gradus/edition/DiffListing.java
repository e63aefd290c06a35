package org.gradus.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.listing.Listing;
import org.gradus.listing.Listing.Column;
import org.gradus.listing.Listing.Row;
import org.gradus.listing.Listing.Tone;
import org.gradus.text.Language;

/**
 * Comparisons as tables, for a page or a workbook: the summary on top, then a row for each requirement, cell of the grades and practice that
 * differs, with the evidence that shows it.
 */
public final class DiffListing {
    private final Language language;

    public DiffListing(Language language) {
        this.language = language;
    }

    /** The tables of comparisons, under one title. */
    public Listing of(List<Compared> all) {
        var remarks = new ArrayList<String>();
        var parts = new ArrayList<Listing.Part>();
        for (Compared compared : all) {
            String name = name(compared.diff());
            remarks.add(name + say(": ", "：") + summary(compared.diff()));
            Listing.Part part = part(name, compared);
            if (!part.rows().isEmpty()) {
                parts.add(part);
            }
        }
        return new Listing(language, say("How the editions differ", "版本差异"), remarks, parts);
    }

    private String name(EditionDiff diff) {
        return diff.after().label().in(language)
                + (diff.before().name().equals(diff.after().name())
                        ? ""
                        : say(" after ", " 对照 ") + diff.before().label().in(language));
    }

    private String summary(EditionDiff diff) {
        var counts = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            if (diff.count(kind) > 0) {
                counts.add(kind.label().in(language) + " " + diff.count(kind));
            }
        }
        String all = String.join(say(", ", "，"), counts);
        return diff.isEmpty() ? all + say("; nothing differs", "；没有任何不同") : all;
    }

    private Listing.Part part(String name, Compared compared) {
        EditionDiff diff = compared.diff();
        var words = DiffWords.of(compared, language);
        var rows = new ArrayList<Row>();
        diff.structure()
                .forEach(each -> rows.add(
                        row(Kind.UNCHANGED, each, say("level or aspect otherwise", "等级或方面改动"), List.of(), List.of())));
        for (RequirementChange change : diff.requirements()) {
            if (!change.isSame()) {
                rows.add(row(
                        change.kind(),
                        words.requirement(change),
                        words.kind(change),
                        change.lost().stream().map(words::lost).toList(),
                        change.gained().stream().map(words::gained).toList()));
            }
        }
        for (CellChange change : diff.cells()) {
            if (!change.isSame()) {
                rows.add(row(
                        change.kind(),
                        change.cell().label().in(language),
                        change.kind().label().in(language)
                                + (change.otherGrade() ? say(", another grade", "，档次改动") : ""),
                        change.lost().stream().map(words::lost).toList(),
                        change.gained().stream().map(words::gained).toList()));
            }
        }
        for (PracticeChange change : diff.practices()) {
            rows.add(row(Kind.UNCHANGED, say("practice", "实践"), words.practice(change), List.of(), List.of()));
        }
        return new Listing.Part(
                name,
                List.of(
                        Column.told(say("Where", "位置"), 36),
                        Column.told(say("What became of it", "变动"), 26),
                        Column.told(say("Enough before, and not now", "原先足够、现已不足的证据"), 60),
                        Column.told(say("Enough now, and not before", "现已足够、原先不足的证据"), 60)),
                rows);
    }

    private static Row row(Kind kind, String where, String what, List<String> lost, List<String> gained) {
        return new Row(tone(kind), List.of(where, what, lines(lost), lines(gained)));
    }

    private static String lines(List<String> said) {
        return said.stream().collect(Collectors.joining("\n"));
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case UNCHANGED -> Tone.PLAIN;
            case TIGHTENED, ADDED -> Tone.HARDER;
            case LOOSENED, WITHDRAWN -> Tone.EASIER;
            case BOTH -> Tone.BOTH;
        };
    }

    private String say(String en, String zh) {
        return language.say(en, zh);
    }
}
