package org.mingfa.text.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Provision.Article;

/** A converter that loses the line break between a heading and the next article does not lose the article. */
class HeadingAndArticleTest {

    private static final String BEFORE = """
            # 样例灯塔法

            ## 第一章　　总　　则

            - **第一条**　　为了行船安全，制定本法。

            """;
    private static final String BEHIND = "\n\n第三条 灯塔由渔民看守。\n";

    private static List<Article> articles(String line) {
        return Objects.requireNonNull(new NormativeTextParser()
                        .parse("样例", BEFORE.replace("- ", "") + line + BEHIND)
                        .value())
                .articles();
    }

    @Test
    void anArticleBehindItsHeadingIsRead() {
        assertThat(articles("## 第二章　　灯塔的保护和公众参与第二条 灯塔由市人民政府修建。\n\n修建费用列入预算。"))
                .containsExactly(
                        new Article(ArticleNumber.of(1), List.of("第一章 总则"), "为了行船安全，制定本法。"),
                        new Article(ArticleNumber.of(2), List.of("第二章 灯塔的保护和公众参与"), "灯塔由市人民政府修建。\n修建费用列入预算。"),
                        new Article(ArticleNumber.of(3), List.of("第二章 灯塔的保护和公众参与"), "灯塔由渔民看守。"));
    }

    /** Plain lines and headings that only cite open no article. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "第二章灯塔的保护第二条 规定的费用列入预算。",
                "## 第二章　　灯塔的保护第五条 灯塔由市人民政府修建。",
                "## 第二章　　灯塔的保护",
            })
    void nothingElseOpensOne(String line) {
        assertThat(articles(line))
                .extracting(article -> article.number().main())
                .containsExactly(1, 3);
    }
}
