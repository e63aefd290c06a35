package org.gradus.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.model.Language;
import org.gradus.model.Namespaces;
import org.gradus.model.Text;

/**
 * What went wrong with a request, as RFC 9457 tells it, in both languages.
 *
 * @param type last part of its IRI below {@code https://w3id.org/gradus/problem/}
 * @param detail what is wrong here, and how to mend it
 * @param members what programs may want to know besides
 */
record Problem(int status, String type, Text title, Text detail, Map<String, Object> members) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String type, String titleEn, String titleZh, Text detail) {
        return new Problem(status, type, new Text(titleEn, titleZh), detail, Map.of());
    }

    static Problem of(int status, String type, String titleEn, String titleZh, String en, String zh) {
        return of(status, type, titleEn, titleZh, new Text(en, zh));
    }

    Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, type, title, detail, more);
    }

    Map<String, Object> json(Language language, String instance) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", Namespaces.BASE + "problem/" + type);
        json.put("title", title.in(language));
        json.put("status", status);
        json.put("detail", detail.in(language));
        json.put("instance", instance);
        json.putAll(members);
        return json;
    }

    static Problem unauthorised() {
        return of(
                401,
                "unauthorised",
                "No valid key or token",
                "缺少有效的密钥或令牌",
                "Send 'Authorization: Bearer …' with an API key (gradus_…) or a token of the configured issuer.",
                "请发送“Authorization: Bearer …”，附 API 密钥（gradus_…）或所配置签发方的令牌。");
    }

    static Problem forbidden() {
        return of(
                403,
                "forbidden",
                "Not for this role",
                "该角色无权执行",
                "Your role may not do this. docs/operations.md lists what each role may do.",
                "您的角色无权执行此操作。各角色的权限见 docs/operations.md。");
    }

    /** The same whether there is no such organisation or it is another's. */
    static Problem noSuchOrganisation(String id) {
        return of(
                404,
                "no-such-organisation",
                "No such organisation",
                "没有该组织",
                "There is no organisation '" + id + "' that you may act for.",
                "没有您可代表的组织“" + id + "”。");
    }
}
