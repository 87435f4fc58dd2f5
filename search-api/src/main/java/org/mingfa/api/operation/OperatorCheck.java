package org.mingfa.api.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only operators through: those who send the token. */
public final class OperatorCheck implements HandlerInterceptor {

    private static final String SCHEME = "Bearer ";

    private final OperatorToken token;

    public OperatorCheck(OperatorToken token) {
        this.token = token;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (request.getMethod().equals("OPTIONS")) {
            return true; // which methods there are is in the description of the interface
        }
        if (token.file() == null) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "运维接口未开放；以 --operator-token FILE 指定凭据文件后重新启动。");
        }
        String given = request.getHeader("Authorization");
        if (given == null || !given.startsWith(SCHEME)) {
            throw ApiProblem.at(ProblemCode.NO_TOKEN, "Authorization", "须带请求头 Authorization: Bearer 凭据；凭据在运维人员的凭据文件中。")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"mingfa\"");
        }
        token.check(given.substring(SCHEME.length()));
        return true;
    }
}
