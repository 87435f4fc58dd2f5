package org.mingfa.answers.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.coverage.CoverageAnswer.ClassAnswer;
import org.mingfa.answers.coverage.ShortCoverage.ClassCount;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;

/** What is held is counted, what is not is named, and nothing is said to be whole that nobody declares so. */
class CoverageAnswersTest {

    private static final LocalDate OLD = LocalDate.of(2017, 9, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);

    @TempDir
    private static Path data;

    private static OpenGeneration generation;
    private static CoverageAnswer answer;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        String cites = "依照《样例月亮管理条例》第%d条办理。";
        new SampleGeneration()
                .law("light-2017", "样例灯塔法", OLD, NEW, "灯塔点亮。")
                .law("light-2021", "样例灯塔法", NEW, null, cites.formatted(1), cites.formatted(2), cites.formatted(2))
                .law("arbitration", "中华人民共和国仲裁法", OLD, null, "仲裁的样例，依照《样例灯塔法》第一条。")
                .digest("buoy", "样例浮标法", OLD, "浮标要醒目。")
                .interpretation("reading", "关于适用《样例灯塔法》的解释", NEW, "依照《意见》第三条。")
                .judicial()
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
        answer = new CoverageAnswers(RiskEngine::load, new FreshnessAnswers(data, Clock.systemUTC(), null))
                .read()
                .apply(generation);
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    @Test
    void countsWorksByClassAndTheirTexts() {
        assertThat(answer.classes())
                .filteredOn(one -> one.works() > 0)
                .containsExactly(
                        new ClassAnswer("司法解释", 1, 1, 0, 0, NEW, false, null),
                        new ClassAnswer("法律", 3, 2, 1, 0, NEW, false, null));
        assertThat(answer.through()).isEqualTo(NEW);
    }

    @Test
    void namesWhatIsLackingAndWhereToLook() {
        assertThat(answer.knownGaps())
                .contains(
                        new CoverageGap("class_absent", "案例", "一部也没有收录。", "人民法院案例库", "https://rmfyalk.court.gov.cn"),
                        new CoverageGap(
                                "class_incomplete",
                                "法律",
                                "收录 3 件，来源没有声明收齐；没有查到不等于没有。",
                                "国家法律法规数据库",
                                "https://flk.npc.gov.cn"),
                        new CoverageGap(
                                "digest_only",
                                "法律 1 部",
                                "只有本项目写的要点，没有法律原文，也未必包括全部条文。",
                                "国家法律法规数据库",
                                "https://flk.npc.gov.cn"),
                        new CoverageGap(
                                "later_version",
                                "《中华人民共和国仲裁法》2025年公布的版本",
                                "2026-03-01 起施行（2025年修订，第七十二条等条号移动），未收录。",
                                "国家法律法规数据库",
                                "https://flk.npc.gov.cn"),
                        new CoverageGap(
                                "rule_law",
                                "《中华人民共和国民法典》",
                                "风险提示规则或者法律数值以它为依据，未收录原文。",
                                "国家法律法规数据库",
                                "https://flk.npc.gov.cn"));
        assertThat(answer.knownGaps())
                .filteredOn(gap -> gap.kind().equals("cited_law"))
                .containsExactly(new CoverageGap(
                        "cited_law", "《样例月亮管理条例》", "收录的文本有 3 处引用，未收录。", "国家法律法规数据库", "https://flk.npc.gov.cn"));
    }

    @Test
    void isShortBesideEveryAnswer() {
        ShortCoverage beside = AnswerSource.of(generation).coverage();
        assertThat(beside)
                .isEqualTo(new ShortCoverage(
                        List.of(new ClassCount("司法解释", 1, 1), new ClassCount("法律", 3, 2)),
                        1,
                        List.of(),
                        NEW,
                        List.of(),
                        List.of(new CoverageGap(
                                "class_incomplete",
                                "司法解释、法律",
                                "没有收齐；完全没有收录的是：行政法规、地方性法规、部门规章、两高文件、案例、其他。没有查到不等于没有；详见 /v1/coverage。",
                                "国家法律法规数据库",
                                "https://flk.npc.gov.cn"))));
    }
}
