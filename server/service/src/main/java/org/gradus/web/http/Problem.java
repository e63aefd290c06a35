package org.gradus.web.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;

/**
 * What went wrong with a request, as RFC 9457 tells it, in both languages.
 *
 * @param detail what is wrong here, and how to mend it
 * @param members what programs may want to know besides
 */
public record Problem(int status, ProblemType type, Text detail, Map<String, Object> members) {
    static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, Text detail) {
        return new Problem(type.status(), type, detail, Map.of());
    }

    public static Problem of(ProblemType type, String en, String zh) {
        return of(type, new Text(en, zh));
    }

    /** The same with another status than its type usually has. */
    public Problem withStatus(int other) {
        return new Problem(other, type, detail, members);
    }

    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, type, detail, more);
    }

    /** A member that has words for people; what is sent of it depends on their language. */
    @FunctionalInterface
    public interface Spoken {
        Object in(Language language);
    }

    /** The same with a member in the language of who asked. */
    public Problem withSpoken(String member, Spoken value) {
        return with(member, value);
    }

    /** As it is sent, in one language. */
    record Told(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @JsonAnyGetter Map<String, Object> members) {}

    Told in(Language language, String instance) {
        var sent = new LinkedHashMap<>(members);
        sent.replaceAll((member, value) -> value instanceof Spoken spoken ? spoken.in(language) : value);
        return new Told(
                type.iri(),
                type.title().in(language),
                status,
                Printable.text(detail.in(language)),
                Printable.line(instance),
                sent);
    }

    public static Problem unauthorised() {
        return of(
                ProblemType.UNAUTHORISED,
                "Send 'Authorization: Bearer …' with an API key (gradus_…) or a token of the configured issuer.",
                "请发送“Authorization: Bearer …”，附 API 密钥（gradus_…）或所配置签发方的令牌。");
    }

    public static Problem providerAway() {
        return of(
                ProblemType.PROVIDER_AWAY,
                "The keys of the identity provider cannot be had, so the token cannot be checked. Try again in half a"
                        + " minute, or send an API key.",
                "无法取得身份提供方的密钥，因而无法核验令牌。请半分钟后重试，或使用 API 密钥。");
    }

    public static Problem forbidden() {
        return of(
                ProblemType.FORBIDDEN,
                "Your role may not do this. /openapi says under `security` which roles may make each call.",
                "您的角色无权执行此操作。/openapi 在各操作的 security 中列出可执行该操作的角色。");
    }

    /** The same whether there is no such organisation or it is another's. */
    public static Problem noSuchOrganisation(String id) {
        return of(
                ProblemType.NO_SUCH_ORGANISATION,
                "There is no organisation '" + id + "' that you may act for.",
                "没有您可代表的组织“" + id + "”。");
    }

    public static Problem notFound(String path) {
        return of(
                ProblemType.NOT_FOUND,
                "There is nothing at " + path + ". /openapi lists what there is.",
                path + " 处没有内容。/openapi 列有全部地址。");
    }

    public static Problem writesWait() {
        return of(
                ProblemType.WRITES_WAIT,
                "Another write holds the store; nothing was changed. Try again in half a minute.",
                "另一写入正占用存储，未作任何改动。请半分钟后重试。");
    }

    public static Problem noRoom() {
        return of(
                ProblemType.NO_ROOM,
                "The disk of the service is full; nothing of this request was kept. Try again when there is room.",
                "服务的磁盘已满，本次请求未保留任何内容。请待腾出空间后重试。");
    }
}
