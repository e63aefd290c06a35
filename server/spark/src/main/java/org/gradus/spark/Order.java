package org.gradus.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.assess.Standards;
import org.gradus.ontology.Version;
import org.gradus.statistics.Kind;
import org.gradus.text.Language;

/**
 * What every machine of a run is told: the plans by which it decides, and what else settles a result.
 *
 * @param ontology the digest of the ontology whose practices the plans number
 * @param shapes the digest of the shapes that they were compiled of
 * @param program the version of Gradus
 * @param plans by name of a model, its plan in bytes; of all models, as one attests practices of another
 * @param models the names of those that are decided
 * @param date on which evidence counts
 * @param zone whose calendar says what day it is today
 * @param auditEvery of so many sources, or organisations of rows, one is decided by the reference engine too; 0 for none
 * @param language of the problems
 * @param kinds what is counted
 */
record Order(
        String ontology,
        String shapes,
        String program,
        Map<String, byte[]> plans,
        List<String> models,
        LocalDate date,
        String zone,
        int auditEvery,
        Language language,
        Set<Kind> kinds)
        implements Serializable {

    /** An order by the standards of this version. */
    static Order of(
            Standards standards,
            List<String> models,
            LocalDate date,
            String zone,
            int auditEvery,
            Language language,
            Set<Kind> kinds) {
        var plans = new LinkedHashMap<String, byte[]>();
        for (String name : standards.ontology().modelNames()) {
            plans.put(name, standards.assessor(name).plan().bytes());
        }
        return new Order(
                standards.ontologyDigest(),
                standards.shapesDigest(),
                Version.GRADUS,
                plans,
                List.copyOf(models),
                date,
                zone,
                auditEvery,
                language,
                Set.copyOf(kinds));
    }

    /** In bytes, which mean the same whichever serializer a cluster is set to. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The order of bytes that {@link #bytes} made, in the same run. */
    static Order of(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Order) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
