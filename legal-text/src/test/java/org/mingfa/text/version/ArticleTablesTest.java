package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

class ArticleTablesTest {

    private static final WorkKey CIVIL_PROCEDURE = WorkKey.of("中华人民共和国民事诉讼法");
    private static final WorkKey LABOUR = WorkKey.of("最高人民法院关于审理劳动争议案件适用法律问题的解释（一）");

    private final Concordance concordance = new Concordance();

    @Test
    void followsAnArticleThroughItsRenumberings() {
        assertThat(concordance.find(CIVIL_PROCEDURE, ArticleNumber.of(205), 2017, 2023))
                .contains(ArticleNumber.of(216));
        assertThat(concordance.find(CIVIL_PROCEDURE, ArticleNumber.of(212), 2021, 2023))
                .contains(ArticleNumber.of(216));
        assertThat(concordance.find(CIVIL_PROCEDURE, ArticleNumber.of(216), 2023, 2017))
                .contains(ArticleNumber.of(205));
    }

    @Test
    void saysNothingOfNewArticlesOtherYearsAndOtherLaws() {
        assertThat(concordance.find(CIVIL_PROCEDURE, ArticleNumber.of(16), 2021, 2017))
                .isEmpty();
        assertThat(concordance.find(CIVIL_PROCEDURE, ArticleNumber.of(16), 2012, 2017))
                .isEmpty();
        assertThat(concordance.find(LABOUR, ArticleNumber.of(16), 2017, 2021)).isEmpty();
        assertThat(concordance.years(CIVIL_PROCEDURE)).isEqualTo(List.of(2017, 2021, 2023));
    }

    @Test
    void aParagraphLosesForceOnItsDay() {
        ArticleNumber article = ArticleNumber.of(32);
        LocalDate day = LocalDate.of(2025, 9, 1);
        assertThat(ArticleValidity.at(LABOUR, article, day.minusDays(1))).isEmpty();
        assertThat(ArticleValidity.at(LABOUR, article, day)).hasValueSatisfying(part -> {
            assertThat(part.paragraph()).isEqualTo(1);
            assertThat(part.since()).isEqualTo(day);
        });
        assertThat(ArticleValidity.at(LABOUR, ArticleNumber.of(33), day)).isEmpty();
    }
}
