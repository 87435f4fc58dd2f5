package org.mingfa.answers.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;

/** Opens the address as the page does. */
class AnswersLinkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final CaseContext CONTEXT = new CaseContext(
            Stage.FIRST_INSTANCE,
            Role.PLAINTIFF,
            DAY,
            RiskEngine.load()
                    .facts()
                    .read(
                            Map.of(
                                    "dispute", "loan",
                                    "term_agreed", true,
                                    "loan_principal", "5万",
                                    "breach_known", "2025-03-01/2025-03-31",
                                    "guarantee_involved", "不清楚",
                                    "provable_amount", "1000"),
                            DAY));

    private static final List<String> KEYS =
            List.of("dispute", "term_agreed", "loan_principal", "breach_known", "guarantee_involved");

    @Test
    void carriesTheNamedAnswersAsAClientGivesThem() throws IOException {
        String[] address =
                AnswersLink.of("https://court.example/page/", CONTEXT, KEYS).split("answers=");
        assertThat(address[0]).isEqualTo("https://court.example/page/#/pages/risk/index?");
        try (InputStream plain = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(address[1])))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"facts\":{\"breach_known\":\"2025-03-01/2025-03-31\",\"dispute\":\"loan\","
                            + "\"guarantee_involved\":\"不清楚\",\"loan_principal\":\"50000\",\"term_agreed\":\"true\"},"
                            + "\"role\":\"plaintiff\",\"stage\":\"first_instance\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://court.example/?q=1",
                "https://court.example/#x",
                "https://user@court.example/",
                "court.example",
                ""
            })
    void refusesWhatIsNoAddressOfAPage(String page) {
        assertThatThrownBy(() -> AnswersLink.of(page, CONTEXT, KEYS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("https://");
    }
}
