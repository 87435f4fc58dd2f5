package org.mingfa.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.changes.ChangesAnswers.ChangesPage;
import org.mingfa.changes.ChangesAnswers.ChangesPage.Size;

class ChangesPageTest {

    private static final ArticleChange ARTICLE =
            new ArticleChange("第一条", "1", "amended", "修改", null, null, "灯塔点亮。", "灯塔自动点亮。");

    private static LawChange law(String id, int articles) {
        return new LawChange(
                "amended",
                "修改",
                id,
                id,
                "其他",
                "法律",
                "现行有效",
                null,
                null,
                null,
                null,
                Collections.nCopies(articles, ARTICLE),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static final List<GenerationChange> ALL = List.of(
            new GenerationChange(Instant.EPOCH, "b", "c", List.of(law("1", 2), law("2", 2))),
            new GenerationChange(Instant.EPOCH, "a", "b", List.of(law("3", 9), law("4", 1), law("5", 1))));

    private static String page(int start, int laws, int articles) {
        ChangesPage page = ChangesPage.of(ALL, start, new Size(laws, articles));
        Stream<String> found = page.changes().stream()
                .map(one ->
                        one.to() + one.changes().stream().map(LawChange::lawId).toList());
        return String.join(" ", found.toList()) + " " + page.end() + (page.isLast() ? " last" : "");
    }

    @Test
    void lawsAreCountedAcrossPromotions() {
        assertThat(page(0, 3, 99)).isEqualTo("c[1, 2] b[3] 3");
        assertThat(page(3, 3, 99)).isEqualTo("b[4, 5] 5 last");
        assertThat(page(0, 5, 99)).isEqualTo("c[1, 2] b[3, 4, 5] 5 last");
        assertThat(page(0, 2, 99)).isEqualTo("c[1, 2] 2");
    }

    @Test
    void manyArticlesEndAPageAndOneLawIsNeverDivided() {
        assertThat(page(0, 100, 4)).isEqualTo("c[1, 2] 2");
        assertThat(page(2, 100, 4)).isEqualTo("b[3] 3");
        assertThat(page(3, 100, 4)).isEqualTo("b[4, 5] 5 last");
        assertThat(page(9, 100, 4)).isEqualTo(" 9 last");
    }
}
