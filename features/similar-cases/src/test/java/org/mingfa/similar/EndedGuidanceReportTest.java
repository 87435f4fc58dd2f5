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
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/** T6: a guiding case that is no longer followed is said to be so in the report, and binds nobody; another one does. */
class EndedGuidanceReportTest {

    private static final String FACTS = "公司股东未及时清算，公司的账册和财产都已下落不明，供货的债权人收不到货款，请求股东承担清偿责任。";
    private static final String FOCUS = "股东是否应当及时清算";
    private static final List<String> CODE = List.of("《中华人民共和国民法典》第七十条");

    private static CaseHeader guiding(String id, String title) {
        return new CaseHeader(
                new DocumentId(id),
                id,
                null,
                title,
                Nature.OFFICIAL,
                null,
                null,
                null,
                "买卖合同纠纷",
                null,
                LocalDate.of(2012, 9, 18),
                CaseTier.GUIDING,
                new SourceFile("sample", id, "0".repeat(64)),
                Dispute.UNREAD,
                null);
    }

    private static SampleGeneration cases(SampleGeneration sample) {
        return sample.decided(
                        guiding("ended", "指导案例9号：某清算责任案"), Map.of(CasePart.FACTS, FACTS, CasePart.GIST, "股东应当清算。"))
                .decided(guiding("followed", "指导案例8号：某清算责任案"), Map.of(CasePart.FACTS, FACTS, CasePart.GIST, "股东应当清算。"));
    }

    @Test
    void aGuidingCaseThatIsNoLongerFollowedDoesNotBind(@TempDir Path data) throws IOException {
        SimilarQuestion search = new SimilarQuestion(FACTS, FOCUS, "买卖合同纠纷", CODE, null, null, null, null);
        try (SampleReports reports = SampleReports.of(data, EndedGuidanceReportTest::cases)) {
            SimilarReport report = reports.of(new SimilarReportQuestion(
                    search, null, null, null, null, List.of(), List.of("ended", "followed"), List.of(), false));

            assertThat(report.chosen())
                    .extracting(one -> one.found().id(), one -> one.found().standing(), ReferenceCase::use)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("ended", "不再参照", "不再参照"),
                            org.assertj.core.groups.Tuple.tuple("followed", "类案", ""));
            assertThat(report.chosen())
                    .filteredOn(one -> one.found().id().equals("followed"))
                    .allSatisfy(one -> assertThat(one.notes()).anyMatch(note -> note.contains("应当参照")));
            ReferenceCase ended = report.chosen().stream()
                    .filter(one -> one.found().id().equals("ended"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ended.why()).isEmpty();
            assertThat(ended.notes()).anyMatch(note -> note.startsWith("不再参照：自 2021-01-01 起"));
        }
    }

    /** A judgment of 2012 cannot cite the code of 2021: it is not unlike in law, and the paper shows no figure for it. */
    @Test
    void lawThatIsYoungerThanTheCaseIsNotCompared(@TempDir Path data) throws IOException {
        SimilarQuestion search = new SimilarQuestion(FACTS, FOCUS, "买卖合同纠纷", CODE, null, null, null, null);
        try (SampleReports reports = SampleReports.of(data, EndedGuidanceReportTest::cases)) {
            SimilarReport report = reports.of(new SimilarReportQuestion(
                    search, null, null, null, null, List.of(), List.of("followed"), List.of(), false));

            ReferenceCase one = report.chosen().getFirst();
            assertThat(one.found().law()).isNull();
            assertThat(one.found().standing()).isEqualTo("类案");
            assertThat(one.notes()).contains("所写的法条在该案裁判时尚未施行，法律适用一项没有比较。");
            assertThat(one.table())
                    .filteredOn(row -> row.item().equals("裁判时尚未施行的法条"))
                    .extracting(SimilarReport.ComparisonLine::pending, SimilarReport.ComparisonLine::same)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("《民法典》第七十条", ""));
            String paper = new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8);
            assertThat(paper).containsPattern("0\\.[0-9]{2}</td>\\s*<td[^>]*>—</td>\\s*<td[^>]*>1\\.00</td>");
        }
    }
}
