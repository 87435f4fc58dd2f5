package org.mingfa.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final Proxies PROXIES = new Proxies(List.of("127.0.0.1", "10.1.0.0/16", "2001:db8:9::/48"));

    private static final int PORT = 4711;

    static HttpServletRequest request(String remote, String forwarded) {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                ProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> remote;
                    case "getRemotePort" -> PORT;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getHeaders" ->
                        Collections.enumeration(forwarded.isEmpty() ? List.of() : List.of(forwarded.split(";")));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # nobody's proxy: the header is the client's own word
            203.0.113.5 | 198.51.100.7                | 203.0.113.5
            10.2.0.1    | 198.51.100.7                | 10.2.0.1
            # our proxy: the address that it saw, whatever the client wrote before it
            127.0.0.1   | 198.51.100.7                | 198.51.100.7
            10.1.2.3    | 1.2.3.4, 198.51.100.7       | 198.51.100.7
            10.1.2.3    | 1.2.3.4;198.51.100.7        | 198.51.100.7
            # two of our proxies, one behind the other
            127.0.0.1   | 1.2.3.4, 198.51.100.7, 10.1.0.9 | 198.51.100.7
            # a proxy that names nobody, or nonsense
            127.0.0.1   | ''                          | 127.0.0.1
            127.0.0.1   | 198.51.100.7, unknown       | 127.0.0.1
            # a subscriber has a network of addresses
            127.0.0.1   | 2001:db8:1:2:3:4:5:6        | 2001:db8:1:2:0:0:0:0/64
            2001:db8:9::1 | 2001:db8:1:2::7           | 2001:db8:1:2:0:0:0:0/64
            """)
    void believesOnlyItsOwn(String remote, String forwarded, String client) {
        assertThat(PROXIES.client(request(remote, forwarded))).isEqualTo(client);
    }

    @Test
    void theMachineItselfIsNoProxyUnlessItIsNamed() {
        Proxies none = new Proxies(List.of());
        assertThat(List.of(
                        none.isOwnMachine(request("127.0.0.1", "")),
                        none.isOwnMachine(request("0:0:0:0:0:0:0:1", "")),
                        none.isOwnMachine(request("10.0.0.1", "")),
                        PROXIES.isOwnMachine(request("127.0.0.1", ""))))
                .isEqualTo(List.of(true, true, false, false));
    }

    @ParameterizedTest
    @CsvSource({"proxy.example", "10.0.0.0/33", "10.0.0.0/x"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> new Proxies(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
