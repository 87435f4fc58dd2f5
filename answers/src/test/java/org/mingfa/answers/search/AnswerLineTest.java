package org.mingfa.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.result.Hit;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;

class AnswerLineTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static List<Hit> likely(boolean asked) {
        LawHeader law = new LawHeader(
                new DocumentId("light"),
                "样例灯塔法",
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "示例大会",
                null,
                DAY,
                new EffectivePeriod(DAY, null),
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("sample", "light.txt", "0".repeat(64)));
        LawPassage passage =
                new LawPassage("light#1", law.id(), ArticleNumber.of(1), List.of(), 0, "灯塔每晚点亮。", List.of("灯塔几点亮"));
        HitConfidence weighed = new HitConfidence(Map.of(Evidence.MARGIN, 1.0), 9, 1, ConfidenceLevel.LIKELY, asked);
        return List.of(
                new Hit.OfLaw(passage, law, Validity.IN_FORCE, Hit.MatchReason.WORDS, 1, List.of(), weighed, null));
    }

    /** However likely: a person must have read a question like this one beside the article. */
    @Test
    void anArticleAnswersOnlyWhereAKnownQuestionIsLikeWhatWasAsked() {
        assertThat(AnswerLine.find(likely(true))).contains(new AnswerLine("light#1", "灯塔每晚点亮。", "原文"));
        assertThat(AnswerLine.find(likely(false))).isEmpty();
    }

    @Test
    void aShortArticleIsQuotedWhole() {
        assertThat(AnswerLine.whole("花园由园丁管理。\n灯会另行规定。")).contains("花园由园丁管理。灯会另行规定。");
    }

    /** One sentence of it may be the exception: whoever asked about a loan without interest was shown the rule for unclear interest. */
    @Test
    void ofALongArticleNothingIsChosen() {
        assertThat(AnswerLine.whole("花园由园丁管理。" + "灯会期间除外。".repeat(20))).isEmpty();
    }
}
