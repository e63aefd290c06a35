package org.gradus.web.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: its language, and addresses that keep it.
 *
 * @param path of the page, without its query
 * @param asked whether the address of the page asks for the language, so that the pages it leads to are asked for in it too
 * @param parameters the other parameters of the address, as they were written
 * @param visitor who is logged in; empty where nobody is
 */
public record Frame(Language language, String path, boolean asked, List<String> parameters, Optional<Visitor> visitor) {
    private static final String LANG = "lang=";
    private static final String PAGE = "page=";
    private static final String LOG_IN = "/log-in";

    public Frame {
        parameters = List.copyOf(parameters);
    }

    /** The frame of a page for whoever it is, whose address has this query, which may be null. */
    public static Frame of(Language language, @Nullable String query) {
        return of(language, "/", query, Optional.empty());
    }

    /** The frame of a page whose address has this path and this query, which may be null. */
    public static Frame of(Language language, String path, @Nullable String query, Optional<Visitor> visitor) {
        List<String> all = query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .filter(each -> !each.isEmpty())
                        .toList();
        boolean asked = all.stream()
                .filter(each -> each.startsWith(LANG))
                .findFirst()
                .orElse("")
                .equals(LANG + language.tag());
        return new Frame(
                language,
                path,
                asked,
                all.stream().filter(each -> !each.startsWith(LANG)).toList(),
                visitor);
    }

    public String say(String en, String zh) {
        return language.say(en, zh);
    }

    /** A number in groups of three digits. */
    public String number(int number) {
        return Integer.toString(number).replaceAll("\\B(?=(\\d{3})+$)", ",");
    }

    /** The address of a page of this service, asked for in the language of this one; any other address as it is. */
    public String page(String address) {
        if (!asked || !address.startsWith("/")) {
            return address;
        }
        int fragment = address.indexOf('#');
        String page = fragment < 0 ? address : address.substring(0, fragment);
        return page
                + (page.contains("?") ? "&" : "?")
                + LANG
                + language.tag()
                + (fragment < 0 ? "" : address.substring(fragment));
    }

    /** What forms of the page carry; empty where nobody is logged in. */
    public String token() {
        return visitor.map(Visitor::token).orElse("");
    }

    /** Where to log in, so that one comes back to this page. */
    public String logIn() {
        String here = path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
        return page(LOG_IN + (path.equals(LOG_IN) ? "" : "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8)));
    }

    /** The language in which this page is to be had besides. */
    public Language other() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    /** This page in the other language. */
    public String inOther() {
        return joined(parameters.stream(), Stream.of(LANG + other().tag()));
    }

    /** This page with another part of its list. */
    public String part(int number) {
        return joined(
                parameters.stream().filter(each -> !each.startsWith(PAGE)),
                Stream.concat(asked ? Stream.of(LANG + language.tag()) : Stream.of(), Stream.of(PAGE + number)));
    }

    /** A query alone keeps the path of the page, whatever the path is. */
    private static String joined(Stream<String> first, Stream<String> then) {
        return Stream.concat(first, then).collect(Collectors.joining("&", "?", ""));
    }
}
