package org.mingfa.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ArticleNumberPropertyTest {

    @Property
    void formatAndParseAreInverses(
            @ForAll @IntRange(min = 1, max = 9_999) int main, @ForAll @IntRange(max = 99) int inserted) {
        ArticleNumber number = new ArticleNumber(main, inserted);
        assertThat(ArticleNumber.parse(number.format())).isEqualTo(number);
        assertThat(ArticleNumber.parse(number.ordinal())).isEqualTo(number);
    }

    @Property
    void insertedArticlesStandBetweenTheirNeighbours(
            @ForAll @IntRange(min = 1, max = 9_998) int main, @ForAll @IntRange(min = 1, max = 99) int inserted) {
        ArticleNumber number = new ArticleNumber(main, inserted);
        assertThat(number).isGreaterThan(ArticleNumber.of(main)).isLessThan(ArticleNumber.of(main + 1));
        assertThat(number).isLessThan(new ArticleNumber(main, inserted + 1));
    }

    @Property
    void readsAnyTextWithoutFailing(@ForAll String text) {
        ArticleNumber.find(text).ifPresent(number -> assertThat(number.main()).isPositive());
    }
}
