package org.mingfa.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.RequestNotes;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns whatever an endpoint throws into a problem document. */
@RestControllerAdvice
public final class ProblemAdvice {

    private final ProblemWriter writer;
    private final ServerErrorLog log;

    public ProblemAdvice(ProblemWriter writer, ServerErrorLog log) {
        this.writer = writer;
        this.log = log;
    }

    /** Everything; what nobody foresaw is a 500 whose log line says where, but nothing of the request. */
    @ExceptionHandler(Throwable.class)
    public void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ClientGone.is(failure)) {
            return;
        }
        ApiProblem problem = problem(failure);
        if (problem.code().status() >= 500 && !(failure instanceof ApiProblem)) {
            log.record(response.getHeader("X-Request-Id"), failure);
        }
        note(request, problem);
        writer.write(response, problem);
    }

    /** Has a problem counted by its code. */
    public static void note(HttpServletRequest request, ApiProblem problem) {
        RequestNotes.add(
                request,
                Measure.REFUSAL,
                problem.code().code() + " " + problem.code().title());
    }

    /** What a failure is to the client. */
    public static ApiProblem problem(Throwable failure) {
        return switch (failure) {
            case ApiProblem told -> told;
            case Refusal refusal -> RefusalProblem.of(refusal);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case NoResourceFoundException unknown ->
                ApiProblem.of(ProblemCode.NO_SUCH_PAGE, "没有这个地址。接口见 /docs，地址清单见 /v1/openapi.json。");
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
            case HttpMediaTypeNotAcceptableException type ->
                ApiProblem.at(ProblemCode.NOT_ACCEPTABLE, "Accept", "这里只给出 application/json；请修改请求头 Accept。");
            case HttpMediaTypeNotSupportedException type -> notJson();
            case UnsupportedCharsetException unknown -> notJson();
            case IllegalCharsetNameException none -> notJson();
            default -> ApiProblem.of(ProblemCode.INTERNAL, "服务内部错误，已记录；请稍后再试，或凭请求编号联系运维人员。");
        };
    }

    private static ApiProblem notJson() {
        return ApiProblem.at(
                ProblemCode.UNSUPPORTED_TYPE,
                "Content-Type",
                "请求体须为 UTF-8 编码的 JSON，请求头 Content-Type 须为 application/json。");
    }

    private static ApiProblem methodNotAllowed(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        String allowed = supported == null ? "" : String.join(", ", supported);
        return ApiProblem.of(ProblemCode.METHOD_NOT_ALLOWED, "该地址支持的方法：" + allowed + "。")
                .withHeader(HttpHeaders.ALLOW, allowed);
    }

    private static ApiProblem unreadable(HttpMessageNotReadableException unreadable) {
        for (@Nullable Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem told) {
                return told;
            }
            if (cause instanceof JacksonException json && !(json.getCause() instanceof ApiProblem)) {
                return BodyProblem.of(json);
            }
        }
        return ApiProblem.atPointer(ProblemCode.MALFORMED_BODY, "", "请求体为空或不是 JSON。");
    }
}
