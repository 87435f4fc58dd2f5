package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;

/** Bodies that are short and ask for much: each was seen to end the SERVICE, or to be answered with megabytes. */
class HostileFactsTest {

    private static final int LONGEST_REFUSAL = 16 * 1024;
    private static final String TOLD = "{\"stage\":\"first_instance\",\"role\":\"plaintiff\",\"facts\":";

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static String object(int keys, String prefix, String value) {
        return IntStream.range(0, keys)
                .mapToObj(i -> "\"" + prefix + i + "\":" + value)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void isRefusedShortly(Answer answer, String code) {
        assertThat(List.of(answer.status(), answer.code())).isEqualTo(List.of(400, code));
        assertThat(answer.http().body().length).isLessThanOrEqualTo(LONGEST_REFUSAL);
    }

    /** 11 kB were answered with 6.1 MB, 249 kB ended in an OutOfMemoryError. */
    @ParameterizedTest
    @CsvSource({"1000", "20000"})
    void refusesUnknownFactsShortly(int keys) {
        isRefusedShortly(SERVICE.post("/v1/risk/assessments", TOLD + object(keys, "x", "1") + "}"), "H003");
    }

    /** 85 bytes that ended in an OutOfMemoryError. */
    @ParameterizedTest
    @CsvSource({"1e300000000", "-1e300000000", "1e-300000000", "1E2147483647"})
    void refusesANumberThatCannotBeWrittenOut(String number) {
        Answer answer = SERVICE.post("/v1/risk/assessments", TOLD + "{\"claim_amount\":" + number + "}}");
        isRefusedShortly(answer, "H003");
        assertThat(answer.pointer()).isEqualTo("/facts/claim_amount");
    }

    /** 1.3 MB were answered with 26.7 MB. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/calculators/court_fee      | k
            /v1/calculators/limitation     | 甲
            /v1/calculators/appeal_deadline | /~
            """)
    void refusesUnknownInputsShortly(String path, String prefix) {
        isRefusedShortly(SERVICE.post(path, object(30_000, prefix, "1")), "H003");
    }

    @Test
    void refusesNamesAndValuesThatAreLongShortly() {
        isRefusedShortly(SERVICE.post("/v1/risk/assessments", TOLD + object(20, "x".repeat(900), "1") + "}"), "H003");
        isRefusedShortly(SERVICE.post("/v1/risk/assessments", TOLD + object(1, "x".repeat(9_000), "1") + "}"), "H005");
        isRefusedShortly(
                SERVICE.post("/v1/calculators/court_fee", "{\"case_type\":\"" + "x".repeat(1_000_000) + "\"}"), "H003");
        isRefusedShortly(SERVICE.post("/v1/calculators/court_fee", "{\"amount\":1" + "0".repeat(1_000) + "}"), "H005");
    }

    @Test
    void refusesWhatIsDeepOrHasTooManyParts() {
        String deep = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
        isRefusedShortly(SERVICE.post("/v1/risk/assessments", TOLD + "{\"claim_amount\":" + deep + "}}"), "H005");
        String wide = "[" + "[],".repeat(300_000) + "[]]";
        isRefusedShortly(SERVICE.post("/v1/risk/assessments", TOLD + "{\"claim_amount\":" + wide + "}}"), "H005");
    }
}
