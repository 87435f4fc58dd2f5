package org.mingfa.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mingfa.answers.access.Role;
import org.mingfa.answers.access.TokenFile;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.text.problem.Refusal;

/** Whether everybody who reaches the service may use what is for judges. */
public enum JudgeAccess {
    OPEN,
    CLOSED;

    /**
     * As {@code mingfa.judges} says; where it is not set, open on a service that nobody but its own machine reaches: behind a proxy
     * everybody comes from there.
     */
    public static JudgeAccess of(MingfaSettings settings) {
        if (settings.judges() == null) {
            return isOfThisMachineAlone(settings) ? OPEN : CLOSED;
        }
        return switch (settings.judges()) {
            case "open" -> OPEN;
            case "closed" -> CLOSED;
            default ->
                throw new InvalidSettingException("mingfa.judges 应为 open 或 closed，现为“" + settings.judges() + "”。");
        };
    }

    /** For the log of a start. */
    public String describe(MingfaSettings settings, TokenFile tokens) {
        if (this == OPEN) {
            return settings.judges() == null ? "对本机的所有人开放（没有设 mingfa.judges）" : "对所有人开放（mingfa.judges=open）";
        }
        try {
            return settings.oidc().issuer() != null || tokens.countGood(Role.JUDGE) > 0
                    ? "凭凭据使用"
                    : "未开放，还没有发放法官的凭据（mingfa token add NAME --role judge）";
        } catch (Refusal damaged) {
            return "未开放。" + damaged.detail();
        }
    }

    /** None of what is set where others ask: a proxy, a certificate, an address for those who watch the service. */
    private static boolean isOfThisMachineAlone(MingfaSettings settings) {
        return isLoopback(settings.host())
                && settings.proxies().isEmpty()
                && settings.tls().certificate() == null
                && settings.management().port() == null;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
