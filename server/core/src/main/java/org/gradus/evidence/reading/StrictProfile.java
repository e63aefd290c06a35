package org.gradus.evidence.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;

/**
 * What RIOT's parsers make terms with. RIOT's own checks differ from syntax to syntax (RDF/XML has none for IRIs, and
 * N-Triples keeps what Turtle resolves) and parse numbers of any length; here each term is checked by {@link TermGuard}
 * before anything parses it, with the line where it stands.
 */
class StrictProfile extends ParserProfileStd {
    /** These know no base, or leave resolving to others. */
    private static final Set<Lang> UNRESOLVED = Set.of(Lang.NTRIPLES, Lang.NQUADS, Lang.RDFJSON);

    private static final int REMEMBERED = 4096;

    private final StrictErrors errors;

    /** What IRIs resolve to that passed, for files name the same ones again and again. */
    private final Map<String, String> passed = new HashMap<>();

    /** @param blanks what blank nodes are made of: those of two files differ, and those of one read twice are the same */
    StrictProfile(Lang lang, StrictErrors errors, UUID blanks) {
        super(
                RiotLib.factoryRDF(LabelToNode.createScopeByDocumentHash(blanks)),
                errors,
                resolver(lang),
                PrefixMapFactory.create(),
                RIOT.getContext().copy(),
                false,
                true);
        this.errors = errors;
    }

    private static IRIxResolver resolver(Lang lang) {
        boolean resolve = !UNRESOLVED.contains(lang);
        var resolver = IRIxResolver.create();
        return (resolve ? resolver.base(IriGuard.NO_BASE) : resolver.noBase())
                .resolve(resolve)
                .allowRelative(false)
                .build();
    }

    @Override
    public void setBaseIRI(String base) {
        super.setBaseIRI(base);
        passed.clear();
    }

    @Override
    public String resolveIRI(String iri, long line, long column) {
        String known = passed.get(iri);
        if (known != null) {
            return known;
        }
        if (KnownIris.has(iri)) {
            passed.put(iri, iri);
            return iri;
        }
        // An absolute one is judged before it is resolved: RIOT would take away the dots in its path.
        boolean absolute = IriGuard.isAbsolute(iri);
        if (refuses(absolute ? TermGuard.iri(iri) : TermGuard.written(iri), line, column)) {
            return iri;
        }
        String resolved = PlainIri.is(iri) ? iri : super.resolveIRI(iri, line, column);
        boolean judged = absolute && resolved.equals(iri);
        if (judged || !refuses(TermGuard.iri(resolved), line, column)) {
            remember(iri, resolved);
        }
        return resolved;
    }

    private void remember(String iri, String resolved) {
        if (passed.size() >= REMEMBERED) {
            passed.clear();
        }
        passed.put(iri, resolved);
        if (iri.equals(resolved)) {
            KnownIris.passed(iri);
        }
    }

    @Override
    public Node createURI(String iri, long line, long column) {
        if (RiotLib.isBNodeIRI(iri) || RiotLib.isPrefixIRI(iri)) {
            // RIOT would make a blank node of <_:a>, the same in every file.
            refuses(TermGuard.iri(iri), line, column);
            return NodeFactory.createURI(iri);
        }
        return super.createURI(iri, line, column);
    }

    @Override
    public Node createURI(IRIx iri, long line, long column) {
        String resolved = iri.str();
        if (!passed.containsKey(resolved) && !refuses(TermGuard.iri(resolved), line, column)) {
            remember(resolved, resolved);
        }
        return super.createURI(iri, line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        return refuses(TermGuard.typed(lexical, datatype), line, column)
                ? NodeFactory.createLiteralString("") // what could not be parsed in time must not be kept either
                : super.createTypedLiteral(lexical, datatype, line, column);
    }

    @Override
    public Node createLangLiteral(String text, String tag, long line, long column) {
        return refuses(TermGuard.inLanguage(text, tag), line, column)
                ? NodeFactory.createLiteralString(text)
                : super.createLangLiteral(text, tag, line, column);
    }

    @Override
    public Node createLangDirLiteral(String text, String tag, String direction, long line, long column) {
        refuses(Optional.of(TermGuard.direction()), line, column);
        return NodeFactory.createLiteralString(text);
    }

    @Override
    public Node createStringLiteral(String text, long line, long column) {
        refuses(TermGuard.characters(text), line, column);
        return super.createStringLiteral(text, line, column);
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        checkTriple(subject, predicate, object, line, column);
        return super.createTriple(subject, predicate, object, line, column);
    }

    private boolean refuses(Optional<TermGuard.Fault> fault, long line, long column) {
        fault.ifPresent(f -> errors.report(f.at(errors.place(line, column))));
        return fault.isPresent();
    }
}
