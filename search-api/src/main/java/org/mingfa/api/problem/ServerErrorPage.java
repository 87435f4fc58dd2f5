package org.mingfa.api.problem;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The server's own error page, for requests that never reach the application: a problem document too. */
public final class ServerErrorPage extends ErrorHandler {

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
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemWriter.TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        // the server may drop the connection after a request that it could not read; a client must not use it again
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        response.write(true, ByteBuffer.wrap(writer.bytes(problem)), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    private static ApiProblem problem(int status) {
        return switch (status) {
            case 404 -> ApiProblem.of(ProblemCode.NO_SUCH_PAGE, "没有这个地址。接口见 /docs。");
            case 405, 501 -> ApiProblem.of(ProblemCode.METHOD_NOT_ALLOWED, "不支持这种方法。");
            case 413 -> ApiProblem.atPointer(ProblemCode.BODY_TOO_LARGE, "", "请求体过大。");
            case 414, 431 -> ApiProblem.at(ProblemCode.ADDRESS_TOO_LONG, "q", "地址或请求头过长；长的内容请用 POST 发送。");
            case 500, 502, 503, 504 -> ApiProblem.of(ProblemCode.INTERNAL, "服务内部错误，请稍后再试。");
            default ->
                ApiProblem.at(
                        ProblemCode.BAD_REQUEST, "request", "请求行或请求头不符合 HTTP 规范；地址中的特殊字符须用百分号编码，路径中不得含 ..、; 或编码的斜线。");
        };
    }
}
