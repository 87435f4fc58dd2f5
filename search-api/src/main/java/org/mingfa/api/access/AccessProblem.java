package org.mingfa.api.access;

import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint.Access;
import org.mingfa.answers.Endpoint.Challenge;
import org.mingfa.api.access.Recognition.WaitException;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.text.problem.Refusal;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** What a client is told that may not pass. It is not told whose credential it has nearly guessed. */
final class AccessProblem {

    private static final String HEADER = "Authorization";

    private AccessProblem() {}

    /** No credential was offered. */
    static ApiProblem missing(Access access) {
        String how = access.challenge() == Challenge.BROWSER ? "；浏览器在提示时以凭据为密码，用户名任意" : "";
        return ApiProblem.at(
                        ProblemCode.NO_TOKEN,
                        HEADER,
                        "这里供" + access.role().title() + "使用：须带请求头 Authorization: Bearer 凭据" + how + "。")
                .withHeader("WWW-Authenticate", header(access));
    }

    /** Nobody could pass: there is neither a token of the role nor a provider. */
    static ApiProblem notOpen(Access access) {
        String trial =
                access.role() == AccessRole.JUDGE ? "在自己的电脑上试用：停下服务，以 mingfa serve --judges open 启动，便对所有能到达它的人开放。" : "";
        return ApiProblem.of(
                ProblemCode.FORBIDDEN,
                "未开放：这里供" + access.role().title() + "使用，还没有人有凭据。发放：在服务所在的机器上运行 mingfa token add 姓名 --role "
                        + access.role().word() + "。" + trial);
    }

    /** The credential is of another role. */
    static ApiProblem otherRole(Access access, AccessRole role) {
        return ApiProblem.at(
                ProblemCode.FORBIDDEN, HEADER, "这里供" + access.role().title() + "使用，所用凭据的角色是" + role.title() + "。");
    }

    /** The credential was not accepted. */
    static ApiProblem of(AuthenticationException refused, Access access) {
        return switch (refused) {
            case WaitException wait ->
                ApiProblem.of(ProblemCode.TOO_MANY_ATTEMPTS, "错误的凭据太多；请在 " + wait.seconds() + " 秒后再试。")
                        .withHeader("Retry-After", Long.toString(wait.seconds()));
            case CredentialsExpiredException expired -> invalid("凭据已过期；请向安全管理员换领。", access);
            case LockedException revoked -> invalid("凭据已吊销。", access);
            case AuthenticationServiceException unable ->
                ApiProblem.of(ProblemCode.STORE_UNAVAILABLE, unable(unable)).withHeader("Retry-After", "10");
            default -> invalid("凭据无效。", access);
        };
    }

    private static String unable(AuthenticationServiceException unable) {
        return unable.getCause() instanceof Refusal refusal ? refusal.detail() : "身份提供方暂时不能核对凭证，请稍后再试。";
    }

    private static String header(Access access) {
        return switch (access.challenge()) {
            case TOKEN -> "Bearer realm=\"mingfa\"";
            case BROWSER -> "Basic realm=\"mingfa\", charset=\"UTF-8\"";
        };
    }

    private static ApiProblem invalid(String detail, Access access) {
        String challenge =
                access.challenge() == Challenge.BROWSER ? header(access) : header(access) + ", error=\"invalid_token\"";
        return ApiProblem.at(ProblemCode.INVALID_TOKEN, HEADER, detail).withHeader("WWW-Authenticate", challenge);
    }
}
