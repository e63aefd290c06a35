package org.gradus.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether some evidence meets one edition's demand and not another's. Both are monotone in what evidence reaches, so that
 * it is enough to look, for each way to fail the one, whether the other can be met by least evidence that the way allows.
 */
final class Parting {
    private Parting() {}

    /**
     * A witness for each criterion of {@code stricter} that evidence may lack which meets {@code looser}; none where whatever
     * meets {@code looser} meets {@code stricter}.
     */
    static List<Witness> witnesses(Demand looser, Side of, Demand stricter, Side than) {
        if (of.understandsAs(than) && new Form(of).of(looser).equals(new Form(than).of(stricter))) {
            return List.of();
        }
        var witnesses = new ArrayList<Witness>();
        for (Demand.Part part : stricter.parts()) {
            new Cuts(than)
                    .of(part).stream()
                            .map(cut -> new Ways(of, than, cut).of(looser))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .ifPresent(shown ->
                                    witnesses.add(new Witness(shown.items(), shown.waived(), part.criterion())));
        }
        return witnesses;
    }
}
