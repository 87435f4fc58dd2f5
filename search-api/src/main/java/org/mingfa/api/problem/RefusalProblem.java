package org.mingfa.api.problem;

import java.util.List;
import org.mingfa.answers.AbsentException;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.calculation.CalculatorsAnswer.FieldView;
import org.mingfa.risk.answer.InputsMissingException;
import org.mingfa.risk.answer.InvalidAnswersException;
import org.mingfa.risk.calc.UnknownCalculatorException;
import org.mingfa.search.generation.GenerationStore.CannotGoBackException;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.HttpHeaders;

/** What a refusal is over HTTP: its code by its kind, and what can be done with the means of this interface. */
final class RefusalProblem {

    private static final String RETRY_SECONDS = "2";

    private RefusalProblem() {}

    static ApiProblem of(Refusal refusal) {
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
        return switch (absence) {
            case NotFoundReason.NoSuchLaw none ->
                ApiProblem.at(
                        ProblemCode.NO_SUCH_LAW,
                        none.field(),
                        none.detail() + (none.similar().isEmpty() ? "GET /v1/laws?q= 可按名称查找。" : ""));
            case NotFoundReason.Ambiguous several ->
                ApiProblem.at(ProblemCode.SEVERAL_LAWS, several.field(), several.detail());
            case NotFoundReason.NotHeld lacking ->
                ApiProblem.at(ProblemCode.NOT_HELD, lacking.field(), lacking.detail());
            case NotFoundReason.VersionNotHeld other ->
                ApiProblem.at(ProblemCode.NOT_HELD, other.field(), other.detail());
            case NotFoundReason.ArticleNotHeld gap -> ApiProblem.at(ProblemCode.NOT_HELD, gap.field(), gap.detail());
            case NotFoundReason.CaseNotHeld none ->
                ApiProblem.at(ProblemCode.NOT_HELD, none.field(), none.detail() + "GET /v1/search?type=case 可按内容查找。");
            case NotFoundReason.SeveralCases several ->
                ApiProblem.at(ProblemCode.SEVERAL_CASES, several.field(), several.detail());
            case NotFoundReason.NoHistoryOfDigest digest ->
                ApiProblem.at(ProblemCode.NO_HISTORY_OF_DIGEST, digest.field(), digest.detail());
            case NotFoundReason.NotInForce none ->
                ApiProblem.at(ProblemCode.NOT_IN_FORCE, none.field(), none.detail() + "可改 as_of，或用 as_of=any。");
            case NotFoundReason.NoSuchArticle none ->
                ApiProblem.at(
                        ProblemCode.NO_SUCH_ARTICLE,
                        none.field(),
                        none.detail() + (none.elsewhere().isEmpty() ? "" : "各版本见 /v1/laws/{law}/versions。"));
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
