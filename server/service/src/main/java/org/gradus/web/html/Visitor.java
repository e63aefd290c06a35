package org.gradus.web.html;

import org.gradus.text.Text;

/**
 * Who is logged in, as every page says it.
 *
 * @param who the organisation that they act for, or how many, or the service; as people call it
 * @param token what forms of this page carry
 */
public record Visitor(Text role, Text who, String token) {
    /** Where the visitor is left for who draws a page. */
    public static final String ATTRIBUTE = "org.gradus.visitor";
}
