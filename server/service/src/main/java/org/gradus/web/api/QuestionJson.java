package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.gradus.query.QueryParameter;
import org.gradus.query.Question;
import org.gradus.text.Text;

/** A question of the catalogue. */
record QuestionJson(
        String name, String address, Text title, Text description, List<Parameter> parameters, String sparql) {
    static QuestionJson of(Question question) {
        return new QuestionJson(
                question.name(),
                "/queries/" + question.name(),
                question.title(),
                question.description(),
                question.parameters().stream().map(Parameter::of).toList(),
                question.sparql());
    }

    /** A parameter with its usual value. */
    record Parameter(String name, @JsonProperty("default") String usual, Text description) {
        static Parameter of(QueryParameter parameter) {
            return new Parameter(parameter.name(), parameter.usual(), parameter.description());
        }
    }
}
