package org.gradus.spark;

import java.util.Optional;
import org.apache.spark.SparkThrowable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** What stopped a job, in words: a machine's failure comes as the text of its trace. */
final class Failures {
    private static final String FILE = "FAILED_READ_FILE";
    private static final String PATH = "path";

    private Failures() {}

    static Text told(Throwable failure) {
        return unreadable(failure)
                .map(path -> Wording.say(
                        "%s cannot be read: it ends early, is damaged, or is no Parquet. Nothing of these rows is counted; copy it"
                                + " again, or pack the evidence again.",
                        "%s 无法读取：文件被截断、已损坏或并非 Parquet。这些数据行一概不计；请重新复制，或重新打包证据。", path))
                .orElseGet(() -> Wording.say(
                        "The run was stopped: %s What was done is kept; the same command goes on after it.",
                        "运行中断：%s 已完成的部分予以保留，以相同命令可继续。", first(failure)));
    }

    /** The file that Spark could not read, if that is what it was. */
    private static Optional<String> unreadable(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SparkThrowable spark
                    && spark.getCondition() != null
                    && spark.getCondition().startsWith(FILE)) {
                return Optional.ofNullable(spark.getMessageParameters().get(PATH));
            }
        }
        return Optional.empty();
    }

    /** The innermost cause, in one line. */
    private static String first(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(innermost.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
