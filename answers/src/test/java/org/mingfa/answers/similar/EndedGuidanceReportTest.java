package org.mingfa.answers.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.answers.similar.report.SimilarReportQuestion;
import org.mingfa.answers.similar.report.SimilarReports;
import org.mingfa.reports.similar.SimilarReport;
import org.mingfa.reports.similar.SimilarReport.Chosen;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.similar.SimilarCases;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.search.trait.AspectWeights;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.dispute.Dispute;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection.Part;
import org.mingfa.text.document.Nature;
import org.mingfa.text.identity.DocumentId;
import org.mingfa.text.identity.SourceFile;

/** T6: a guiding case that is no longer followed is said to be so in the report, and binds nobody; another one does. */
class EndedGuidanceReportTest {

    private static final String FACTS = "公司股东未及时清算，债权人请求其承担清偿责任。";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

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
                Dispute.UNREAD);
    }

    @Test
    void aGuidingCaseThatIsNoLongerFollowedDoesNotBind(@TempDir Path data) throws IOException {
        GenerationStore store = new GenerationStore(data);
        HanlpSegmenter segmenter = new HanlpSegmenter();
        new SampleGeneration(SearchEngine.named("lucene"), segmenter, Map.of())
                .decided(guiding("ended", "指导案例9号：某清算责任案"), Map.of(Part.FACTS, FACTS, Part.GIST, "股东应当清算。"))
                .decided(guiding("followed", "指导案例8号：某清算责任案"), Map.of(Part.FACTS, FACTS, Part.GIST, "股东应当清算。"))
                .publish(store, "g");
        SimilarCases cases = new SimilarCases(
                segmenter,
                QueryVectors.of(text -> new float[0], text -> new float[0], () -> "none"),
                AspectWeights.standard());
        SimilarReports reports =
                new SimilarReports(new SimilarAnswers(() -> cases, new AsOfReader(CLOCK), Duration.ofMinutes(5)));
        SimilarQuestion search = new SimilarQuestion(FACTS, null, "买卖合同纠纷", null, null, null, null, null);
        try (OpenGeneration generation = OpenGeneration.open(store, "g")) {
            SimilarReport report = reports.read(new SimilarReportQuestion(
                            search, null, null, null, List.of(), List.of("ended", "followed"), List.of(), false))
                    .apply(generation);

            assertThat(report.chosen())
                    .extracting(one -> one.found().id(), one -> one.found().standing(), Chosen::use)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("ended", "不再参照", "不再参照"),
                            org.assertj.core.groups.Tuple.tuple("followed", "类案", "应当参照"));
            Chosen ended = report.chosen().stream()
                    .filter(one -> one.found().id().equals("ended"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ended.why()).isEmpty();
            assertThat(ended.notes()).anyMatch(note -> note.startsWith("不再参照：自 2021-01-01 起"));
        }
    }
}
