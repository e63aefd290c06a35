package org.gradus.report.html;

/** An IRI, or what else evidence gives as its source. */
public record Address(String words) {
    /** Whether it may become a link: of other addresses nobody knows what following them does. */
    public boolean isOfTheWeb() {
        return words.startsWith("https://") || words.startsWith("http://");
    }
}
