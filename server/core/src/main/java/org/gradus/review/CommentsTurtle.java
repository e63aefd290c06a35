package org.gradus.review;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gradus.ontology.TurtleErrors;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Wording;
import org.gradus.turtle.TurtleNormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Comments in RDF, by the Web Annotation vocabulary: the requirement is the target; verdict, comment and proposed change are bodies, each with
 * its purpose (assessing, commenting, editing). Type and disposition are terms of {@code ontology/core/review.ttl}.
 */
public final class CommentsTurtle {
    private static final String PREFIXES = """
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;

    private CommentsTurtle() {}

    /** Writes comments in the order given, in the normal form of Turtle. */
    public static void write(List<Comment> comments, Writer out) throws IOException {
        out.write(TurtleNormalForm.of(
                PREFIXES + comments.stream().map(CommentsTurtle::turtle).collect(Collectors.joining("\n"))));
        out.flush();
    }

    private static String turtle(Comment comment) {
        var bodies = new ArrayList<String>();
        if (comment.verdict() != null) {
            bodies.add("[ a oa:SpecificResource ; oa:hasPurpose oa:assessing ; oa:hasSource <"
                    + comment.verdict().iri() + "> ]");
        }
        body(comment.text(), "oa:commenting", bodies);
        body(comment.proposal(), "oa:editing", bodies);
        var said = new ArrayList<String>();
        said.add("a oa:Annotation");
        said.add("oa:hasTarget " + NodeFmtLib.strTTL(NodeFactory.createURI(comment.about())));
        said.add("oa:hasBody " + String.join(" , ", bodies));
        said.add("oa:motivatedBy oa:commenting");
        said.add("gradus:commentType <" + comment.type().iri() + ">");
        said.add("dcterms:creator [ a foaf:Person ; foaf:name " + literal(comment.author()) + " ]");
        said.add("dcterms:created \"" + comment.date() + "T00:00:00Z\"^^xsd:dateTime");
        if (!comment.source().isEmpty()) {
            said.add("dcterms:source " + literal(comment.source()));
        }
        Comment.Decided decided = comment.decided();
        if (decided != null) {
            said.add("gradus:disposition <" + decided.disposition().iri() + ">");
            if (!decided.reason().isEmpty()) {
                said.add("gradus:dispositionReason " + literal(decided.reason()));
            }
        }
        return "<" + comment.iri() + "> " + String.join(" ;\n    ", said) + " .\n";
    }

    private static void body(String text, String purpose, List<String> bodies) {
        if (!text.isEmpty()) {
            bodies.add("[ a oa:TextualBody ; oa:hasPurpose " + purpose + " ; rdf:value " + literal(text) + " ]");
        }
    }

    private static String literal(String text) {
        return NodeFmtLib.strTTL(NodeFactory.createLiteralString(text));
    }

    /**
     * The comments that a text in Turtle tells, by their names.
     *
     * @param file as people know it
     * @throws org.gradus.refusal.Refusal where it is no Turtle, with the line, or a comment lacks what each has
     */
    public static List<Comment> read(String turtle, String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE)
                .errorHandler(new TurtleErrors(file))
                .parse(graph);
        var facts = new Facts(graph);
        return facts.instances(OA.ANNOTATION).stream()
                .map(node -> comment(node, facts, file))
                .toList();
    }

    private static Comment comment(Node node, Facts facts, String file) {
        Verdict verdict = null;
        String text = "";
        String proposal = "";
        for (Node body : facts.all(node, OA.BODY)) {
            String purpose = facts.iri(body, OA.PURPOSE);
            String value = facts.string(body, RDF.value.getURI());
            if (OA.COMMENTING.equals(purpose)) {
                text = text.isEmpty() ? value : text + "\n" + value;
            } else if (OA.EDITING.equals(purpose)) {
                proposal = proposal.isEmpty() ? value : proposal + "\n" + value;
            } else if (OA.ASSESSING.equals(purpose)) {
                verdict = known(node, facts.iri(body, OA.SOURCE), Verdict.values(), file);
            } else {
                throw ValueRefused.because(Wording.say(
                        "%s: a body of the comment %s has no purpose that is known here. Say oa:hasPurpose oa:commenting, oa:editing or"
                                + " oa:assessing.",
                        "%s：意见 %s 的内容没有可识别的用途。请以 oa:hasPurpose 注明 oa:commenting、oa:editing 或 oa:assessing。",
                        file,
                        node));
            }
        }
        if (verdict == null && text.isEmpty() && proposal.isEmpty()) {
            throw ValueRefused.because(Wording.say(
                    "%s: the comment %s says nothing. Give it an oa:hasBody with rdf:value, or take it out.",
                    "%s：意见 %s 没有内容。请以 oa:hasBody 与 rdf:value 写明，或将其删除。", file, node));
        }
        String about = facts.iri(node, OA.TARGET);
        CommentType type = Choice.of(String.valueOf(facts.iri(node, GRADUS.commentType)), CommentType.values())
                .orElse(null);
        Node creator = facts.one(node, DCTerms.creator.getURI());
        String author = creator == null ? "" : facts.string(creator, OA.NAME);
        LocalDate date = date(facts.string(node, DCTerms.created.getURI()));
        if (about == null || type == null || author.isEmpty() || date == null) {
            throw ValueRefused.because(Wording.say(
                    "%s: the comment %s lacks one of oa:hasTarget, gradus:commentType, dcterms:creator with foaf:name, and"
                            + " dcterms:created as xsd:dateTime. Complete it, or read the sheet that it came from again.",
                    "%s：意见 %s 缺少 oa:hasTarget、gradus:commentType、带 foaf:name 的 dcterms:creator 或 xsd:dateTime 格式的"
                            + " dcterms:created。请补全，或重新读取其来源表格。",
                    file,
                    node));
        }
        return new Comment(
                about,
                verdict,
                type,
                text,
                proposal,
                author,
                date,
                facts.string(node, DCTerms.source.getURI()),
                decided(node, facts, file));
    }

    private static Comment.@Nullable Decided decided(Node node, Facts facts, String file) {
        return facts.one(node, GRADUS.disposition) == null
                ? null
                : new Comment.Decided(
                        known(node, facts.iri(node, GRADUS.disposition), Disposition.values(), file),
                        facts.string(node, GRADUS.dispositionReason));
    }

    /** The value that a term is; any other is refused, for it would be lost. */
    private static <T extends Choice> T known(Node comment, @Nullable String term, T[] values, String file) {
        return Choice.of(String.valueOf(term), values)
                .orElseThrow(() -> ValueRefused.because(Wording.say(
                        "%s: the comment %s says <%s>, which is none of: %s.",
                        "%s：意见 %s 的取值 <%s> 不在下列之中：%s。",
                        file,
                        comment,
                        String.valueOf(term),
                        Wording.list(Arrays.stream(values).map(Choice::iri).toList()))));
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return OffsetDateTime.parse(written)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
