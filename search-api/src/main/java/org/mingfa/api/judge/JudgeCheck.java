package org.mingfa.api.judge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.mingfa.api.operation.OperatorToken;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only judges through where the service is closed to others. A program sends the token as Bearer; a browser asks for it
 * (Basic, under any name), so that pages need neither a script nor a place to keep it.
 */
public final class JudgeCheck implements HandlerInterceptor {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final String CHALLENGE = "Basic realm=\"mingfa\", charset=\"UTF-8\"";

    private final JudgeAccess access;
    private final OperatorToken token;

    public JudgeCheck(JudgeAccess access, OperatorToken token) {
        this.access = access;
        this.token = token;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (access == JudgeAccess.OPEN || request.getMethod().equals("OPTIONS")) {
            return true;
        }
        if (token.file() == null) {
            throw ApiProblem.of(
                    ProblemCode.FORBIDDEN, "供法官使用的功能未开放；以 --operator-token FILE 指定凭据文件，或以 --mingfa.judges open 开放。");
        }
        token.check(offered(request.getHeader("Authorization")));
        return true;
    }

    private static String offered(@org.jspecify.annotations.Nullable String header) {
        String scheme = header == null ? "" : header.toLowerCase(Locale.ROOT);
        if (header != null && scheme.startsWith(BEARER)) {
            return header.substring(BEARER.length());
        }
        if (header != null && scheme.startsWith(BASIC)) {
            return password(header.substring(BASIC.length()).strip());
        }
        throw ApiProblem.at(
                        ProblemCode.NO_TOKEN,
                        "Authorization",
                        "供法官使用：须带请求头 Authorization: Bearer 凭据；浏览器在提示时以凭据为密码，用户名任意。")
                .withHeader("WWW-Authenticate", CHALLENGE);
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            throw ApiProblem.at(ProblemCode.NO_TOKEN, "Authorization", "请求头 Authorization 的编码不正确。")
                    .withHeader("WWW-Authenticate", CHALLENGE);
        }
    }
}
