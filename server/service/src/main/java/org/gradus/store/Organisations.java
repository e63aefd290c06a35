package org.gradus.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.text.Text;

/** The register of organisations. */
public final class Organisations {
    private final Database store;

    public Organisations(Database store) {
        this.store = store;
    }

    /** All of them, by id. */
    public List<Organisation> all() {
        return store.read(() -> new Facts(register())
                .instances(GRADUS.Registration).stream()
                        .map(node -> read(node.getURI().substring(Names.ORGANISATION.length())))
                        .toList());
    }

    public Optional<Organisation> find(String id) {
        return store.read(() -> entry(id).exists() ? Optional.of(read(id)) : Optional.empty());
    }

    /** The organisation with this id. */
    public Organisation get(String id) {
        return find(id).orElseThrow(() ->
                new StoreRefusal(Code.ABSENT, "There is no organisation '" + id + "'.", "没有组织“" + id + "”。"));
    }

    /**
     * Registers an organisation or renames it.
     *
     * @return whether it is new
     * @throws StoreRefusal where the IRI is another organisation's, or evidence already speaks of the old one
     */
    public boolean put(String id, String iri, Text name, Instant at) {
        return store.writeTogether(() -> {
            Graph register = register();
            register.find(Node.ANY, Database.node(GRADUS.registers), Database.node(iri))
                    .forEachRemaining(triple -> {
                        if (!triple.getSubject().hasURI(Names.organisation(id))) {
                            throw new StoreRefusal(
                                    Code.CONFLICT,
                                    "<" + iri
                                            + "> is registered as another organisation. Each organisation has an IRI of its own.",
                                    "<" + iri + "> 已登记为另一组织。每个组织须有各自的 IRI。");
                        }
                    });
            Entry entry = entry(id);
            boolean fresh = !entry.exists();
            if (!fresh && !iri.equals(entry.link(GRADUS.registers))) {
                throw new StoreRefusal(
                        Code.CONFLICT,
                        "The organisation '" + id + "' is <" + entry.link(GRADUS.registers)
                                + ">, and its evidence calls it so. Register the new IRI under another id.",
                        "组织“" + id + "”的 IRI 为 <" + entry.link(GRADUS.registers) + ">，其证据以此称呼它。请以另一 id 登记新的 IRI。");
            }
            if (fresh) {
                entry.type(GRADUS.Registration).link(GRADUS.registers, iri).instant(DCTerms.created.getURI(), at);
            }
            entry.clear(RDFS.label.getURI()).text(RDFS.label.getURI(), name);
            return fresh;
        });
    }

    private Organisation read(String id) {
        Entry entry = entry(id);
        return new Organisation(
                id,
                entry.link(GRADUS.registers),
                entry.text(RDFS.label.getURI()),
                entry.instant(DCTerms.created.getURI()));
    }

    private Entry entry(String id) {
        return new Entry(register(), Names.organisation(id));
    }

    private Graph register() {
        return store.graph(Names.REGISTER);
    }
}
