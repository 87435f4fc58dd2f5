package org.mingfa.answers.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.ArticleNumber;

/** What became of the articles of an invented law, each told as a decision to amend tells it. */
class ArticleComparisonTest {

    private static final String LAMP = "灯塔由样例港口的守护人整夜点亮，不得熄灭。";
    private static final String PAINT = "灯塔每两年刷成白色，费用由样例港口承担。";
    private static final String FOG = "起雾时守护人每隔十分钟鸣钟一次。";
    private static final String START = "本法自2010年5月1日起施行。";

    private static Map<ArticleNumber, ArticleComparison.Text> law(String... articles) {
        Map<ArticleNumber, ArticleComparison.Text> law = new LinkedHashMap<>();
        for (String text : articles) {
            law.put(ArticleNumber.of(law.size() + 1), new ArticleComparison.Text(text, 0));
        }
        return law;
    }

    /** Headings of what differs, then the sentences of what moved. */
    private static List<String> told(
            Map<ArticleNumber, ArticleComparison.Text> before, Map<ArticleNumber, ArticleComparison.Text> after) {
        ArticleComparison comparison = new ArticleComparison(before, after);
        List<String> told = new ArrayList<>();
        comparison.differences().forEach(article -> told.add(article.heading()));
        comparison.moved().forEach(moved -> told.add(moved.note()));
        return told;
    }

    @Test
    void ofAnInsertedArticleTheLaterOnesOnlyMove() {
        assertThat(told(law(LAMP, PAINT, FOG, START), law(LAMP, "守护人应当识水性。", PAINT, FOG, START)))
                .containsExactly("新增第二条", "第二条至第四条改为第三条至第五条，内容未变");
    }

    @Test
    void aMovedArticleThatIsAmendedStandsBesideWhatItWas() {
        ArticleComparison comparison = new ArticleComparison(
                law(LAMP, PAINT, START),
                law(LAMP, "守护人应当识水性。", PAINT.replace("两", "三"), START.replace("2010", "2020")));
        assertThat(comparison.differences())
                .containsExactly(
                        new ArticleChange("第二条", "2", "inserted", "新增", null, null, null, "守护人应当识水性。"),
                        new ArticleChange("第三条", "3", "amended", "修改", "第二条", "2", PAINT, PAINT.replace("两", "三")),
                        new ArticleChange(
                                "第四条", "4", "amended", "修改", "第三条", "3", START, START.replace("2010", "2020")));
        assertThat(comparison.moved()).isEmpty();
    }

    @Test
    void aDeletedArticleIsNotTakenForTheOneThatGotItsNumber() {
        assertThat(told(law(LAMP, PAINT, FOG, START), law(LAMP, FOG, START)))
                .containsExactly("删除原第二条", "第三条、第四条改为第二条、第三条，内容未变");
        assertThat(told(law(LAMP, PAINT, FOG, START), law(LAMP, "（删去）", FOG, START)))
                .containsExactly("删除第二条");
    }

    @Test
    void articlesThatChangePlacesAreToldEach() {
        assertThat(told(law(LAMP, PAINT, FOG), law(LAMP, FOG, PAINT)))
                .containsExactly("第三条改为第二条，内容未变", "第二条改为第三条，内容未变");
    }

    /** Two that say the same: one stays, the other is new; a law of one text many times over is not told as moved. */
    @Test
    void eachTextHasOneCounterpart() {
        assertThat(told(law(LAMP, PAINT), law(LAMP, PAINT, PAINT))).containsExactly("新增第三条");
        assertThat(told(law(LAMP, LAMP, LAMP), law(LAMP, LAMP))).containsExactly("删除原第三条");
        assertThat(told(law(), law(LAMP))).containsExactly("新增第一条");
    }

    @Test
    void numbersWithZhiStandAlone() {
        Map<ArticleNumber, ArticleComparison.Text> before = law(LAMP, PAINT);
        before.put(new ArticleNumber(2, 1), new ArticleComparison.Text(FOG, 0));
        before.put(ArticleNumber.of(3), new ArticleComparison.Text(START, 0));
        assertThat(told(before, law(LAMP, "守护人应当识水性。", PAINT, FOG, START)))
                .containsExactly("新增第二条", "第二条改为第三条，内容未变", "第二条之一改为第四条，内容未变", "第三条改为第五条，内容未变");
    }

    @Test
    void whatACitationByNumberMayMeanIsTouchedThoughItOnlyMoved() {
        ArticleComparison comparison = new ArticleComparison(law(LAMP, PAINT), law(LAMP, FOG, PAINT));
        assertThat(comparison.touched()).containsExactly(ArticleNumber.of(2));
        assertThat(comparison.reworded()).isEmpty();
    }

    /** Three hundred articles of which none is what it was: every pair is looked at, and it must end. */
    @Test
    void aLawThatIsWrittenAnewIsCompared() {
        Map<ArticleNumber, ArticleComparison.Text> before = new LinkedHashMap<>();
        Map<ArticleNumber, ArticleComparison.Text> after = new LinkedHashMap<>();
        for (int i = 1; i <= 300; i++) {
            before.put(ArticleNumber.of(i), new ArticleComparison.Text(words(i), 0));
            after.put(ArticleNumber.of(i), new ArticleComparison.Text(words(i + 100_000), 0));
        }
        assertThat(told(before, after)).hasSize(600);
    }

    private static String words(int seed) {
        return new Random(seed)
                .ints(80, 0x4e00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
