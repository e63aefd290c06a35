package org.gradus.web.html;

import org.gradus.rdf.Namespaces;

/**
 * Words that lead somewhere.
 *
 * @param address the path of an IRI of the ontology, or of a page of this service; another address of the web as it is;
 *     empty where the words lead nowhere, as they do where the address is of any other kind
 */
public record Link(String address, String words) {
    public Link {
        address = safe(address);
    }

    /** Words without an address. */
    public static Link nowhere(String words) {
        return new Link("", words);
    }

    public boolean isSomewhere() {
        return !address.isEmpty();
    }

    /** Whether the words do not say themselves where outside of this service they lead. */
    public boolean isElsewhere() {
        return isSomewhere() && !address.startsWith("/") && !address.equals(words);
    }

    private static String safe(String address) {
        String own = address.startsWith(Namespaces.BASE) ? address.substring(Namespaces.BASE.length() - 1) : address;
        // Two slashes at the start would name another host.
        boolean page = own.startsWith("/") && !own.startsWith("//");
        return page || own.startsWith("https://") || own.startsWith("http://") ? own : "";
    }
}
