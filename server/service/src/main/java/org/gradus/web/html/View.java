package org.gradus.web.html;

/** What a page shows, in the language of its reader: all that its template is told besides the {@link Frame}. */
public interface View {
    /** The template that draws it, such as {@code pages/home.jte}. */
    String template();
}
