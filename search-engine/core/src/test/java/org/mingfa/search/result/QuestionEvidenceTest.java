package org.mingfa.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.search.passage.InventedLaws;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.QueryExpansion;
import org.mingfa.search.result.SearchResult.Expansion;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;

class QuestionEvidenceTest {

    private static final LawHeader LAW = InventedLaws.header("light", "样例灯塔法");

    private static Hit hit(@Nullable ArticleNumber article, String... questions) {
        LawPassage passage =
                new LawPassage("light#1", LAW.id(), article, List.of(), 0, "灯塔每晚点亮，费用由港口承担。", List.of(questions));
        return new Hit.OfLaw(passage, LAW, Validity.IN_FORCE, Hit.MatchReason.WORDS, 1, List.of(), null, null);
    }

    private static List<Expansion> reasons(String asked, Hit... hits) {
        Map<String, Float> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= asked.length(); i++) {
            pairs.put(asked.substring(i, i + 2), 1f);
        }
        ParsedQuery query = new ParsedQuery(
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                pairs,
                0,
                new QueryExpansion(List.of(), Map.of(), Map.of()),
                asked,
                List.of());
        return new QuestionEvidence(query).of(List.of(hits));
    }

    @Test
    void namesTheLikestQuestionOfAnArticle() {
        ArticleNumber second = ArticleNumber.parse("第二条");
        assertThat(reasons("灯塔的钱该谁出", hit(second, "灯塔晚上谁来点", "灯塔的钱谁出")))
                .containsExactly(new Expansion("灯塔的钱谁出", "《样例灯塔法》第二条", "人们这样问"));
    }

    @Test
    void isSilentWhereNoQuestionIsMuchLikeItOrNoArticleIsNamed() {
        ArticleNumber second = ArticleNumber.parse("第二条");
        assertThat(reasons("船长要有证书吗", hit(second, "灯塔晚上谁来点", "灯塔的钱谁出"))).isEmpty();
        assertThat(reasons("灯塔的钱该谁出", hit(second))).isEmpty();
        assertThat(reasons("灯塔的钱该谁出", hit(null, "灯塔的钱谁出"))).isEmpty();
    }

    @Test
    void accountsForTheFirstThreeHitsOnly() {
        Hit hit = hit(ArticleNumber.parse("第二条"), "灯塔的钱谁出");
        assertThat(reasons("灯塔的钱谁出", hit, hit, hit, hit)).hasSize(3);
    }
}
