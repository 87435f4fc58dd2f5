package org.mingfa.search.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.search.learned.Calibration.Label;
import org.mingfa.search.learned.LawBigramModel.AskedLaw;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.Refusal;

class RankingModelFileTest {

    private static final String WHOLE = """
            # 示例
            weight\thybrid\twords_rank\t1.5
            weight\thybrid\tnearness\t28.1
            weight\tlexical\twords_rank\t2.0
            law-prior\t示例法\t12
            terms\t示例法\t7\t00000000000000ff\t借条:1 老板:3
            projection-share\t0.5
            projection\t0\t0.5\tfwA=
            projection\t1\t0.25\tAIE=
            projection\t2\t1.0\tAH8=
            calibration\thybrid\t1000\tbase\t-4.0
            calibration\thybrid\t1000\tdirect\t2.5
            calibration\thybrid\t1000\tnearness\t9.5
            calibration\thybrid\t1000\tpossible\t0.5
            label\thybrid\t1000\tbase\t-1.0
            label\thybrid\t1000\tlikely\t0.9
            label\thybrid\t1000\tmargin\t1.5
            bigram-law\t示例法\t40
            bigram-law\t样例法\t60
            bigram\t借钱\t0:12 1:3
            """;

    @Test
    void readsWhatItWrites() throws IOException {
        RankingModel read = RankingModelFile.read("x.tsv", new StringReader(WHOLE));
        StringWriter written = new StringWriter();
        RankingModelFile.write(read, written);
        assertThat(written).hasToString(WHOLE);
        assertThat(read.hybrid().byFeature()).isEqualTo(Map.of(Feature.NEARNESS, 28.1, Feature.WORDS_RANK, 1.5));
        assertThat(read.lawPrior().questions()).isEqualTo(Map.of(WorkKey.of("示例法"), 12));
        assertThat(read.terms().entries())
                .containsExactly(new DocumentExpansion.ArticleTerms(
                        WorkKey.of("示例法"), "7", new TextSketch(0xff), Map.of("借条", 1, "老板", 3)));
        assertThat(read.abstention().hybrid())
                .containsExactly(new Calibration(
                        1000,
                        new Logit(Map.of(Evidence.NEARNESS, 9.5), -4),
                        0.5,
                        2.5,
                        new Label(new Logit(Map.of(Evidence.MARGIN, 1.5), -1), 0.9)));
        double[] features = new double[Feature.values().length];
        features[Feature.NEARNESS.ordinal()] = 0.6;
        assertThat(read.hybrid().sum(features)).isEqualTo(28.1 * 0.6);
        assertThat(read.abstention().lexical()).isEmpty();
        assertThat(read.abstention().bigrams().questions())
                .containsExactly(new AskedLaw(WorkKey.of("示例法"), 40), new AskedLaw(WorkKey.of("样例法"), 60));
        assertThat(read.abstention().bigrams().counts()).containsOnlyKeys("借钱");
    }

    @Test
    void readsTheKeysOfEarlierFiles() throws IOException {
        String former = WHOLE.replace("law-prior\t", "asked\t")
                .replace("projection-share\t", "turn-share\t")
                .replace("projection\t", "turn\t")
                .replace("bigram-law\t", "spoken-law\t")
                .replace("bigram\t", "spoken\t");
        StringWriter written = new StringWriter();
        RankingModelFile.write(RankingModelFile.read("x.tsv", new StringReader(former)), written);
        assertThat(written).hasToString(WHOLE);
    }

    /** The map takes the first axis to a right angle: (1, 0) + (63.5, 0) + (0, 127), half of which is used. */
    @Test
    void turnsTheVectorOfAQuestionByHalf() throws IOException {
        QueryProjection projection = Objects.requireNonNull(
                RankingModelFile.read("x.tsv", new StringReader(WHOLE)).projection());
        float[] projected = projection.of(new float[] {1, 0});
        double angle = Math.atan2(127, 64.5) / 2; // half way between two vectors of unit length
        assertThat(projected[0]).isCloseTo((float) Math.cos(angle), within(1e-5f));
        assertThat(projected[1]).isCloseTo((float) Math.sin(angle), within(1e-5f));
        float[] ofAnotherModel = {1, 0, 0};
        assertThat(projection.of(ofAnotherModel)).isEqualTo(ofAnotherModel);
    }

    @Test
    void aTurnWithAMissingRowIsRefused() {
        String cut = WHOLE.replace("projection\t1\t0.25\tAIE=\n", "");
        assertThatThrownBy(() -> RankingModelFile.read("x.tsv", new StringReader(cut)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("projection");
    }

    /** Generations of before there was one way to make vectors say it in their files. */
    @Test
    void skipsWhatVectorsWereMadeOf() throws IOException {
        RankingModel read =
                RankingModelFile.read("x.tsv", new StringReader(WHOLE + "embedded\ttitles_and_bare_questions\n"));
        assertThat(read.hybrid().byFeature()).hasSize(2);
    }

    /** A line may be struck out, but not half-written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weight hybrid nearnes 1        | x.tsv:1 | nearnes
            weight hybrid nearness x       | x.tsv:1 | "x"
            weight hybrid nearness NaN     | x.tsv:1 | NaN
            law-prior 示例法 -1            | x.tsv:1 | -1
            law-prior 示例法               | x.tsv:1 | 改正或删去
            terms 示例法 7 zz 借条:1       | x.tsv:1 | zz
            terms 示例法 7 ff 借条         | x.tsv:1 | 改正或删去
            wieght hybrid nearness 1       | x.tsv:1 | wieght
            tree hybrid NaN                | x.tsv:1 | tree
            calibration both 9 base 1      | x.tsv:1 | both
            calibration hybrid 9 base NaN  | x.tsv:1 | NaN
            bigram-law 示例法 -1           | x.tsv:1 | -1
            bigram 借钱 0:1                | x.tsv:1 | 第 0 部
            projection-share 2             | x.tsv:1 | 2
            turn 0 0.5 ?                   | x.tsv:1 | 改正或删去
            """)
    void namesTheLineThatIsWrong(String line, String place, String what) {
        StringReader text = new StringReader(line.replace(' ', '\t'));
        assertThatThrownBy(() -> RankingModelFile.read("x.tsv", text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(place)
                .hasMessageContaining(what);
    }

    /** A calibration is whole or not there. */
    @ParameterizedTest
    @CsvSource({"base,possible", "possible,base", "nearnes,nearnes", "direct,base"})
    void saysWhatACalibrationLacksOrDoesNotKnow(String key, String what) {
        String lines = "weight\thybrid\tnearness\t1\nweight\tlexical\twords_rank\t1\n" + "calibration\thybrid\t9\t"
                + key + "\t1\n";
        if (what.equals("nearnes")) {
            lines += "calibration\thybrid\t9\tbase\t1\ncalibration\thybrid\t9\tpossible\t1\n"
                    + "calibration\thybrid\t9\tdirect\t1\n";
        }
        StringReader text = new StringReader(lines);
        assertThatThrownBy(() -> RankingModelFile.read("x.tsv", text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("x.tsv")
                .hasMessageContaining(what);
    }

    @Test
    void needsWeightsForBothModes() {
        StringReader text = new StringReader("weight\thybrid\tnearness\t1\n");
        assertThatThrownBy(() -> RankingModelFile.read("x.tsv", text)).hasMessageContaining("weight lexical");
    }

    @Test
    void shipsWithACard() {
        RankingModel standard = RankingModelFile.standard();
        assertThat(String.join("\n", standard.card())).contains("train learned", "unseen");
        assertThat(standard.hybrid().byFeature()).containsKey(Feature.NEARNESS);
        assertThat(standard.lexical().byFeature()).doesNotContainKey(Feature.NEARNESS);
    }

    @Test
    void givesLayWordsToTheTextNotToTheNumber() {
        List<String> text = List.of("甲乙", "乙丙", "丙丁", "丁戊", "戊己", "己庚", "庚辛", "辛壬");
        List<String> other = List.of("子丑", "丑寅", "寅卯", "卯辰", "辰巳", "巳午", "午未", "未申");
        WorkKey law = WorkKey.of("示例法");
        DocumentExpansion terms = new DocumentExpansion(
                List.of(new DocumentExpansion.ArticleTerms(law, "7", TextSketch.of(text), Map.of("老板", 2, "借条", 1))));
        List<String> words = List.of("借条", "老板", "老板");
        assertThat(terms.of(law, "7", text)).isEqualTo(words);
        assertThat(terms.of(law, "9", text)).as("the article moved").isEqualTo(words);
        assertThat(terms.of(law, "7", other))
                .as("the number now says something else")
                .isEmpty();
        assertThat(terms.of(WorkKey.of("另一示例法"), "7", text)).isEmpty();
    }
}
