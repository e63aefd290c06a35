package org.gradus.workbook.table;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has a row of its own.
 *
 * @param more what follows on the value in further cells
 */
public record OtherStatement(
        @Nullable Content subject,
        @Nullable Content property,
        @Nullable Content value,
        String more,
        @Nullable Content form) {
    static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    /** What was read, or in which column what was wrong. */
    public record Read(@Nullable Triple triple, String key, Text why) {
        private static Read fault(String key, Text why) {
            return new Read(null, key, why);
        }

        public Read ifFault(FaultTaker taker) {
            if (triple == null) {
                taker.take(key, why);
            }
            return this;
        }

        public void ifRead(Consumer<Triple> taker) {
            if (triple != null) {
                taker.accept(triple);
            }
        }
    }

    /** Takes a fault. */
    @FunctionalInterface
    public interface FaultTaker {
        void take(String key, Text why);
    }

    /** Reads the cells as a statement. */
    public Read read(Names names) {
        Node about = node(subject, names);
        if (about == null) {
            return Read.fault("subject", missing(subject));
        }
        String predicate = property == null ? "" : Term.full(Plain.trimmed(property.shown()));
        if (!IRI.matcher(predicate).matches()) {
            return Read.fault("property", missing(property));
        }
        if (value == null) {
            return Read.fault("value", missing(null));
        }
        if (value instanceof Content.Uncomputed || value instanceof Content.Broken) {
            return Read.fault("value", missing(value));
        }
        Node object = object(names);
        return object == null
                ? Read.fault(form == null ? "value" : "form", missing(form == null ? value : form))
                : new Read(Triple.create(about, NodeFactory.createURI(predicate), object), "", Text.EMPTY);
    }

    private @Nullable Node object(Names names) {
        if (value == null) {
            return null;
        }
        String text = value instanceof Content.Words words ? words.text() + more : value.shown();
        if (form != null) {
            String said = Plain.trimmed(form.shown());
            return said.equalsIgnoreCase(Term.IRI) ? node(value, names) : Term.literal(text, said);
        }
        if (value instanceof Content.Moment) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
        }
        if (value instanceof Content.Amount) {
            return NodeFactory.createLiteralDT(
                    text, text.indexOf('.') < 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
        }
        Node named = node(value, names);
        return named == null ? NodeFactory.createLiteralString(Plain.trimmed(text)) : named;
    }

    /** An IRI, a nameless node of this workbook, or what a row is called. */
    private static @Nullable Node node(@Nullable Content content, Names names) {
        if (content == null) {
            return null;
        }
        String text = Plain.trimmed(content.shown());
        if (Names.isBlank(text)) {
            return names.node(text);
        }
        String iri = Term.full(text);
        if (IRI.matcher(iri).matches()) {
            return NodeFactory.createURI(iri);
        }
        for (WordList list : new WordList[] {names.subjects(), names.evidence()}) {
            var found = list.find(text);
            if (found.size() == 1) {
                return names.node(found.iterator().next().iri());
            }
        }
        return null;
    }

    private static Text missing(@Nullable Content content) {
        return content == null
                ? new Text("The cell is empty. Fill it in, or clear the whole row.", "此单元格为空。请填写，或清空整行。")
                : Wording.say(
                        "“%s” is not understood here. Write an IRI in full, or what a row is called; the form is IRI, text, a"
                                + " language such as @zh, or a datatype such as xsd:date.",
                        "此处无法识别“%s”。请填写完整的 IRI 或某行的名称；取值形式为 IRI、“text”、语言（如 @zh）或数据类型（如 xsd:date）。", content.shown());
    }
}
