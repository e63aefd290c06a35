package org.gradus.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.graph.Node;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What tells the editions of standards apart: each folder has a namespace and a prefix of its own. A copied one has neither. */
public final class EditionNames {
    private static final String VANN_PREFIX = "http://purl.org/vocab/vann/preferredNamespacePrefix";
    private static final String PREFIX = "[a-z][a-z0-9-]*";

    private EditionNames() {}

    /** What is wrong, each with its mend; none where every edition can be told from the others. */
    public static List<Text> problems(Ontology ontology) {
        var problems = new ArrayList<Text>();
        var folders = new HashMap<String, String>();
        for (String name : ontology.modelNames()) {
            String file = name + "/model.ttl";
            Facts facts = new Facts(ontology.graph(file));
            String namespace = Namespaces.BASE + name + "/";
            for (Node model : facts.instances(GRADUS.MaturityModel)) {
                if (!model.isURI() || !model.getURI().startsWith(namespace)) {
                    problems.add(Wording.say(
                            "ontology/%s declares %s, which is outside its namespace <%s>. Names of a copied edition must be its own:"
                                    + " write this namespace in every file of the folder.",
                            "ontology/%s 声明了 %s，不在其命名空间 <%s> 内。复制的版本须有自己的名称：请在该目录的每个文件中改用此命名空间。",
                            file,
                            model,
                            namespace));
                    continue;
                }
                String prefix = facts.string(model, VANN_PREFIX);
                String other = folders.putIfAbsent(prefix, name);
                if (!prefix.matches(PREFIX)) {
                    problems.add(Wording.say(
                            "ontology/%s: “%s” cannot be a prefix; give vann:preferredNamespacePrefix small letters, digits and"
                                    + " hyphens, such as t10003.",
                            "ontology/%s：“%s”不能用作前缀；vann:preferredNamespacePrefix 须由小写字母、数字与连字符组成，例如 t10003。",
                            file,
                            prefix));
                } else if (other != null) {
                    problems.add(Wording.say(
                            "The prefix %s is used by two editions, ontology/%s and ontology/%s. Give one of them another"
                                    + " vann:preferredNamespacePrefix, in its model.ttl and as @prefix in its files.",
                            "前缀 %s 被两个版本使用：ontology/%s 与 ontology/%s。请为其中之一另取 vann:preferredNamespacePrefix，"
                                    + "写入其 model.ttl，并在其各文件中以 @prefix 声明。",
                            prefix,
                            other,
                            name));
                }
            }
        }
        return problems;
    }
}
