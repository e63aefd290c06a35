package org.gradus.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;

/**
 * Bounds the address and the headers of a request below what Tomcat reads: what Tomcat refuses it has not read, so that a
 * person at a browser would be answered in JSON and in English.
 */
final class LineFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16 << 10;
    private static final int TOO_LONG = 414;
    private static final int TOO_LARGE = 431;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > BYTES) {
            refuse(
                    TOO_LONG,
                    Wording.say(
                            "The address is longer than %d KB. Send a long query as the body of a POST, with Content-Type:"
                                    + " application/sparql-query.",
                            "地址超过 %d KB。较长的查询请以 POST 请求体发送，并写明 Content-Type: application/sparql-query。", BYTES >> 10),
                    request,
                    response);
        } else if (headers(request) > BYTES) {
            refuse(
                    TOO_LARGE,
                    Wording.say(
                            "The headers are longer than %d KB in all. Send fewer or shorter ones; in a browser, delete the"
                                    + " cookies of this address.",
                            "请求头合计超过 %d KB。请减少或缩短；使用浏览器时请删除本站的 Cookie。", BYTES >> 10),
                    request,
                    response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(int status, Text why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(Problem.of(ProblemType.REFUSED, why).withStatus(status), request, response);
    }

    private static long headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .flatMapToLong(name -> Collections.list(request.getHeaders(name)).stream()
                        .mapToLong(value -> name.length() + value.length()))
                .sum();
    }
}
