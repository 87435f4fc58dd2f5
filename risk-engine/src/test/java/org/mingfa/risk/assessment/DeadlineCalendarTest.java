package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

class DeadlineCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RiskEngine ENGINE = RiskEngine.load();

    private static RiskPrompt prompt(Map<String, Object> facts) {
        RiskAssessment assessment = ENGINE.assess(new CaseContext(
                Stage.FIRST_INSTANCE, Role.DEFENDANT, TODAY, ENGINE.facts().read(facts)));
        return assessment.prompts().getFirst();
    }

    @Test
    void writesAnAllDayEntryThatCalendarsCanRead() {
        String ics = DeadlineCalendar.write(
                        prompt(Map.of(
                                "answer_filed", false, "complaint_served", "2026-11-16", "domicile_in_prc", true)),
                        TODAY)
                .orElseThrow();
        assertThat(ics)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n")
                .contains("UID:R-APP-06-20261201@mingfa\r\n", "DTSTAMP:20261124T000000Z\r\n")
                .contains("SUMMARY:提交答辩状、提出管辖权异议的最后一天\r\n", "TRIGGER:-P7D\r\n", "TRIGGER:-P1D\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(ics.replace("\r\n ", "")).contains("\\n依据：《民诉法》第一百二十八条", "仅供参考");
        assertThat(ics.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void severalDeadlinesStandInOneFile() {
        RiskPrompt dated =
                prompt(Map.of("answer_filed", false, "complaint_served", "2026-11-16", "domicile_in_prc", true));
        RiskPrompt undated = prompt(Map.of("account_shared", true));
        String ics =
                DeadlineCalendar.write(List.of(dated, undated, dated), TODAY).orElseThrow();
        assertThat(ics.split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(ics.split("BEGIN:VCALENDAR", -1)).hasSize(2);
        assertThat(DeadlineCalendar.write(List.of(undated), TODAY)).isEmpty();
    }

    @Test
    void promptWithoutADeadlineGivesNone() {
        assertThat(DeadlineCalendar.write(prompt(Map.of("account_shared", true)), TODAY))
                .isEqualTo(Optional.empty());
    }
}
