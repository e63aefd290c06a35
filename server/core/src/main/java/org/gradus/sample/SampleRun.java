package org.gradus.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.assess.InOrder;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.io.WholeFile;
import org.gradus.ontology.Version;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsHeader;

/** Makes a sample, writes it, and finds how its levels are spread. */
public final class SampleRun {
    private static final int BATCH = 16;

    private final Standards standards;
    private final NationalSample sample;
    private final Decider decider;
    private final Packing packing;
    private final Practices practices;

    /**
     * @param model the model by which levels are spread
     */
    public SampleRun(Standards standards, String model, LocalDate date, long seed) {
        this.standards = standards;
        this.sample = new NationalSample(standards.ontology(), model, date, seed);
        this.decider = Decider.of(standards, standards.ontology().modelNames(), date);
        this.practices = new Practices(standards.ontology().vocabulary());
        this.packing = new Packing(practices);
    }

    private record Made(SampleOutput.Ready ready, Profile profile, String organisation, List<Decision> decisions) {}

    /**
     * Writes the sample, and the profiles of its organisations as a table beside it.
     *
     * @param made the command that makes it again, for the header of rows
     * @param each is told how many are done
     * @return how the levels of each model are spread
     */
    public List<Spread> write(int count, int threads, Path output, List<String> made, LongConsumer each)
            throws IOException {
        var spreads = new ArrayList<Spread>();
        for (String model : standards.ontology().modelNames()) {
            spreads.add(new Spread(standards.model(model)));
        }
        var to = new SampleOutput(output, standards.ontology().vocabulary());
        var header = new RowsHeader(standards.ontologyDigest(), practices.size(), Version.GRADUS, made);
        WholeFile.write(profiles(output), table -> {
            var profiles = new CSVPrinter(
                    new BufferedWriter(new OutputStreamWriter(table, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
            profiles.printRecord("organisation", "industry", "size", "ownership", "region");
            to.write(
                    header,
                    taker -> new InOrder(threads, BATCH)
                            .<Integer, Made, IOException>work(
                                    IntStream.range(0, count).iterator(), number -> make(number, to), member -> {
                                        taker.take(member.ready());
                                        Profile profile = member.profile();
                                        profiles.printRecord(
                                                member.organisation(),
                                                profile.name(Facet.INDUSTRY),
                                                profile.name(Facet.SIZE),
                                                profile.name(Facet.OWNERSHIP),
                                                profile.name(Facet.REGION));
                                        member.decisions().forEach(decision -> count(decision, spreads));
                                        each.accept(member.ready().number() + 1L);
                                    }));
            profiles.flush();
        });
        return spreads;
    }

    private static void count(Decision decision, List<Spread> spreads) {
        for (Spread spread : spreads) {
            if (spread.model().equals(decision.model())) {
                spread.add(decision.rank());
            }
        }
    }

    private Made make(int number, SampleOutput to) {
        var member = sample.member(number);
        var packed = packing.pack("sample " + number, member);
        return new Made(
                new SampleOutput.Ready(number, to.text(member), packed),
                member.profile(),
                member.organisation(),
                decider.decide(packed));
    }

    /** The table of profiles beside a sample: {@code sample.gradus} has {@code sample.profiles.csv}. */
    public static Path profiles(Path output) {
        String name = output.getFileName().toString().replaceFirst("\\.(gradus|nq|nq\\.gz|tar|tar\\.gz|tgz)$", "");
        return output.resolveSibling(name + ".profiles.csv");
    }
}
