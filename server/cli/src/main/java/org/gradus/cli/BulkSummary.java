package org.gradus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.bulk.ResultTables;
import org.gradus.bulk.SourceResult;
import org.gradus.decide.Decision;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.text.Language;

/** How many subjects stand on which level, and where the tables are. */
final class BulkSummary {
    private final List<MaturityModel> models;
    /** By model, how many stand at each rank; 0 is below the first level. */
    private final Map<String, long[]> ranks = new LinkedHashMap<>();

    private final boolean rows;
    private long sources;
    private long refused;

    /**
     * @param rows whether organisations of rows are counted, and not files
     */
    BulkSummary(List<MaturityModel> models, boolean rows) {
        this.models = models;
        this.rows = rows;
        models.forEach(model -> ranks.put(
                model.name(),
                new long[1 + model.levels().stream().mapToInt(Level::rank).max().orElse(0)]));
    }

    void add(SourceResult result) {
        sources++;
        refused += result.isRefused() ? 1 : 0;
        for (Decision decision : result.decisions()) {
            long[] counts = ranks.get(decision.model().name());
            if (counts != null) {
                counts[decision.rank()]++;
            }
        }
    }

    long refused() {
        return refused;
    }

    void write(PrintWriter out, Language language, Path table) {
        boolean chinese = language == Language.ZH;
        if (rows) {
            out.println(chinese ? "本次判定 " + sources + " 个组织。" : sources + " organisations.");
        } else {
            out.println(
                    chinese
                            ? "本次处理 " + sources + " 个文件，退回 " + refused + " 个。"
                            : sources + " files, " + refused + " refused.");
        }
        for (MaturityModel model : models) {
            long[] counts = ranks.get(model.name());
            if (counts == null || counts.length == 0) {
                continue;
            }
            var line = new StringBuilder("  ")
                    .append(model.label().in(language))
                    .append(chinese ? "：" : ": ")
                    .append(chinese ? "未达首级 " : "below the first level ")
                    .append(counts[0]);
            for (Level level : model.levels()) {
                line.append(chinese ? "，" : ", ")
                        .append(level.label().in(language))
                        .append(' ')
                        .append(counts[level.rank()]);
            }
            out.println(line);
        }
        out.println(chinese ? "结果：" + table : "Levels: " + table);
        if (refused > 0) {
            out.println(
                    chinese
                            ? "退回原因：" + ResultTables.refused(table)
                            : "Why files were refused: " + ResultTables.refused(table));
        }
        out.flush();
    }
}
