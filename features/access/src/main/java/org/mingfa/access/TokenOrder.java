package org.mingfa.access;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;
import org.mingfa.text.problem.Refusal;

/**
 * A token that is wanted.
 *
 * @param court code of the court, or null
 * @param expires the last day on which it is good, or null for no end
 * @param secret one that its owner has already, or null for a new one
 */
public record TokenOrder(
        String name,
        AccessRole role,
        @Nullable String court,
        @Nullable LocalDate expires,
        @Nullable String secret) {

    /** Shorter secrets can be guessed. */
    public static final int SHORTEST = 32;

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9._-]{0,63}");
    private static final Pattern COURT = Pattern.compile("[\\p{IsHan}A-Za-z0-9-]{1,32}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~+/=-]{1,512}");

    public TokenOrder {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("name", "凭据的名称应为 1 至 64 个汉字、字母、数字、点、短横或下划线，以汉字、字母或数字开头；现为“" + name + "”。");
        }
        if (court != null && !COURT.matcher(court).matches()) {
            throw Refusal.invalid("court", "法院代码应为 1 至 32 个汉字、字母、数字或短横，如 浙01；现为“" + court + "”。");
        }
        if (secret != null && secret.length() < SHORTEST) {
            throw Refusal.invalid(
                    "secret_file", "凭据太短：至少 " + SHORTEST + " 个字符，现有 " + secret.length() + " 个；不写 --secret-file 则生成一个。");
        }
        if (secret != null && !SECRET.matcher(secret).matches()) {
            throw Refusal.invalid("secret_file", "凭据只能用一行字母、数字和 . _ ~ + / = -，最多 512 个字符。");
        }
    }
}
