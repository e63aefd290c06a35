package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.assess.Standards;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AnswersWriter} writes. What it does not understand it refuses with the line; nothing is passed over. */
public final class AnswersReader {
    private static final Pattern MODEL = Pattern.compile("model (\\S+) to (\\S+)");
    private static final Pattern ANSWER = Pattern.compile("([\\w-]+): ([a-z ]+)");
    private static final Pattern STATED = Pattern.compile("(\\w+):(\\w+(?:\\.\\d+)?)");
    private static final Pattern INAPPLICABLE = Pattern.compile("(\\S+) because (.+)");

    private final Standards standards;
    private final Vocabulary vocabulary;

    public AnswersReader(Standards standards) {
        this.standards = standards;
        this.vocabulary = standards.ontology().vocabulary();
    }

    /**
     * The answers of a text.
     *
     * @throws ValueRefused with the line, where something is not understood
     */
    public SavedAnswers read(String text) {
        String[] lines = text.split("\r?\n", -1);
        if (!lines[0].strip().equals(AnswersWriter.FIRST_LINE)) {
            throw refused(
                    1,
                    new Text(
                            "it does not begin with “" + AnswersWriter.FIRST_LINE + "”",
                            "开头不是“" + AnswersWriter.FIRST_LINE + "”"));
        }
        var reading = new Reading();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    reading.read(line);
                } catch (Unread e) {
                    throw refused(i + 1, e.text());
                }
            }
        }
        try {
            return reading.end();
        } catch (Unread e) {
            throw refused(lines.length, e.text());
        }
    }

    private static ValueRefused refused(int line, Text why) {
        return ValueRefused.because(Wording.say(
                "The saved answers cannot be read, line %s: %s. Mend the line, or begin anew with another file.",
                "无法读取已保存的回答，第 %s 行：%s。请修正该行，或换一个文件重新开始。", line, why));
    }

    private final class Reading {
        private final List<Aim> aims = new ArrayList<>();
        private String organisation = "";
        private String name = "";
        private Answers answers = Answers.none();
        private @Nullable Open open;

        void read(String line) {
            if (line.startsWith("  ")) {
                if (open == null) {
                    throw new Unread("it belongs to no answer", "不属于任何回答");
                }
                open.add(line.strip());
            } else if (line.startsWith("model ")) {
                Matcher model = Lines.matching(MODEL, line);
                aims.add(Aim.of(standards.model(model.group(1)), model.group(2)));
            } else if (line.startsWith("organisation ")) {
                organisation = line.substring("organisation ".length()).strip();
            } else if (line.startsWith("name ")) {
                name = Lines.plain(line.substring("name ".length()));
            } else {
                close();
                Matcher answer = Lines.matching(ANSWER, line.stripTrailing());
                String practice = Namespaces.PRACTICE + answer.group(1);
                if (vocabulary.practice(practice) == null) {
                    throw new Unread("there is no practice %s", "没有实践 %s", answer.group(1));
                }
                open = new Open(practice, said(answer.group(2)));
            }
        }

        private void close() {
            if (open != null) {
                if (answers.to(open.practice).isPresent()) {
                    throw new Unread("the answer before it is there twice", "此前的回答重复出现");
                }
                answers = answers.with(open.practice, open.answer());
                open = null;
            }
        }

        SavedAnswers end() {
            close();
            if (aims.isEmpty()) {
                throw new Unread("no line names a model", "没有一行给出模型");
            }
            return new SavedAnswers(aims, organisation, name, answers);
        }
    }

    private static Answer.Said said(String words) {
        return Words.said(words.strip())
                .orElseThrow(() -> new Unread("'%s' is no kind of answer", "“%s”不是一种回答", words));
    }

    /** An answer whose lines are being read. */
    private final class Open {
        private final String practice;
        private final Answer.Said said;
        private final List<Reach> reaches = new ArrayList<>();
        private final TreeMap<String, String> inapplicable = new TreeMap<>();
        private String lacking = "";
        private @Nullable LocalDate due;

        Open(String practice, Answer.Said said) {
            this.practice = practice;
            this.said = said;
        }

        void add(String line) {
            int end = line.indexOf(' ');
            String word = end < 0 ? line : line.substring(0, end);
            String rest = end < 0 ? "" : line.substring(end + 1).strip();
            switch (word) {
                case "lacking" -> lacking = Lines.plain(rest);
                case "due" -> due = Lines.date(rest);
                case "reaches" -> reaches.add(Reach.of(stated(rest)));
                case "measured" -> measured(rest);
                case "inapplicable" -> {
                    Matcher matcher = Lines.matching(INAPPLICABLE, rest);
                    inapplicable.put(Namespaces.BASE + matcher.group(1), Lines.plain(matcher.group(2)));
                }
                default -> throw new Unread("'%s' is not understood", "无法理解“%s”", word);
            }
        }

        private void measured(String rest) {
            if (reaches.isEmpty()) {
                throw new Unread("a measurement stands below what it shows", "测量值应写在其所说明的一行之下");
            }
            Reach last = reaches.remove(reaches.size() - 1);
            var measurements = new ArrayList<>(last.measurements());
            measurements.add(Lines.measurement(rest));
            reaches.add(new Reach(last.stated(), measurements));
        }

        Answer answer() {
            if ((said == Answer.Said.DONE) == reaches.isEmpty()) {
                throw new Unread(
                        "the answer before it says '%s' and does not fit its lines",
                        "此前的回答“%s”与其下各行不符", Words.of(said));
            }
            return new Answer(said, reaches, lacking, due, inapplicable);
        }
    }

    private Extent stated(String rest) {
        Extent extent = Extent.EMPTY;
        for (String part : rest.isEmpty() ? new String[0] : rest.split(" +", -1)) {
            Matcher stated = Lines.matching(STATED, part);
            if (stated.group(1).equals("figure")) {
                extent = extent.withFigure(Lines.number(stated.group(2)));
            } else {
                ScaleValue value = value(stated.group(1), stated.group(2));
                extent = extent.with(value.scale(), value.rank());
            }
        }
        return extent;
    }

    private ScaleValue value(String scale, String name) {
        for (Scale each : Scale.values()) {
            if (each.localName().equals(scale) && !each.isDerived()) {
                ScaleValue value = vocabulary.scaleValue(Namespaces.of(each) + name);
                if (value != null) {
                    return value;
                }
            }
        }
        throw new Unread("there is no %s:%s", "没有 %s:%s", scale, name);
    }
}
