package org.gradus.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.rdf.Namespaces;

/** On which lines of a Turtle file statements stand; of other syntaxes nothing is known. */
final class StatementLines {
    private final Map<Node, Long> subjects = new HashMap<>();
    private final Map<Map.Entry<Node, Node>, Long> properties = new HashMap<>();

    /** The lines of a file that was read without fault before. */
    static StatementLines of(EvidenceSource source) throws IOException {
        var lines = new StatementLines();
        if (source.name().endsWith(".ttl")) {
            try (InputStream in = source.opener().open()) {
                var profile = new Profile(lines);
                RDFParserRegistry.getFactory(Lang.TURTLE)
                        .create(Lang.TURTLE, profile)
                        .read(
                                in,
                                Namespaces.BASE,
                                null,
                                StreamRDFLib.sinkNull(),
                                RIOT.getContext().copy());
            } catch (RiotException e) {
                // Whoever reads it for what it says tells of that.
            }
        }
        return lines;
    }

    /** All that is spoken of. */
    Set<Node> subjects() {
        return subjects.keySet();
    }

    /** The line on which a subject is first spoken of; 0 where that is not known. */
    long of(Node subject) {
        return subjects.getOrDefault(subject, 0L);
    }

    /** The line of a property of a subject, or of the subject. */
    long of(Node subject, Node property) {
        return properties.getOrDefault(Map.entry(subject, property), of(subject));
    }

    private static final class Profile extends ParserProfileStd {
        private final StatementLines lines;

        Profile(StatementLines lines) {
            super(
                    RiotLib.factoryRDF(),
                    ErrorHandlerFactory.errorHandlerStrictNoLogging,
                    IRIxResolver.create()
                            .base(Namespaces.BASE)
                            .resolve(true)
                            .allowRelative(false)
                            .build(),
                    PrefixMapFactory.create(),
                    RIOT.getContext().copy(),
                    false,
                    true);
            this.lines = lines;
        }

        @Override
        public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
            lines.subjects.putIfAbsent(subject, line);
            lines.properties.putIfAbsent(Map.entry(subject, predicate), line);
            return super.createTriple(subject, predicate, object, line, column);
        }
    }
}
