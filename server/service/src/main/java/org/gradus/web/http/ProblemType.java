package org.gradus.web.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;

/** The kinds of problems that the service tells of, each at its own IRI (RFC 9457, clause 3.1.1). */
public enum ProblemType {
    BAD_ACCEPT(
            400,
            "Accept header not understood",
            "无法理解 Accept 请求头",
            "The Accept header is not a list of media types.",
            "Accept 请求头不是媒体类型列表。"),
    BAD_ENCODING(
            400,
            "Content-Encoding not understood",
            "无法解压请求体",
            "The body is not in the encoding that its header names.",
            "请求体与其头部声明的编码不符。"),
    BAD_JSON(
            400,
            "JSON not readable",
            "JSON 无法读取",
            "The body is not well-formed JSON; the detail names line and column.",
            "请求体不是合法的 JSON；详情给出行与列。"),
    BAD_QUERY(
            400,
            "Query not understood",
            "无法理解查询",
            "The SPARQL query has a syntax error; the detail says where.",
            "SPARQL 查询有语法错误；详情指出位置。"),
    BAD_REQUEST(
            400,
            "Request not understood",
            "无法理解请求",
            "A parameter, header or member of the body is missing or not of the right form.",
            "缺少某个参数、请求头或请求体成员，或其形式不正确。"),
    BAD_UPDATE(
            400,
            "Update not understood",
            "无法理解更新",
            "The SPARQL update has a syntax error; the detail says where.",
            "SPARQL 更新有语法错误；详情指出位置。"),
    EVIDENCE_NOT_READABLE(
            400,
            "Evidence not readable",
            "证据无法读取",
            "The evidence is not well-formed RDF or JSON; \"problems\" names line and column. Nothing was stored.",
            "证据不是合法的 RDF 或 JSON；“problems”给出行与列。未保存任何内容。"),
    GRAPH_NOT_READABLE(
            400,
            "Graph not readable",
            "图无法读取",
            "The body is not RDF in the syntax that its media type names; the detail names line and column.",
            "请求体不是其媒体类型所示语法的 RDF；详情给出行与列。"),
    REFUSED(400, "Request refused", "请求被拒绝", "The request was refused before it reached the service.", "请求在到达服务之前被拒绝。"),
    UNAUTHORISED(
            401,
            "No valid key or token",
            "缺少有效的密钥或令牌",
            "Send a valid API key or token as a bearer.",
            "请以 Bearer 方式发送有效的 API 密钥或令牌。"),
    FORBIDDEN(
            403, "Not for this role", "该角色无权执行", "The role of the key or token may not do this.", "该密钥或令牌的角色无权执行此操作。"),
    FORM_REFUSED(
            403,
            "Form not taken",
            "表单未被接受",
            "A form is only taken from a page of this service that was opened in the same browser since the last log-in.",
            "表单只能来自同一浏览器在上次登录后打开的本服务页面。"),
    READ_ONLY(403, "This endpoint is read-only", "此端点只读", "Updates are not taken at a query endpoint.", "查询端点不接受更新。"),
    NO_SUCH_ORGANISATION(
            404,
            "No such organisation",
            "没有该组织",
            "There is no such organisation among those that the caller acts for.",
            "在调用者可代表的组织中没有该组织。"),
    NOT_FOUND(404, "Not found", "未找到", "There is nothing at this address.", "该地址没有内容。"),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "不支持该方法",
            "The Allow header lists the methods that are there.",
            "Allow 响应头列出可用的方法。"),
    NOT_ACCEPTABLE(
            406,
            "No acceptable form",
            "没有可接受的格式",
            "None of the forms that Accept names is offered; the detail lists those that are.",
            "Accept 所列格式均不提供；详情列出可用格式。"),
    TOO_SLOW(
            408,
            "Body too slow",
            "请求体到达过慢",
            "The body of the request did not arrive in the time that it has in all; the detail says how long that is.",
            "请求体未在总时限内到达；时限见详情。"),
    CONFLICT(
            409,
            "Conflict",
            "冲突",
            "What is there already stands against the request, such as an Idempotency-Key that was used for other content.",
            "与已有内容冲突，例如同一 Idempotency-Key 已用于其他内容。"),
    MAINTENANCE(
            409,
            "Maintenance under way",
            "正在维护",
            "One backup, restoration or compaction at a time.",
            "备份、恢复、压缩一次只进行一项。"),
    WITHDRAWN(
            410, "Withdrawn", "已撤回", "The document was withdrawn. Its versions can still be read.", "该文档已撤回，其各版本仍可读取。"),
    STALE(
            412,
            "Changed meanwhile",
            "其间已变更",
            "If-Match names another version than the current one. Read it again, and decide anew.",
            "If-Match 所示并非当前版本。请重新读取后再定。"),
    TOO_LARGE(
            413,
            "Too large",
            "过大",
            "The body, unpacked, is larger than allowed; the detail names the limit.",
            "请求体（解压后）超过上限；上限见详情。"),
    UNSUPPORTED_ENCODING(
            415,
            "Content-Encoding not supported",
            "不支持的 Content-Encoding",
            "Bodies may be sent plain, gzip or deflate.",
            "请求体可不压缩，或用 gzip、deflate 压缩。"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Media type not supported",
            "不支持的媒体类型",
            "The Content-Type is not read here; the detail lists those that are.",
            "此处不接受该 Content-Type；详情列出可用类型。"),
    EVIDENCE_NOT_WELL_FORMED(
            422,
            "Evidence not well formed",
            "证据格式不正确",
            "The evidence can be read and breaks intake rules; \"problems\" and \"report\" (SHACL) say which. Nothing was stored.",
            "证据可以读取，但不符合接收规则；“problems”与“report”（SHACL）逐一列出。未保存任何内容。"),
    FUNCTION_REFUSED(422, "Function refused", "函数被拒绝", "The query calls a function that is off.", "查询调用了已停用的函数。"),
    GRAPH_NOT_WELL_FORMED(
            422,
            "Draft speaks of what is not declared",
            "草稿使用了未声明的术语",
            "The draft can be read and names terms of Gradus that neither it nor the ontology declares; \"problems\" lists them. Nothing was stored.",
            "草稿可以读取，但使用了其自身与本体均未声明的 Gradus 术语；“problems”逐一列出。未保存任何内容。"),
    LOAD_REFUSED(
            422,
            "LOAD is off",
            "LOAD 已停用",
            "Updates may not fetch graphs from elsewhere. Send the graph itself.",
            "更新不得从他处获取图。请直接提交该图。"),
    NOT_POSSIBLE(
            422,
            "The request cannot be met",
            "请求无法满足",
            "The request was understood and cannot be done with what is there; the detail says why.",
            "请求已理解，但在现有条件下无法完成；原因见详情。"),
    RESULT_TOO_LARGE(
            422,
            "Result too large",
            "结果过大",
            "The result has more rows or takes more memory than allowed; nothing of it was sent.",
            "结果的行数或内存超过上限；未发送任何结果。"),
    SERVICE_REFUSED(
            422, "SERVICE is off", "SERVICE 已停用", "Queries reach no other server from here.", "此处的查询不会访问其他服务器。"),
    PRECONDITION_REQUIRED(
            428,
            "If-Match needed",
            "需要 If-Match",
            "Replacing or withdrawing needs If-Match with the ETag that was read, so that no one overwrites what they have not seen.",
            "替换或撤回须附 If-Match（读取时的 ETag），以免覆盖未见过的版本。"),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "请求过于频繁",
            "Wait for the seconds that Retry-After names.",
            "请等待 Retry-After 所示秒数。"),
    INTERNAL(
            500,
            "Internal failure",
            "内部错误",
            "The service failed. Its log says why under the reference number that is told; nothing was half done.",
            "服务出错，原因记在服务日志中，可按所给参考编号查找；未留下半成品。"),
    QUERY_FAILED(500, "Query failed", "查询失败", "The query could not be answered; the detail says why.", "查询未能完成；原因见详情。"),
    BUSY(
            503,
            "Too many queries at once",
            "并发查询过多",
            "Other queries are running. Try again after the seconds that Retry-After names.",
            "其他查询正在执行。请在 Retry-After 所示秒数后重试。"),
    MEMORY(
            503,
            "Query needs too much memory",
            "查询所需内存过多",
            "The query was stopped before it took the memory of all. Bind more of its pattern, or group and sort less.",
            "查询因占用内存过多被终止。请细化模式，减少分组与排序。"),
    PROVIDER_AWAY(
            503,
            "Identity provider not reachable",
            "无法连接身份提供方",
            "Whether the token holds cannot be told now. Try again after the seconds that Retry-After names; API keys work meanwhile.",
            "目前无法核验令牌。请在 Retry-After 所示秒数后重试；其间 API 密钥仍可使用。"),
    TIMEOUT(
            503,
            "Query took too long",
            "查询超时",
            "The query was stopped at the time limit; nothing of it was sent. Bind more of its pattern, or add a LIMIT.",
            "查询达到时限被终止，未发送任何结果。请细化模式或加 LIMIT。"),
    TOO_MANY_BODIES(
            503,
            "Too many slow bodies at once",
            "慢速请求体过多",
            "So many bodies are arriving slowly that no more are read until one is there. Try again shortly.",
            "正在缓慢到达的请求体过多，暂不接收更多。请稍后重试。"),
    WRITES_WAIT(
            503,
            "Other writes take long",
            "其他写入耗时过长",
            "Another write held the store for so long that this one gave up; nothing was changed. Try again after the seconds that Retry-After names.",
            "另一写入占用存储过久，本次写入已放弃，未作任何改动。请在 Retry-After 所示秒数后重试。"),
    NO_ROOM(
            507,
            "The disk is full",
            "磁盘已满",
            "There is no room for what was sent; nothing of it was kept. Reading goes on; whoever runs the service makes room.",
            "没有空间保存所提交的内容，未保留任何部分。读取不受影响；请运维人员腾出空间。");

    private final int status;
    private final Text title;
    private final Text meaning;

    ProblemType(int status, String titleEn, String titleZh, String meaningEn, String meaningZh) {
        this.status = status;
        this.title = new Text(titleEn, titleZh);
        this.meaning = new Text(meaningEn, meaningZh);
    }

    public static Optional<ProblemType> of(String tag) {
        return Arrays.stream(values()).filter(type -> type.tag().equals(tag)).findFirst();
    }

    /** The last part of its IRI, such as {@code not-found}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String iri() {
        return Namespaces.BASE + "problem/" + tag();
    }

    /** The usual status of an answer. */
    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    public Text meaning() {
        return meaning;
    }
}
