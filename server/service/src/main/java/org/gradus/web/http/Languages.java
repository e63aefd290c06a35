package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import org.gradus.text.Language;

/** The language in which a request wants to be answered. */
public final class Languages {
    private Languages() {}

    /** {@code ?lang=} first, then Accept-Language; English where neither says. */
    public static Language of(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        for (Language language : Language.values()) {
            if (language.tag().equals(asked)) {
                return language;
            }
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Enumeration<Locale> locales = request.getLocales(); locales.hasMoreElements(); ) {
                String tag = locales.nextElement().getLanguage();
                for (Language language : Language.values()) {
                    if (language.tag().equals(tag)) {
                        return language;
                    }
                }
            }
        }
        return Language.EN;
    }
}
