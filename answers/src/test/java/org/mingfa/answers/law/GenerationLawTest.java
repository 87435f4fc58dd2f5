package org.mingfa.answers.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.ArticleNumber;

class GenerationLawTest {

    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path data;

    @Test
    void findsOfficialTextsAndNeverTakesADigestForTheLaw() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", FROM, null, "灯塔整夜点亮。")
                .digest("buoy", "样例浮标法", FROM, "浮标要醒目。")
                .law("net-2001", "样例渔网法", FROM.minusYears(20), FROM, "网眼不得过小。")
                .lawWithoutItsSuccessor("rope-2001", "样例缆绳法", FROM.minusYears(20), FROM, "缆绳不得过细。")
                .digest("net-2021", "样例渔网法", FROM, "网眼不要太小。")
                .publish(store, "g1");
        try (OpenGeneration generation = OpenGeneration.open(store, "g1")) {
            GenerationLaw law = new GenerationLaw(generation);
            assertThat(law.find("样例灯塔法", ArticleNumber.of(1), TODAY)).isEqualTo(new Answer.Found("灯塔整夜点亮。", FROM));
            assertThat(law.find("样例灯塔法", ArticleNumber.of(2), TODAY)).isEqualTo(new Answer.NoSuchArticle());
            assertThat(law.find("样例灯塔法", ArticleNumber.of(1), FROM.minusDays(1)))
                    .isEqualTo(new Answer.NotInForce());
            assertThat(law.find("样例浮标法", ArticleNumber.of(1), TODAY)).isEqualTo(new Answer.OnlyDigest());
            assertThat(law.find("样例浮标法", null, TODAY)).isEqualTo(new Answer.OnlyDigest());
            assertThat(law.find("样例浮标法", ArticleNumber.of(9), TODAY)).isEqualTo(new Answer.NotHeld());
            assertThat(law.find("样例浮标法", ArticleNumber.of(1), FROM.minusDays(1)))
                    .isEqualTo(new Answer.NotHeld());
            assertThat(law.find("样例缆绳法", ArticleNumber.of(1), FROM.minusDays(1)))
                    .isEqualTo(new Answer.Found("缆绳不得过细。", FROM.minusYears(20)));
            assertThat(law.find("样例缆绳法", ArticleNumber.of(1), FROM)).isEqualTo(new Answer.VersionNotHeld(FROM));
            assertThat(law.find("样例缆绳法", null, TODAY)).isEqualTo(new Answer.VersionNotHeld(FROM));
            // the older version is held as law, the one of the day only as a digest
            assertThat(law.find("样例渔网法", ArticleNumber.of(1), TODAY)).isEqualTo(new Answer.OnlyDigest());
            assertThat(law.find("样例渔网法", null, TODAY)).isEqualTo(new Answer.OnlyDigest());
        }
    }
}
