package org.gradus.web.pages;

import java.text.Normalizer;
import java.util.Locale;
import org.gradus.text.Text;

/**
 * Something that can be found.
 *
 * @param group what it is found under
 * @param address IRI or path
 * @param place what stands beside its title
 * @param names what it is called, plain: title, clause, synonyms
 * @param words what else is said of it, plain
 */
record SearchEntry(Group group, String address, Text title, Text place, String names, String words) {
    /** Under which head a thing is found. */
    enum Group {
        REQUIREMENT(new Text("Requirements", "要求")),
        PRACTICE(new Text("Practices", "实践")),
        ASPECT(new Text("Aspects and levels", "方面与等级")),
        RESULT(new Text("Published results", "已发布的结果"));

        private final Text label;

        Group(Text label) {
            this.label = label;
        }

        Text label() {
            return label;
        }
    }

    /** A text as it is compared: one width, no case. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Both languages. */
    static String plain(Text text) {
        return plain(text.en() + "\n" + text.zh() + "\n");
    }
}
