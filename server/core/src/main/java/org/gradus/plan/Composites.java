package org.gradus.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.gradus.io.PackedReader;
import org.gradus.io.PackedWriter;

/** Conjunctions and alternatives, each after those that it is made of. Immutable. */
final class Composites {
    /** By composite, whether one member is enough; all are needed otherwise. */
    private final boolean[] any;
    /** By composite, where its members begin; one more entry, for the end. */
    private final int[] first;
    /** Bits. */
    private final int[] members;

    /**
     * @param bits the bit of whatever is asked
     */
    Composites(List<Asked.Composite> composites, ToIntFunction<Asked> bits) {
        any = new boolean[composites.size()];
        first = new int[composites.size() + 1];
        for (int i = 0; i < any.length; i++) {
            any[i] = composites.get(i).any();
            first[i + 1] = first[i] + composites.get(i).members().size();
        }
        members = composites.stream()
                .flatMapToInt(
                        composite -> composite.members().stream().mapToInt(bits).sorted())
                .toArray();
    }

    private Composites(boolean[] any, int[] first, int[] members) {
        this.any = any;
        this.first = first;
        this.members = members;
    }

    void write(PackedWriter out) {
        out.number(any.length);
        for (int composite = 0; composite < any.length; composite++) {
            out.flag(any[composite]).number(first[composite + 1] - first[composite]);
        }
        for (int member : members) {
            out.number(member);
        }
    }

    static Composites read(PackedReader in) {
        boolean[] any = new boolean[in.number()];
        int[] first = new int[any.length + 1];
        for (int composite = 0; composite < any.length; composite++) {
            any[composite] = in.flag();
            first[composite + 1] = first[composite] + in.number();
        }
        int[] members = new int[first[any.length]];
        Arrays.setAll(members, member -> in.number());
        return new Composites(any, first, members);
    }

    int size() {
        return any.length;
    }

    /** Whether one member of a composite is enough. */
    boolean isAny(int composite) {
        return any[composite];
    }

    /** The bits of the members of a composite. */
    int[] members(int composite) {
        return Arrays.copyOfRange(members, first[composite], first[composite + 1]);
    }

    /**
     * Sets the composites that are met.
     *
     * @param met with what composites are made of
     * @param from the bit of the first composite
     */
    void complete(BitSet met, int from) {
        for (int i = 0; i < any.length; i++) {
            met.set(from + i, isMet(i, met));
        }
    }

    private boolean isMet(int composite, BitSet met) {
        for (int member = first[composite]; member < first[composite + 1]; member++) {
            if (met.get(members[member]) == any[composite]) {
                return any[composite];
            }
        }
        return !any[composite];
    }
}
