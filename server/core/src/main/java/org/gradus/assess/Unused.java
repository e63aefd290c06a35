package org.gradus.assess;

import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Scale;
import org.gradus.text.Text;

/** Something that an organisation stated and that no requirement reads: most often it was meant otherwise. */
public sealed interface Unused {
    /** The IRI of what was stated, or about which. */
    String about();

    /** What becomes of it, by its kind: nothing compiles that forgets one. */
    <R> R accept(Cases<R> cases);

    /** What becomes of each kind. */
    interface Cases<R> {
        R onScale(OnScale on);

        R claimed(Claimed claimed);

        R metAllTheSame(MetAllTheSame met);

        R ofNoSubject(OfNoSubject none);
    }

    /**
     * A scale that no requirement of any model asks of the practice, or of a broader one.
     *
     * @param practice IRI
     */
    record OnScale(String practice, Evidence evidence, Scale scale) implements Unused {
        @Override
        public String about() {
            return evidence.id();
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.onScale(this);
        }
    }

    /**
     * What the organisation says of a practice that is shown otherwise, or by another subject.
     *
     * @param practice IRI
     */
    record Claimed(String practice, Evidence evidence) implements Unused {
        @Override
        public String about() {
            return evidence.id();
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.claimed(this);
        }
    }

    /**
     * A statement that something does not apply, which evidence meets all the same.
     *
     * @param about IRI of the requirement or criterion
     */
    record MetAllTheSame(String about, Text justification) implements Unused {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.metAllTheSame(this);
        }
    }

    /**
     * A statement that something does not apply, of a model that grades none of those for whom it is made.
     *
     * @param about IRI of the requirement or criterion
     */
    record OfNoSubject(String about, Text justification) implements Unused {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.ofNoSubject(this);
        }
    }
}
