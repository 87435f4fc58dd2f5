package org.mingfa.api.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only operators through: those who send the token of the file that the settings name. */
public final class OperatorCheck implements HandlerInterceptor {

    private static final String SCHEME = "Bearer ";

    private final @Nullable Path tokenFile;

    /**
     * A check.
     *
     * @param tokenFile read anew for every request, so that a changed token counts at once; null shuts everybody out
     */
    public OperatorCheck(@Nullable Path tokenFile) {
        this.tokenFile = tokenFile;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (request.getMethod().equals("OPTIONS")) {
            return true; // which methods there are is in the description of the interface
        }
        if (tokenFile == null) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "运维接口未开放；以 --operator-token FILE 指定凭据文件后重新启动。");
        }
        String given = request.getHeader("Authorization");
        if (given == null || !given.startsWith(SCHEME)) {
            throw ApiProblem.at(ProblemCode.NO_TOKEN, "Authorization", "须带请求头 Authorization: Bearer 凭据；凭据在运维人员的凭据文件中。")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"mingfa\"");
        }
        byte[] offered = given.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(offered, token(tokenFile))) {
            throw ApiProblem.at(ProblemCode.FORBIDDEN, "Authorization", "凭据无效。");
        }
        return true;
    }

    private static byte[] token(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw ApiProblem.of(ProblemCode.FORBIDDEN, "凭据文件是空的；写入一行凭据后再试。");
            }
            return token.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the operators' token", e);
        }
    }
}
