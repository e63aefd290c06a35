package org.gradus.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.text.Text;
import org.gradus.workbook.table.Names;
import org.gradus.workbook.table.SubjectWords;
import org.gradus.workbook.table.Word;
import org.gradus.workbook.table.WordList;
import org.jspecify.annotations.Nullable;

/** What the rows of one file are about: the node of each, by the identifier that it keeps or by one that is made for it. */
final class RowNames {
    private static final String NAMED = "urn:gradus:subject:";
    private static final Set<String> NOTHING_SAID = Set.of("node", "number", "theme", "serves", "practice", "subject");

    private final Names names;
    private final KnownSubjects known;
    private final Told told;
    private final Set<String> taken = new HashSet<>();
    private final Map<RawRow, Node> nodes = new HashMap<>();
    private final List<SubjectWords.Named> subjects = new ArrayList<>();
    private final Set<String> called = new HashSet<>();
    private final List<Word> numbers = new ArrayList<>();

    RowNames(Names names, KnownSubjects known, Told told) {
        this.names = names;
        this.known = known;
        this.told = told;
    }

    List<SubjectWords.Named> subjects() {
        return subjects;
    }

    /** What a row is about; null where it says nothing, or was not named. */
    @Nullable Node of(RawRow row) {
        return nodes.get(row);
    }

    /** Names a row of an organisation or a capability: by its name where it has no identifier. */
    void subject(Located sheet, RawRow row) {
        if (!sheet.isFilled(row, Set.of("node"))) {
            return;
        }
        String en = sheet.text(row, "name-en");
        String zh = sheet.text(row, "name-zh");
        String plain = sheet.text(row, "name");
        String id = sheet.text(row, "node");
        if (id.isEmpty()) {
            var called = new HashSet<>(List.of(en, zh, plain));
            id = known.called(called).filter(iri -> !taken.contains(iri)).orElse("");
        }
        String name = !zh.isEmpty() ? zh : !plain.isEmpty() ? plain : en;
        if (id.isEmpty() || !taken.add(id)) {
            String from = name.isEmpty() ? sheet.raw().name() + row.number() : name;
            String made = NAMED + UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
            id = taken.add(made) ? made : made + "-" + row.number();
        }
        nodes.put(row, NodeFactory.createURI(id));
        subjects.add(new SubjectWords.Named(id, en, zh, plain));
    }

    /** From here on rows may call subjects by their names. */
    void callSubjects() {
        var all = new ArrayList<>(subjects);
        known.named().stream().filter(each -> !taken.contains(each.iri())).forEach(all::add);
        names.call(SubjectWords.of(all), names.evidence());
    }

    /** Names a row of evidence, unless it holds no more than the template put there. */
    void evidence(Located sheet, RawRow row) {
        boolean known = sheet.has(row, "node") && sheet.has(row, "practice");
        if (!known && !sheet.isFilled(row, NOTHING_SAID)) {
            return;
        }
        boolean copied = taken.contains(sheet.text(row, "node"));
        String name = name(sheet, row);
        nodes.put(row, names.node(name));
        String number = sheet.text(row, "number");
        // A copy has the number of the row above too, whose measurements stay its own.
        if (!number.isEmpty() && !(copied && called.contains(number))) {
            called.add(number);
            numbers.add(new Word(name, new Text(number, number), List.of()));
        }
    }

    /** From here on rows may call evidence by its number. */
    void callEvidence() {
        names.call(names.subjects(), new WordList("evidence", numbers));
    }

    /** Names a row that nothing else calls. */
    Node other(Located sheet, RawRow row) {
        Node node = names.node(name(sheet, row));
        nodes.put(row, node);
        return node;
    }

    /** The name of a row's node: its own, unless a row above has it; people copy rows with all that is hidden in them. */
    private String name(Located sheet, RawRow row) {
        String id = sheet.text(row, "node");
        if (!id.isEmpty() && taken.add(id)) {
            return id;
        }
        if (!id.isEmpty()) {
            told.remark(
                    sheet.cell(row, sheet.heading().at("node")),
                    new Text(
                            "copied from a row above with its identifier: read as another item",
                            "与上方某行的标识相同（复制行所致）：按另一条读取"));
        }
        String made = "_:row-" + sheet.sheet().name() + "-" + sheet.position() + "-" + row.number();
        taken.add(made);
        return made;
    }
}
