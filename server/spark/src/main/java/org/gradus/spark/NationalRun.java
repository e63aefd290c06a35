package org.gradus.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.gradus.refusal.Refusal;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;

/**
 * The program for {@code spark-submit}: assesses a nation, or packs its evidence. Ends with 0 where all was read, 1 where files
 * were refused, 2 where nothing could be done.
 */
public final class NationalRun {
    private static final int REFUSED = 1;
    private static final int NOTHING_DONE = 2;

    private NationalRun() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        int code = run(List.of(arguments), clock, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> arguments, Clock clock, PrintStream err) {
        Settings settings;
        try {
            settings = Settings.of(arguments, clock);
        } catch (Refusal e) {
            err.println(Printable.line(e.text().en()));
            err.println(Printable.line(e.text().zh()));
            err.println(Settings.USAGE);
            return NOTHING_DONE;
        }
        SparkSession spark = SparkSession.builder().appName("gradus").getOrCreate();
        try {
            spark.sparkContext().setLogLevel("WARN");
            return run(spark, settings, clock, err);
        } finally {
            spark.stop();
        }
    }

    /** Runs in a session that is there; says on {@code err} what became of it. */
    static int run(SparkSession spark, Settings settings, Clock clock, PrintStream err) {
        Language language = settings.language();
        try {
            var outcome = new Job(spark, settings, clock, message -> tell(err, message, language)).run();
            tell(err, outcome.told(), language);
            return outcome.refused() == 0 ? 0 : REFUSED;
        } catch (Refusal e) {
            tell(err, e.text(), language);
        } catch (SparkException e) {
            tell(err, Failures.told(e), language);
        } catch (IOException e) {
            tell(err, new Text(String.valueOf(e.getMessage()), String.valueOf(e.getMessage())), language);
        }
        return NOTHING_DONE;
    }

    private static void tell(PrintStream err, Text message, Language language) {
        err.println(Printable.line(message.in(language)));
        err.flush();
    }
}
