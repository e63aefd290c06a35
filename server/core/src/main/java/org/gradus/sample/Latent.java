package org.gradus.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind an organisation's evidence: its maturity, how much better or worse it is in a topic, and a chance at each
 * practice. The same seed and number always give the same.
 */
final class Latent {
    private static final String INDUSTRIES = Namespaces.BASE + "t-aiitre-10004-2023/";
    private static final double TOPIC = 0.3;
    private static final double CAPABILITY = 0.2;
    private static final double PRACTICE = 0.25;

    private final long seed;
    private final double maturity;
    private final Map<String, Double> topics = new HashMap<>();
    private final double[] capabilities;
    private final Profile profile;

    Latent(long seed, int number, Shares shares) {
        this.seed = seed * 0x9E3779B97F4A7C15L + number * 0xC2B2AE3D27D4EB4FL;
        var random = new SplittableRandom(this.seed);
        Shares.Share industry = shares.draw("industry", random);
        Shares.Share size = shares.draw("size", random);
        Shares.Share ownership = shares.draw("ownership", random);
        Shares.Share region = shares.draw("region", random);
        this.profile = new Profile(Map.of(
                Facet.INDUSTRY, INDUSTRIES + industry.name(),
                Facet.SIZE, Namespaces.CORE + size.name(),
                Facet.OWNERSHIP, Namespaces.CORE + ownership.name(),
                Facet.REGION, Namespaces.CORE + region.name()));
        this.maturity = random.nextGaussian() + industry.shift() + size.shift() + ownership.shift() + region.shift();
        this.capabilities = new double[capabilities(size.name(), random)];
        for (int i = 0; i < capabilities.length; i++) {
            capabilities[i] = random.nextGaussian() * CAPABILITY;
        }
    }

    private static int capabilities(String size, SplittableRandom random) {
        return switch (size) {
            case "MicroSize", "SmallSize" -> 1;
            case "MediumSize" -> 1 + random.nextInt(3);
            default -> 2 + random.nextInt(4);
        };
    }

    Profile profile() {
        return profile;
    }

    int capabilities() {
        return capabilities.length;
    }

    /** Chance of its own for everything that has a name. */
    SplittableRandom random(String name) {
        return new SplittableRandom(seed ^ mixed(begun(name)));
    }

    /** The same as of a name that ends with a number, where what is before the number was gone through already. */
    SplittableRandom random(long begun, int number) {
        return new SplittableRandom(seed ^ mixed(continued(begun, Integer.toString(number))));
    }

    /** What comes of the beginning of a name. */
    static long begun(String name) {
        return continued(1125899906842597L, name);
    }

    private static long continued(long begun, String name) {
        long hash = begun;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return hash;
    }

    private static long mixed(long hash) {
        return hash * 0xD6E8FEB86659FD93L;
    }

    /**
     * How far it has got with a practice.
     *
     * @param begun what comes of the practice's IRI with a blank after it
     * @param capability the number of the capability, or -1 for the organisation itself
     */
    double at(long begun, @Nullable String theme, int capability) {
        double topic = topics.computeIfAbsent(
                theme == null ? "" : theme, name -> random("topic " + name).nextGaussian() * TOPIC);
        double own = capability < 0 ? 0 : capabilities[capability];
        return maturity + topic + own + random(begun, capability).nextGaussian() * PRACTICE;
    }
}
