package org.gradus.refusal;

import java.util.List;
import org.gradus.text.Wording;

/** Two engines decided a shape differently: no verdict of the run can be trusted. Both answers are kept. */
public final class EnginesDifferException extends Refusal {
    private static final long serialVersionUID = 1L;
    private final String first;
    private final String second;
    private final transient List<Difference> differences;

    /**
     * A shape on which the engines differ.
     *
     * @param failsByFirst whether the first engine says that the subject fails it, and the second that it does not;
     *     false for the reverse
     */
    public record Difference(String subject, String shape, boolean failsByFirst) {}

    public EnginesDifferException(String first, String second, List<Difference> differences) {
        this(first, second, differences.get(0), List.copyOf(differences));
    }

    private EnginesDifferException(String first, String second, Difference one, List<Difference> differences) {
        super(
                Code.ENGINE_MISLED,
                Wording.say(
                        "Two engines differ, so no level of this run is given. On %s the shape <%s> fails by %s and not by %s;"
                                + " %s differences in all. Keep the evidence and report this with it: it is a fault of Gradus.",
                        "两个引擎的结果不一致，因此本次运行不给出任何等级。对于 %s，形状 <%s> 按 %s 判为未通过，按 %s 则通过；共 %s 处差异。请保留证据并一并报告：这是 Gradus 的缺陷。",
                        one.subject(),
                        one.shape(),
                        one.failsByFirst() ? first : second,
                        one.failsByFirst() ? second : first,
                        differences.size()),
                null);
        this.first = first;
        this.second = second;
        this.differences = differences;
    }

    /** Name and version of the first engine. */
    public String first() {
        return first;
    }

    /** Name and version of the second engine. */
    public String second() {
        return second;
    }

    /** All that they differ on; never empty. */
    public List<Difference> differences() {
        return differences;
    }
}
