package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.AsOfReader;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;

/** Case numbers are held against the rules of numbering; that a case is not held is said, and no mistake. */
class CaseNumbersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", LocalDate.of(2010, 1, 1), null, "灯塔整夜点亮，不得熄灭。")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static List<CitationAnswer> cases(String text) {
        return new CitationAnswers(new AsOfReader(CLOCK))
                .cases(new CitationRequest(text, "2026-01-01"))
                .apply(generation)
                .citations();
    }

    // each row: a number, its status, and what stands in the note
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # as the rules have it: high, intermediate and basic courts, the supreme court, the form before 2016
            （2019）京民终12号 | not_checked | 合乎编排规则
            （2019）京01民终12号 | not_checked | 合乎编排规则
            （2019）京0105民初12号 | not_checked | 收录案例 0 件
            （2019）最高法民再12号 | not_checked | 不能说明有没有这个案件
            （2014）民一终字第174号 | not_checked | 不能说明有没有这个案件
            # no court of first instance hears appeals
            （2019）京0105民终12号 | impossible_number | 基层人民法院不审理二审案件
            # a code of three digits, a sign of no province, a year to come, digits before 2016
            （2019）京010民初12号 | impossible_number | 没有“京010”这样的代字
            （2019）晶01民初12号 | impossible_number | “晶01”不是法院代字
            （2031）京01民终12号 | impossible_number | 收案年度 2031
            （2013）京01民终12号 | impossible_number | 收案年度与写法不合
            （2019）民一终字第174号 | impossible_number | 不再写“字第”
            """)
    void aCaseNumberIsHeldAgainstTheRules(String number, String status, String note) {
        List<CitationAnswer> answers = cases("参照" + number + "民事判决书，不应支持。");
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(status);
        assertThat(answers.getFirst().note()).contains(note);
        assertThat(answers.getFirst().isDoubted()).isEqualTo(status.equals("impossible_number"));
        assertThat(answers.getFirst().isAccused()).isFalse();
    }

    @Test
    void numbersOfOtherPapersAreNoCaseNumbers() {
        assertThat(cases("（2018）无锡市不动产权第0062803号、（2016）皖亳公证字第6025号、《样例灯塔法》第一条").stream()
                        .map(CitationAnswer::status))
                .doesNotContain("impossible_number");
    }
}
