package org.mingfa.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.writer.DocumentFormat;

class WaitingFilesTest {

    private final SettableClock clock = new SettableClock();
    private final WaitingFiles files = new WaitingFiles(clock, new Proxies(List.of("127.0.0.1")));

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-30T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String keep(String text) {
        return keep("192.0.2.1", text);
    }

    private String keep(String client, String text) {
        Document document = new DocumentBuilder(List.of("样例"), LocalDate.of(2026, 11, 30))
                .body(text)
                .build();
        String place =
                String.valueOf(files.keep(ProxiesTest.request("127.0.0.1", client), document, DocumentFormat.HTML)
                        .getHeaders()
                        .getLocation());
        assertThat(place).startsWith(WaitingFiles.PLACE);
        return place.substring(WaitingFiles.PLACE.length());
    }

    @Test
    void waitsForMinutesAndNoLonger() {
        String early = keep("一");
        String late = keep("二");
        clock.pass(WaitingFiles.UNFETCHED.minusSeconds(1));
        assertThat(files.take(early)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(files.take(late)).isEmpty();
        assertThat(files.take(early)).isEmpty();
    }

    @Test
    void isFetchedOnceMoreWithinAMinute() {
        String twice = keep("一");
        assertThat(files.take(twice)).isPresent();
        clock.pass(WaitingFiles.FETCHED.minusSeconds(1));
        assertThat(files.take(twice)).isPresent();
        assertThat(files.take(twice)).isEmpty();
        String late = keep("二");
        assertThat(files.take(late)).isPresent();
        clock.pass(WaitingFiles.FETCHED);
        assertThat(files.take(late)).isEmpty();
    }

    @Test
    void knowsNoOtherId() {
        keep("一");
        assertThat(files.take("0".repeat(32))).isEmpty();
    }

    @Test
    void hasRoomAgainForAClientOnceItsFilesAreGone() {
        String large = "字".repeat(1 << 20);
        List<String> kept = List.of(keep(large), keep(large), keep(large));
        assertThatThrownBy(() -> keep(large)).isInstanceOf(ApiProblem.class).hasMessageContaining("等候下载的文件过多");
        files.take(kept.getFirst());
        files.take(kept.getFirst());
        assertThat(keep(large)).isNotEmpty();
    }

    /** All come from the proxy's address: whoever fills his share leaves the others theirs. */
    @Test
    void clientsBehindAProxyHaveSharesOfTheirOwn() {
        String large = "长".repeat(600_000);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        keep("192.0.2.1", large);
                    }
                })
                .isInstanceOf(ApiProblem.class);
        assertThat(keep("192.0.2.2", "短")).isNotEmpty();
        assertThat(keep("192.0.2.3", large)).isNotEmpty();
    }
}
