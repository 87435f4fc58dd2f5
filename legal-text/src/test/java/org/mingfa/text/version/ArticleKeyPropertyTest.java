package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.mingfa.text.document.ArticleNumber;

class ArticleKeyPropertyTest {

    @Property
    void differentArticlesAreWrittenDifferently(
            @ForAll @NotBlank String one,
            @ForAll @NotBlank String other,
            @ForAll @IntRange(min = 1, max = 300) int main,
            @ForAll @IntRange(max = 3) int inserted) {
        ArticleKey key = ArticleKey.of(one, new ArticleNumber(main, inserted));
        ArticleKey next = ArticleKey.of(other, new ArticleNumber(main, inserted + 1));
        assertThat(key.format()).isNotEqualTo(next.format());
        assertThat(key.format().equals(ArticleKey.of(other, key.article()).format()))
                .isEqualTo(key.work().equals(next.work()));
    }

    @Example
    void isTheSameForEveryWayToWriteTheTitle() {
        assertThat(ArticleKey.of("《中华人民共和国民法典》", "第一百八十八条"))
                .isEqualTo(ArticleKey.of("民法典", "188"))
                .hasToString("民法典#188");
    }
}
