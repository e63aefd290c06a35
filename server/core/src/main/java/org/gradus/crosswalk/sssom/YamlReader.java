package org.gradus.crosswalk.sssom;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.gradus.crosswalk.sssom.Finding.Place;
import org.gradus.text.Text;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;

/**
 * Reads a metadata block. It goes by YAML's events, so that no tag makes an object and no anchor a tree without end: what SSSOM
 * forbids is refused where it stands.
 */
final class YamlReader {
    private static final int DEEPEST = 8;
    private static final Set<String> NONE = Set.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final int shift;
    private final Findings findings;
    private Iterator<Event> events = Collections.emptyIterator();

    /**
     * @param shift how many characters of each line stand before its YAML
     */
    YamlReader(String file, int shift, Findings findings) {
        this.file = file;
        this.shift = shift;
        this.findings = findings;
    }

    /** The entries of the block; empty where it is refused. */
    Optional<Yaml.Table> read(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        events = new org.yaml.snakeyaml.Yaml(options)
                .parse(new StringReader(text))
                .iterator();
        try {
            events.next();
            Event first = events.next();
            if (!(first instanceof DocumentStartEvent start)) {
                return Optional.of(new Yaml.Table(new ArrayList<>(), Place.of(file, 1, 0)));
            }
            if (start.getVersion() != null
                    || (start.getTags() != null && !start.getTags().isEmpty())) {
                return forbidden(start, "directive (%YAML, %TAG)", "指令（%YAML、%TAG）");
            }
            Yaml read = value(events.next(), 0);
            Event end = events.next();
            if (!(end instanceof DocumentEndEvent) || events.next() instanceof DocumentStartEvent) {
                return forbidden(end, "second document (---)", "第二个文档（---）");
            }
            if (!(read instanceof Yaml.Table table)) {
                findings.fault(
                        read.place(),
                        "The metadata must be slots with values, such as #license:"
                                + " https://creativecommons.org/licenses/by/4.0/.",
                        "元数据须为“槽位: 值”，例如 #license: https://creativecommons.org/licenses/by/4.0/。");
                return Optional.empty();
            }
            return Optional.of(table);
        } catch (Refused e) {
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            // A quote that is never closed is told where it opens.
            boolean open = e.getContext() != null && e.getContext().contains("quoted scalar");
            Mark mark = open || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            unreadable(mark == null ? Place.of(file, 1, 0) : place(mark));
            return Optional.empty();
        } catch (YAMLException e) {
            unreadable(Place.of(file, 1, 0));
            return Optional.empty();
        }
    }

    private void unreadable(Place place) {
        findings.fault(
                place,
                "The metadata is no YAML from here on. Each line is “#slot: value”; what belongs to a slot stands"
                        + " below it, indented with blanks (no tabs), each entry by as many; a text with “: ” or “ #” in"
                        + " it stands in double quotes.",
                "元数据自此处起不是合法的 YAML。每行写作“#槽位: 值”；下属条目写在其下，以相同个数的空格缩进（不用制表符）；" + "含“: ”或“ #”的文本须加双引号。");
    }

    private Yaml value(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw refuse(event, "alias (*name)", "别名（*name）");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw refuse(event, "anchor (&name)", "锚点（&name）");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag() != null) {
                throw refuse(event, "tag (!name)", "标签（!name）");
            }
            boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            return new Yaml.Scalar(scalar.getValue(), plain && NONE.contains(scalar.getValue()), place(event));
        }
        if (((CollectionStartEvent) event).getTag() != null) {
            throw refuse(event, "tag (!name)", "标签（!name）");
        }
        if (depth == DEEPEST) {
            throw refuse(event, "deeper nesting", "更深的嵌套");
        }
        return event instanceof MappingStartEvent ? table(event, depth) : sequence(event, depth);
    }

    private Yaml.Sequence sequence(Event start, int depth) {
        var items = new ArrayList<Yaml>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(value(next, depth + 1));
        }
        return new Yaml.Sequence(items, place(start));
    }

    private Yaml.Table table(Event start, int depth) {
        var entries = new ArrayList<Yaml.Entry>();
        var keys = new HashSet<String>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            if (!(value(next, depth + 1) instanceof Yaml.Scalar key)) {
                throw refuse(next, "key that is no text", "不是文本的键");
            }
            if (!keys.add(key.text())) {
                findings.fault(key.place(), "“%s” is given twice; keep one.", "“%s”出现了两次；请只保留一处。", key.text());
            }
            entries.add(new Yaml.Entry(key, value(events.next(), depth + 1)));
        }
        return new Yaml.Table(entries, place(start));
    }

    private Optional<Yaml.Table> forbidden(Event event, String en, String zh) {
        refuse(event, en, zh);
        return Optional.empty();
    }

    private Refused refuse(Event event, String en, String zh) {
        findings.fault(
                place(event),
                "SSSOM allows no %s in the metadata; write the values out.",
                "SSSOM 的元数据中不允许%s；请直接写出各个值。",
                new Text(en, zh));
        return new Refused();
    }

    private Place place(Event event) {
        return place(event.getStartMark());
    }

    private Place place(Mark mark) {
        return Place.of(file, mark.getLine() + 1, mark.getColumn() + 1 + shift);
    }

    /** Ends the reading; what is wrong has been said. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
