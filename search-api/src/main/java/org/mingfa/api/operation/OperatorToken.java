package org.mingfa.api.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;

/**
 * The token of the file that the settings name, which opens what is not for everybody.
 *
 * @param file read anew for every request, so that a changed token counts at once; null shuts everybody out
 */
public record OperatorToken(@Nullable Path file) {

    /** Returns where the offered token is the right one, and refuses any other. */
    public void check(String offered) {
        if (file == null) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "没有设置凭据；以 --operator-token FILE 指定凭据文件后重新启动。");
        }
        if (!MessageDigest.isEqual(offered.strip().getBytes(StandardCharsets.UTF_8), token(file))) {
            throw ApiProblem.at(ProblemCode.FORBIDDEN, "Authorization", "凭据无效。");
        }
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
