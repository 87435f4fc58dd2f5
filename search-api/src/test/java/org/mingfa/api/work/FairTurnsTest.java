package org.mingfa.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.connection.Proxies;

class FairTurnsTest {

    /** A virtual thread that computes gives its processor to nobody, and who has not begun waits for seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/search", "/v1/citations:verify", "/v1/operations/generations"})
    void workRunsOnThreadsThatTheSystemTakesTurnsWith(String address) throws Exception {
        AtomicReference<Thread> worked = new AtomicReference<>();
        try (FairTurns turns = new FairTurns(2, 0, new Proxies(List.of()))) {
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    turns.doFilter(
                            like(
                                    HttpServletRequest.class,
                                    Map.of("getServletPath", address, "getRemoteAddr", "127.0.0.1")),
                            like(HttpServletResponse.class, Map.of()),
                            (request, response) -> worked.set(Thread.currentThread()));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            asking.join();
        }
        assertThat(worked.get().isVirtual()).isFalse();
    }

    /** Says what it is told to say, and nothing else. */
    private static <T> T like(Class<T> type, Map<String, Object> says) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, asked, given) -> says.getOrDefault(
                        asked.getName(),
                        asked.getReturnType() == int.class
                                ? 0
                                : asked.getReturnType() == boolean.class ? false : null)));
    }
}
