package org.gradus.query;

import java.util.ArrayList;
import java.util.List;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Text;

/**
 * One question of the catalogue, read from a file whose header lines are {@code # title:}, {@code # title-zh:},
 * {@code # description:}, {@code # description-zh:} and one {@code # param NAME: DEFAULT | en | zh} a parameter.
 *
 * @param name the name of its file, without the suffix
 * @param sparql the whole file
 */
public record Question(String name, Text title, Text description, List<QueryParameter> parameters, String sparql) {
    public Question {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a question.
     *
     * @throws OntologyException where the header lacks a line; the text names it
     */
    static Question read(String name, String sparql) {
        var header = QueryHeader.read("queries/catalogue/" + name + ".rq", sparql);
        var parameters = new ArrayList<QueryParameter>();
        sparql.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> {
            String[] pair = line.substring(1).strip().split(":\\s*", 2);
            if (pair.length == 2 && pair[0].startsWith("param ")) {
                String[] parts = pair[1].split("\\s*\\|\\s*");
                if (parts.length != 3) {
                    throw OntologyException.say(
                            "queries/catalogue/%s.rq: write '# param NAME: DEFAULT | English | Chinese'.",
                            "queries/catalogue/%s.rq：请写成“# param 名称: 默认值 | 英文 | 中文”。", name);
                }
                parameters.add(new QueryParameter(
                        pair[0].substring("param ".length()), parts[0], new Text(parts[1], parts[2])));
            }
        });
        return new Question(name, header.text("title"), header.text("description"), parameters, sparql);
    }
}
