package org.mingfa.api.access;

import org.mingfa.access.TokenFile;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.text.problem.Refusal;

/**
 * Who may use what is for judges without a credential. Only the setting decides: a proxy that nobody told the service of passes on
 * strangers from this machine's address and under its name, so that no request shows where it was made.
 */
public enum JudgeAccess {
    /** Everybody who reaches the service. */
    OPEN,
    /** Nobody. */
    CLOSED;

    /** As {@code mingfa.judges} says; closed where it says nothing. */
    public static JudgeAccess of(MingfaSettings settings) {
        return switch (settings.judges()) {
            case null -> CLOSED;
            case "closed" -> CLOSED;
            case "open" -> OPEN;
            default ->
                throw new InvalidSettingException("mingfa.judges 应为 open 或 closed，现为“" + settings.judges() + "”。");
        };
    }

    /** For the log of a start. */
    public String describe(MingfaSettings settings, TokenFile tokens) {
        if (this == OPEN) {
            return "对所有能到达本服务的人开放（mingfa.judges=open）";
        }
        try {
            return settings.oidc().issuer() != null || tokens.countGood(AccessRole.JUDGE) > 0
                    ? "凭凭据使用"
                    : "未开放。在自己的电脑上试用，启动时加 --judges open；给法官使用，发放凭据：mingfa token add 姓名 --role judge";
        } catch (Refusal damaged) {
            return "未开放。" + damaged.detail();
        }
    }

    public boolean isOpen() {
        return this == OPEN;
    }
}
