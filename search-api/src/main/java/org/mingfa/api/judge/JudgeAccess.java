package org.mingfa.api.judge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.settings.InvalidSettingException;

/** Whether everybody who reaches the service may use what is for judges. */
public enum JudgeAccess {
    OPEN,
    CLOSED;

    /**
     * As it is set; where it is not, open on a service that only its own machine reaches.
     *
     * @param setting open, closed, or null
     * @param host the address that the service listens on
     */
    public static JudgeAccess of(@Nullable String setting, String host) {
        if (setting == null) {
            return isLoopback(host) ? OPEN : CLOSED;
        }
        return switch (setting) {
            case "open" -> OPEN;
            case "closed" -> CLOSED;
            default -> throw new InvalidSettingException("mingfa.judges 应为 open 或 closed，现为“" + setting + "”。");
        };
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
