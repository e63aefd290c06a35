package org.gradus.report;

import org.gradus.assess.Unused;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What was stated and nothing reads, in words. */
record UnusedWords(Vocabulary vocabulary) implements Unused.Cases<Text> {
    static Text of(Unused unused, Vocabulary vocabulary) {
        return unused.accept(new UnusedWords(vocabulary));
    }

    @Override
    public Text onScale(Unused.OnScale on) {
        return Wording.say(
                "%s, “%s”: %s is stated, and no requirement asks for it",
                "%s，“%s”：填写了%s，而没有任何要求读取",
                vocabulary.declared(on.practice()).label(),
                ObjectiveWords.name(on.evidence()),
                vocabulary.label(on.scale()));
    }

    @Override
    public Text claimed(Unused.Claimed claimed) {
        return Wording.say(
                "%s, “%s”: said not to be done or not whole, and shown all the same",
                "%s，“%s”：自述未开展或不完整，但已有证据证明",
                vocabulary.declared(claimed.practice()).label(),
                ObjectiveWords.name(claimed.evidence()));
    }

    @Override
    public Text metAllTheSame(Unused.MetAllTheSame met) {
        return Wording.say(
                "%s is stated not to apply (%s), and evidence meets it all the same",
                "%s 已声明不适用（%s），但已有证据满足", local(met.about()), met.justification());
    }

    @Override
    public Text ofNoSubject(Unused.OfNoSubject none) {
        return Wording.say(
                "%s is stated not to apply (%s), and its standard grades none of those for whom that is stated",
                "%s 已声明不适用（%s），但其标准不以所声明的对象为评估对象", local(none.about()), none.justification());
    }

    private static String local(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
