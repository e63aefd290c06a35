package org.gradus.refusal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Something was asked for by a name that nothing has; the text names the nearest that there is. */
public final class NotThere extends Refusal {
    private static final long serialVersionUID = 1L;
    /** So many requirements of a clause are named. */
    private static final int ITEMS = 12;

    private NotThere(Code code, Text text) {
        super(code, text, null);
    }

    public static NotThere model(String name, List<String> models) {
        Text none = Wording.say("There is no model '%s'.", "没有名为“%s”的模型。", name);
        return new NotThere(
                Code.UNKNOWN_MODEL,
                Wording.join(
                        Wording.join(none, Nearest.meant(called(name, models), models, known -> known)),
                        Wording.say("The models are: %s.", "现有模型：%s。", Wording.list(models))));
    }

    /** The model that a name calls by its number or another part that no other has; the name itself where that is none. */
    private static String called(String name, List<String> models) {
        Set<String> asked = parts(name);
        double most = models.stream()
                .mapToDouble(model -> share(parts(model), asked))
                .max()
                .orElse(0);
        List<String> best = models.stream()
                .filter(model -> share(parts(model), asked) >= most)
                .toList();
        return most > 0 && best.size() == 1 ? best.get(0) : name;
    }

    private static double share(Set<String> parts, Set<String> asked) {
        return (double) parts.stream().filter(asked::contains).count() / parts.size();
    }

    /** Words and numbers of a name, without the “T” of a group's standard, which stands before several. */
    private static Set<String> parts(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(plain.replaceAll("(?<=[a-z])(?=\\d)|[^a-z\\d]+", " ").split(" "))
                .filter(part -> !part.isEmpty() && !part.equals("t"))
                .collect(Collectors.toSet());
    }

    public static NotThere question(String name, Collection<String> questions) {
        return new NotThere(
                Code.UNKNOWN_QUESTION,
                Wording.join(
                        Wording.say("There is no question '%s'.", "没有问题“%s”。", name),
                        Nearest.meant(name, questions, known -> known)));
    }

    /** A question is asked with a parameter that it does not have. */
    public static NotThere parameter(String question, String name, List<String> parameters) {
        Text none = Wording.say("The question %s has no parameter '%s'.", "问题 %s 没有参数“%s”。", question, name);
        Text those = parameters.isEmpty()
                ? new Text("It has none.", "该问题没有参数。")
                : Wording.say("It has: %s.", "现有参数：%s。", Wording.list(parameters));
        return new NotThere(
                Code.UNKNOWN_PARAMETER,
                Wording.join(Wording.join(none, Nearest.meant(name, parameters, known -> known)), those));
    }

    public static NotThere practice(String name, Collection<String> practices) {
        Text none = Wording.say("There is no practice '%s'.", "没有实践“%s”。", name);
        Text search = Wording.say(
                "Look for a word in names, synonyms and definitions: gradus practices %s",
                "可在名称、别称与定义中查找：gradus practices %s", name);
        return new NotThere(
                Code.UNKNOWN_PRACTICE,
                Wording.join(Wording.join(none, Nearest.meant(name, practices, known -> known)), search));
    }

    /** There is no such requirement; where it is the clause of some, these are named. */
    public static NotThere requirement(String id, Collection<String> ids) {
        Text none = Wording.say("There is no requirement '%s'.", "没有要求“%s”。", id);
        var items = ids.stream()
                .filter(known -> known.startsWith(id + "-")
                        || known.startsWith(id + ".")
                        || known.contains(":" + id + "-")
                        || known.contains(":" + id + "."))
                .limit(ITEMS)
                .toList();
        Text meant = Nearest.meant(id, ids, known -> known);
        Text like = Wording.say(
                "Names are like %s; a clause alone, such as 7.2.2, lists what it has.",
                "名称形如 %s；只给出条号（如 7.2.2）则列出其下各项。", ids.stream().findFirst().orElse("t10003:7.2.2-c"));
        return new NotThere(
                Code.UNKNOWN_REQUIREMENT,
                Wording.join(
                        none,
                        items.isEmpty()
                                ? (meant.isEmpty() ? like : meant)
                                : Wording.say("Of %s there are: %s.", "%s 之下有：%s。", id, Wording.list(items))));
    }

    /**
     * Evidence has no such subject.
     *
     * @param there the subjects that it has
     */
    public static NotThere subject(String iri, List<String> there) {
        Text none = Wording.say("There is no subject <%s> in the evidence.", "证据中没有评估对象 <%s>。", iri);
        var shown = there.stream().limit(5).map(each -> "<" + each + ">").toList();
        return new NotThere(
                Code.UNKNOWN_SUBJECT,
                Wording.join(
                        Wording.join(none, Nearest.meant(iri, there, known -> "<" + known + ">")),
                        Wording.say("It has: %s.", "现有：%s。", Wording.list(shown))));
    }
}
