package org.gradus.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gradus.model.Namespaces;
import org.springframework.stereotype.Component;

/** Addresses of the service as people reach it, and the IRIs of the ontology that they stand for. */
@Component
final class Addresses {
    private final String base;

    Addresses(Settings settings) {
        this.base = settings.baseUrl().replaceFirst("/+$", "");
    }

    /** A whole address of a path that begins with a slash. */
    String of(HttpServletRequest request, String path) {
        if (!base.isEmpty()) {
            return base + path;
        }
        int port = request.getServerPort();
        boolean usual = request.getScheme().equals("https") ? port == 443 : port == 80;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port) + path;
    }

    /** The IRI that a path stands for: the ontology's IRIs lead here by redirection of their base. */
    static String iri(String path) {
        return Namespaces.BASE + path.substring(1);
    }

    /** The path of an IRI of the ontology, without its fragment. */
    static String path(String iri) {
        int fragment = iri.indexOf('#');
        return "/" + iri.substring(Namespaces.BASE.length(), fragment < 0 ? iri.length() : fragment);
    }
}
