package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import org.gradus.rdf.Namespaces;
import org.gradus.settings.Settings;
import org.springframework.stereotype.Component;

/** Addresses of the service as people reach it, and the IRIs of the ontology that they stand for. */
@Component
public final class Addresses {
    private final String base;

    public Addresses(Settings settings) {
        this.base = settings.baseUrl().replaceFirst("/+$", "");
    }

    /** A whole address of a path that begins with a slash. */
    public String of(HttpServletRequest request, String path) {
        if (!base.isEmpty()) {
            return base + path;
        }
        int port = request.getServerPort();
        boolean usual = request.getScheme().equals("https") ? port == 443 : port == 80;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port) + path;
    }

    /** The IRI that a path stands for: the ontology's IRIs lead here by redirection of their base. */
    public static String iri(String path) {
        return Namespaces.BASE + path.substring(1);
    }

    /** The path of an IRI of the ontology, without its fragment. */
    public static String path(String iri) {
        int fragment = iri.indexOf('#');
        return "/" + iri.substring(Namespaces.BASE.length(), fragment < 0 ? iri.length() : fragment);
    }
}
