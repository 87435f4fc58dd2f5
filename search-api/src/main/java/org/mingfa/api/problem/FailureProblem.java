package org.mingfa.api.problem;

import jakarta.servlet.ServletException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AbsentException;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.risk.CalculatorsAnswer.FieldView;
import org.mingfa.risk.calc.UnknownCalculatorException;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.mingfa.search.generation.Rollback.CannotGoBackException;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** What a failure is to the client: its code by its kind, and what can be done with the means of this interface. */
public final class FailureProblem {

    private static final String RETRY_SECONDS = "2";

    private FailureProblem() {}

    /** The problem; what nobody foresaw is a 500 that tells nothing of it. */
    public static ApiProblem of(Throwable failure) {
        return switch (cause(failure)) {
            case ApiProblem told -> told;
            case Refusal refusal -> of(refusal);
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

    /** What an endpoint threw is inside of what the servlet throws. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static ApiProblem notJson() {
        return ApiProblem.at(
                ProblemCode.UNSUPPORTED_TYPE,
                "Content-Type",
                "请求体须为 UTF-8 编码的 JSON，请求头 Content-Type 须为 application/json。");
    }

    private static ApiProblem methodNotAllowed(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        String allowed = supported == null ? "" : Stream.of(supported).sorted().collect(Collectors.joining(", "));
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

    private static ApiProblem of(Refusal refusal) {
        return switch (refusal) {
            case AbsentException absent -> absent(absent.absence());
            case InputsMissingException missing -> missing(missing);
            case InvalidAnswersException wrong -> invalid(wrong);
            case UnknownCalculatorException unknown ->
                ApiProblem.at(ProblemCode.NO_SUCH_CALCULATOR, "name", unknown.detail());
            case UnknownGenerationException unknown ->
                ApiProblem.at(ProblemCode.NO_SUCH_GENERATION, "id", "没有这一代索引；GET /v1/operations/generations 列出所有的代。");
            case CannotGoBackException none -> ApiProblem.of(ProblemCode.CANNOT_ROLL_BACK, none.detail());
            case NoLiveGenerationException none -> notReady("还没有上线的索引；运维人员运行 mingfa generation build 建立。");
            case IndexUnavailableException engine -> notReady("检索引擎暂时不能作答，请稍后再试。");
            case EngineUnavailableException engine -> notReady("检索引擎暂时不能操作；运维人员运行 mingfa doctor 查看原因。");
            default -> byKind(refusal);
        };
    }

    private static ApiProblem byKind(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID_VALUE, BAD_INPUT -> at(ProblemCode.INVALID_VALUE, refusal);
            case MISSING_VALUE -> at(ProblemCode.MISSING_FIELD, refusal);
            case NOT_FOUND -> at(ProblemCode.NO_SUCH_THING, refusal);
            case CHECK_FAILED -> at(ProblemCode.BELOW_THE_GATE, refusal);
            case UNAVAILABLE -> notReady(refusal.detail());
        };
    }

    private static ApiProblem at(ProblemCode code, Refusal refusal) {
        String field = refusal.field();
        if (field == null) {
            return ApiProblem.of(code, refusal.detail());
        }
        return field.startsWith("/")
                ? ApiProblem.atPointer(code, field, refusal.detail())
                : ApiProblem.at(code, field, refusal.detail());
    }

    private static ApiProblem absent(NotFoundReason absence) {
        ProblemCode code = switch (absence) {
            case NotFoundReason.NoSuchLaw none -> ProblemCode.NO_SUCH_LAW;
            case NotFoundReason.Ambiguous several -> ProblemCode.SEVERAL_LAWS;
            case NotFoundReason.NotHeld lacking -> ProblemCode.NOT_HELD;
            case NotFoundReason.VersionNotHeld other -> ProblemCode.NOT_HELD;
            case NotFoundReason.ArticleNotHeld gap -> ProblemCode.NOT_HELD;
            case NotFoundReason.CaseNotHeld none -> ProblemCode.NOT_HELD;
            case NotFoundReason.CaseWithheld told -> ProblemCode.NOT_HELD;
            case NotFoundReason.SeveralCases several -> ProblemCode.SEVERAL_CASES;
            case NotFoundReason.NoHistoryOfDigest digest -> ProblemCode.NO_HISTORY_OF_DIGEST;
            case NotFoundReason.NotInForce none -> ProblemCode.NOT_IN_FORCE;
            case NotFoundReason.NoSuchArticle none -> ProblemCode.NO_SUCH_ARTICLE;
        };
        return ApiProblem.at(code, absence.field(), absence.detail() + hint(absence));
    }

    private static String hint(NotFoundReason absence) {
        return switch (absence) {
            case NotFoundReason.NoSuchLaw none when none.similar().isEmpty() -> "GET /v1/laws?q= 可按名称查找。";
            case NotFoundReason.CaseNotHeld none -> "GET /v1/search?type=case 可按内容查找。";
            case NotFoundReason.NotInForce none -> "可改 as_of，或用 as_of=any。";
            case NotFoundReason.NoSuchArticle none when !none.elsewhere().isEmpty() -> "各版本见 /v1/laws/{law}/versions。";
            default -> "";
        };
    }

    private static ApiProblem missing(InputsMissingException missing) {
        List<FieldProblem> errors = missing.needed().stream()
                .map(field -> new FieldProblem("/" + field.name(), field.question()))
                .toList();
        return ApiProblem.of(ProblemCode.MORE_NEEDED, missing.detail())
                .withErrors(errors)
                .withFields(missing.needed().stream().map(FieldView::of).toList());
    }

    private static ApiProblem invalid(InvalidAnswersException wrong) {
        return ApiProblem.of(ProblemCode.INVALID_VALUE, "有 " + wrong.flaws().size() + " 项有误，见 errors。")
                .withErrors(wrong.flaws().stream()
                        .map(flaw -> new FieldProblem(flaw.pointer(), flaw.message(), flaw.proposals()))
                        .toList());
    }

    private static ApiProblem notReady(String detail) {
        return ApiProblem.of(ProblemCode.NOT_READY, detail).withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
}
