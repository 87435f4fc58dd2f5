package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.answers.law.MovedArticles;
import org.mingfa.answers.law.MovedArticles.Ordinals;
import org.mingfa.changes.AffectedLaw;
import org.mingfa.changes.LawChange;
import org.mingfa.text.document.ArticleNumber;

/** An invented law that was amended (示例), with everything that a change may tell. */
public final class ChangedLaw {

    private static final int FIRST = 7;

    private ChangedLaw() {}

    /** So many of its articles, from 第七条 on, were amended and have the number behind that of before. */
    public static LawChange of(String id, String title, int articles) {
        return new LawChange(
                "amended",
                "修改",
                id,
                title,
                "民法",
                "法律",
                "现行有效",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 5, 1),
                null,
                "old",
                IntStream.range(FIRST, FIRST + articles)
                        .mapToObj(ChangedLaw::article)
                        .toList(),
                0,
                List.of(new MovedArticles(new Ordinals("3", "5"), new Ordinals("4", "6"), 3, "第三条至第五条改为第四条至第六条，内容未变")),
                List.of(new AffectedLaw("i", "关于适用样例灯塔法的规定", "司法解释", LocalDate.of(2012, 1, 1), List.of("第一条"), true)),
                List.of(new LawChange.RestingRule("R-1", "《样例灯塔法》第一条", "2010-05-01")),
                List.of(new LawChange.AskedArticle("第一条", 3)));
    }

    private static ArticleChange article(int number) {
        ArticleNumber now = ArticleNumber.of(number);
        ArticleNumber before = ArticleNumber.of(number - 1);
        return new ArticleChange(
                now.format(), now.ordinal(), "amended", "修改", before.format(), before.ordinal(), "灯塔点亮。", "灯塔自动点亮。");
    }
}
