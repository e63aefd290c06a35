package org.gradus.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.edition.PracticeChange.What;
import org.gradus.edition.RequirementChange.Other;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** What people are told of two editions. */
final class DiffWords {
    private final Language language;
    private final Vocabulary before;
    private final Vocabulary after;

    private DiffWords(Language language, Vocabulary before, Vocabulary after) {
        this.language = language;
        this.before = before;
        this.after = after;
    }

    static DiffWords of(Compared compared, Language language) {
        return new DiffWords(
                language,
                compared.before().ontology().vocabulary(),
                compared.after().ontology().vocabulary());
    }

    /** Number and level, and its name; of one that has another now, both. */
    String requirement(RequirementChange change) {
        String now = places(change.after(), after);
        String was = places(change.before(), before);
        String place = now.isEmpty() ? was : was.isEmpty() || was.equals(now) ? now : was + " → " + now;
        return place + say(", ", "，") + change.told().label().in(language);
    }

    private String places(List<Requirement> requirements, Vocabulary vocabulary) {
        var words = new ShapeText(vocabulary);
        return requirements.stream()
                .map(requirement -> words.place(requirement).in(language))
                .collect(Collectors.joining(say(" and ", "与")));
    }

    /** What became of it, and what else differs. */
    String kind(RequirementChange change) {
        var said = new ArrayList<String>();
        if (change.isSplit()) {
            said.add(say("split", "拆分"));
        }
        if (change.isMerged()) {
            said.add(say("merged", "合并"));
        }
        said.add(change.kind().label().in(language));
        for (Other other : Other.values()) {
            if (change.other().contains(other)) {
                said.add(other(other).in(language));
            }
        }
        return String.join(say(", ", "，"), said);
    }

    private static Text other(Other other) {
        return switch (other) {
            case WORDS -> new Text("reworded", "措辞改动");
            case LEVEL -> new Text("other level", "等级改动");
            case ASPECT -> new Text("other aspect", "方面改动");
            case CLAUSE -> new Text("other clause", "条款改动");
            case FORCE -> new Text("other force", "约束力改动");
        };
    }

    /** What of a practice differs. */
    String practice(PracticeChange change) {
        var said = new ArrayList<String>();
        for (What what : What.values()) {
            if (change.what().contains(what)) {
                said.add(what(what).in(language));
            }
        }
        return change.practice().label().in(language) + say(": ", "：") + String.join(say(", ", "，"), said);
    }

    private static Text what(What what) {
        return switch (what) {
            case ADDED -> new Text("new", "新增");
            case GONE -> new Text("gone", "已删除");
            case WORDS -> new Text("reworded", "措辞改动");
            case BROADER -> new Text("counts for other practices", "所计入的上位实践改动");
            case KIND -> new Text("of another kind", "类别改动");
        };
    }

    /** Evidence that was enough before, and what it lacks now. */
    String lost(Witness witness) {
        return say("met before by: ", "原先满足：")
                + shown(witness, before)
                + say("; now needs: ", "；现须具备：")
                + new ShapeText(after).asked(witness.decisive()).in(language);
    }

    /** Evidence that is enough now, and what it lacked before. */
    String gained(Witness witness) {
        return say("met now by: ", "现可满足：")
                + shown(witness, after)
                + say("; before it needed: ", "；原先须具备：")
                + new ShapeText(before).asked(witness.decisive()).in(language);
    }

    private String shown(Witness witness, Vocabulary vocabulary) {
        var said = new ArrayList<String>();
        for (Witness.Item item : witness.items()) {
            String reach = vocabulary.describe(item.reach()).in(language);
            String label = vocabulary.declared(item.practice()).label().in(language);
            said.add(reach.isEmpty() ? label : label + say(" (" + reach + ")", "（" + reach + "）"));
        }
        if (!witness.waived().isEmpty()) {
            said.add(say("stated not to apply", "声明不适用"));
        }
        return said.isEmpty() ? say("nothing", "无须任何证据") : String.join(say(" and ", "与"), said);
    }

    String say(String en, String zh) {
        return language.say(en, zh);
    }
}
