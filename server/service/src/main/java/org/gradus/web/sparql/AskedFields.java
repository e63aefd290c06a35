package org.gradus.web.sparql;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.evidence.reading.FileStart;
import org.gradus.text.Nearest;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.web.http.Body;
import org.gradus.web.http.FormFields;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/**
 * The fields of a request to a SPARQL endpoint. The protocol lets clients send fields of their own, so what is not known is
 * passed over, but not where it is a misspelt one of the protocol's: what was meant would be missing.
 */
final class AskedFields {
    private static final String QUERY = "query";
    private static final String UPDATE = "update";
    private static final List<String> OF_QUERIES = List.of(QUERY, "default-graph-uri", "named-graph-uri");
    private static final List<String> OF_UPDATES = List.of(UPDATE, "using-graph-uri", "using-named-graph-uri");

    /** What is longer or shorter by more is another word. */
    private static final int TYPED = 2;

    private AskedFields() {}

    /**
     * Refuses a request that says nothing to answer, or misspells it.
     *
     * @param updating whether the endpoint is that of updates
     */
    static void check(HeldRequest request, boolean updating) {
        boolean posted = request.getMethod().equals("POST");
        if (posted && request.getContentType() == null) {
            throw new ProblemException(Body.missing(SparqlProblems.TYPES));
        }
        List<String> known = updating ? OF_UPDATES : OF_QUERIES;
        List<String> names = Collections.list(request.getParameterNames());
        List<String> lacking =
                known.stream().filter(name -> !names.contains(name)).toList();
        for (String name : names) {
            Optional<String> meant = Nearest.to(name, lacking, each -> each)
                    .filter(nearest -> !known.contains(name) && Math.abs(nearest.length() - name.length()) <= TYPED);
            if (meant.isPresent()) {
                throw wrong(Wording.say(
                        "There is no parameter '%s' here. Did you mean %s?",
                        "此处没有参数“%s”。是否指 %s？", Printable.line(name), meant.get()));
            }
        }
        String needed = known.get(0);
        if (names.contains(needed) || (posted && !isForm(request))) {
            return;
        }
        boolean bare = posted
                && names.stream()
                        .anyMatch(name ->
                                new FileStart(name.getBytes(StandardCharsets.UTF_8)).kind() == FileStart.Kind.QUERY);
        throw wrong(
                bare
                        ? Wording.say(
                                "The body is sent as a form and has no field '%1$s'. Send it with Content-Type:"
                                        + " application/sparql-%1$s, or as %1$s=….",
                                "请求体以表单发送，却没有字段“%1$s”。请以 Content-Type: application/sparql-%1$s 发送，或写成 %1$s=…。", needed)
                        : Wording.say("The parameter %s is missing.", "缺少参数 %s。", needed));
    }

    private static boolean isForm(HeldRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(FormFields.MEDIA_TYPE);
    }

    private static ProblemException wrong(Text text) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, text));
    }
}
