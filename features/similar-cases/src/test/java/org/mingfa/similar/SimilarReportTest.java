package org.mingfa.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.similar.SimilarReport.ListedCase;
import org.mingfa.similar.SimilarReport.PendingDescription;
import org.mingfa.similar.SimilarReport.Search;
import org.mingfa.similar.SimilarReport.Tier;

class SimilarReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Unknown is not zero. */
    @Test
    void aCaseWithoutACauseHasNoLikenessOfCauses() {
        ListedCase one = new ListedCase("a", "样例案例", null, null, null, "供参考", 0.5, 0.25, 0.75, 0, List.of("关键词"));
        SimilarReport report = new SimilarReport(
                "id",
                "关于样例的类案检索报告",
                null,
                null,
                "法官",
                null,
                DAY,
                DAY,
                List.of(),
                new Search("明法", "g", List.of(), "", List.of(), List.of(), List.of()),
                new PendingDescription("样例事实。", null, List.of()),
                List.of(new Tier(5, "其他", 1, null, null, null, List.of(one))),
                "",
                List.of(),
                List.of(),
                false,
                "仅供参考。");
        assertThat(new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8))
                .contains("0.75")
                .doesNotContain("0.00");
    }
}
