package org.gradus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.LeftBlank;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** Says which scales evidence leaves blank, and what that costs. */
final class BlanksReport {
    /** So many lines are read; the rest is only counted. */
    private static final int SHOWN = 12;

    private BlanksReport() {}

    static void write(List<LeftBlank> blanks, Vocabulary vocabulary, Language language, PrintWriter out) {
        if (blanks.isEmpty()) {
            return;
        }
        out.println(new Text(
                        "Left blank, though requirements ask for more than a blank stands for (the lowest rank):",
                        "以下量表未填（按最低一档计），而有要求所需更高：")
                .in(language));
        blanks.stream()
                .limit(SHOWN)
                .forEach(blank -> out.println("  " + line(blank, vocabulary).in(language)));
        int more = blanks.size() - SHOWN;
        if (more > 0) {
            out.println(new Text("  and " + more + " more", "  另有 " + more + " 处").in(language));
        }
    }

    private static Text line(LeftBlank blank, Vocabulary vocabulary) {
        Text practice = vocabulary.declared(blank.practice()).label();
        Text scale = vocabulary.label(blank.scale());
        Text most = vocabulary.label(blank.scale(), blank.most());
        String models = blank.asking().entrySet().stream()
                .map(model -> model.getKey() + " " + model.getValue())
                .collect(Collectors.joining(", "));
        String times = blank.items() == 1 ? "" : " (" + blank.items() + " items)";
        return new Text(
                practice.en() + times + ": " + scale.en() + ", asked up to “" + most.en() + "” by " + blank.cost()
                        + (blank.cost() == 1 ? " requirement (" : " requirements (") + models + ")",
                practice.zh() + (blank.items() == 1 ? "" : "（" + blank.items() + " 条）") + "：" + scale.zh() + "，"
                        + blank.cost() + " 项要求需要，最高至“" + most.zh() + "”（" + models + "）");
    }
}
