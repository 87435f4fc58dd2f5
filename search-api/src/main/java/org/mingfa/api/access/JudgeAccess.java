package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mingfa.answers.access.Role;
import org.mingfa.answers.access.TokenFile;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.text.problem.Refusal;

/** Who may use what is for judges without a credential. */
public enum JudgeAccess {
    /** Everybody who reaches the service. */
    OPEN,
    /** Who asks on the machine of the service. */
    OWN_MACHINE,
    CLOSED;

    /**
     * As {@code mingfa.judges} says; where it is not set, open to the own machine on a service that nobody else reaches: behind a
     * proxy everybody comes from there.
     */
    public static JudgeAccess of(MingfaSettings settings) {
        if (settings.judges() == null) {
            return isOfThisMachineAlone(settings) ? OWN_MACHINE : CLOSED;
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
            return "对所有人开放（mingfa.judges=open）";
        }
        if (this == OWN_MACHINE) {
            return "对本机的所有人开放（没有设 mingfa.judges）；经代理来的、以别的名称访问的，须凭凭据";
        }
        try {
            return settings.oidc().issuer() != null || tokens.countGood(Role.JUDGE) > 0
                    ? "凭凭据使用"
                    : "未开放，还没有发放法官的凭据（mingfa token add NAME --role judge）";
        } catch (Refusal damaged) {
            return "未开放。" + damaged.detail();
        }
    }

    /** Whether a request may use it without a credential. */
    public boolean admits(HttpServletRequest request) {
        return this == OPEN || this == OWN_MACHINE && OwnMachine.asks(request);
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
