package org.mingfa.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.similar.SimilarReport.ReferenceCase;
import org.mingfa.similar.SimilarReportQuestion.CaseUse;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Nature;

class InventedCasesReportTest {

    private static final String FACTS = "乙向甲借款五十万元，出具借条，到期没有归还。";

    private static SampleGeneration cases(SampleGeneration sample) {
        return sample.decided(
                "invented",
                Nature.SAMPLE,
                LocalDate.of(2024, 6, 1),
                Map.of(CasePart.FACTS, FACTS, CasePart.REASONING, "借款应当归还。"));
    }

    @Test
    void whatIsInventedIsMarkedAndNotCalledAJudgment(@TempDir Path data) throws IOException {
        SimilarQuestion search = new SimilarQuestion(FACTS, null, "民间借贷纠纷", null, null, null, null, null);
        try (SampleReports reports = SampleReports.of(data, InventedCasesReportTest::cases)) {
            SimilarReport report = reports.of(new SimilarReportQuestion(
                    search,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of("invented"),
                    List.of(new CaseUse("invented", "可以作为参考", null)),
                    false));

            assertThat(report.chosen()).extracting(ReferenceCase::use).containsExactly("示例，不能引用");
            assertThat(report.chosen().getFirst().found().name()).startsWith("示例：");
            assertThat(report.disclaimer()).startsWith("示例：虚构的裁判文书").contains("仅供参考");
            assertThat(new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8))
                    .contains("只有虚构的示例")
                    .doesNotContain("已生效裁判", "可以作为参考");
        }
    }
}
