package org.mingfa.api.http;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.problem.ProblemWriter;
import org.springframework.http.MediaType;

/** The server's own error page, for requests that never reach the application: a problem document too. */
public final class ServerErrorPage extends ErrorHandler {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
                    + "data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of every answer, whoever gives it. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Language", "zh-CN",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", CONTENT_POLICY,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final ProblemWriter writer;

    public ServerErrorPage(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        ApiProblem problem = problem(status);
        response.setStatus(problem.code().status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        HEADERS.forEach(response.getHeaders()::put);
        String id = RequestId.of(request.getHeaders().get(RequestId.HEADER));
        response.getHeaders().put(RequestId.HEADER, id);
        response.getHeaders().put("Cache-Control", "no-store");
        // the server may drop the connection after a request that it could not read; a client must not use it again
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        ConnectionState.refused(request);
        response.write(true, ByteBuffer.wrap(writer.bytes(problem, id)), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** What a status of the server's own is to the client. */
    public static ApiProblem problem(int status) {
        return switch (status) {
            case 406 -> ApiProblem.at(ProblemCode.NOT_ACCEPTABLE, "Accept", "这里给不出所要求的格式；请修改请求头 Accept。");
            case 408 -> ApiProblem.of(ProblemCode.TOO_SLOW, "请求发送过慢；请检查网络后再试。");
            case 415 -> ApiProblem.at(ProblemCode.UNSUPPORTED_TYPE, "Content-Type", "请求体须为 UTF-8 编码的 JSON，不压缩。");
            case 416 -> ApiProblem.at(ProblemCode.RANGE_NOT_SATISFIABLE, "Range", "没有所要的字节范围。");
            case 404 -> ApiProblem.of(ProblemCode.NO_SUCH_PAGE, "没有这个地址。接口见 /docs。");
            case 405, 501 -> ApiProblem.of(ProblemCode.METHOD_NOT_ALLOWED, "不支持这种方法。");
            case 413 -> ApiProblem.atPointer(ProblemCode.BODY_TOO_LARGE, "", "请求体过大。");
            case 414 -> ApiProblem.at(ProblemCode.ADDRESS_TOO_LONG, "q", "地址过长；长的内容请用 POST 发送。");
            case 431 -> ApiProblem.at(ProblemCode.HEADERS_TOO_LARGE, "request", "请求头过大；请减少请求头，例如 Cookie。");
            case 500, 502, 503, 504 -> ApiProblem.of(ProblemCode.INTERNAL, "服务内部错误，请稍后再试。");
            default ->
                ApiProblem.at(
                        ProblemCode.BAD_REQUEST, "request", "请求行或请求头不符合 HTTP 规范；地址中的特殊字符须用百分号编码，路径中不得含 ..、; 或编码的斜线。");
        };
    }
}
