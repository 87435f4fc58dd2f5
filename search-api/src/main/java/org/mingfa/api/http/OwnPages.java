package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.access.OwnMachine;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.HttpHeaders;

/**
 * Which addresses are of our own pages: those under the name by which the service is asked, and those of the setting {@code
 * mingfa.cors-origins}. A paper that looks like the court's leads nowhere else.
 */
public final class OwnPages {

    private final List<String> origins;

    /** @param origins of other pages of ours, such as {@code https://court.example} */
    public OwnPages(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    /** Refuses the address of a page of others; what is no address is left to who reads it. */
    public void refuseForeign(String parameter, String page, HttpServletRequest asked) {
        String host = host(page);
        if (host != null && !isOurs(host, page, asked)) {
            throw Refusal.invalid(
                    parameter,
                    parameter + " 指向 " + host + "，不是本服务的页面；请用本服务自己的网址，页面设在别处的由运维人员在 mingfa.cors-origins 中列出。");
        }
    }

    private boolean isOurs(String host, String page, HttpServletRequest asked) {
        String name = asked.getServerName();
        // a proxy that was not told to hand the name on puts its own in the place of it; the browser still says where
        // its page stands
        String origin = asked.getHeader(HttpHeaders.ORIGIN);
        return host.equals(name)
                || OwnMachine.isNamed(name) && origin != null && host.equals(host(origin))
                || origins.stream().anyMatch(one -> page.equals(one) || page.startsWith(one + "/"));
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
