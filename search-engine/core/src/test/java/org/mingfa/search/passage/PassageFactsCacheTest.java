package org.mingfa.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.text.version.LawCatalogue;

class PassageFactsCacheTest {

    private final PassageFactsCache passages = new PassageFactsCache(
            new LawCatalogue(List.of(InventedLaws.header("lamp-2020", "灯塔法"))), "lamp-2020#120"::equals);

    @Test
    void saysWhatAnIdSays() {
        PassageFacts article = passages.of("lamp-2020#120");
        assertThat(article.document()).isEqualTo("lamp-2020");
        assertThat(article.place()).isEqualTo("#120");
        assertThat(article.isAsked()).isTrue();
        assertThat(passages.of("lamp-2020#121").isAsked()).isFalse();
        assertThat(article.law().header().title()).isEqualTo("灯塔法");
    }

    @Test
    void ofAnyOtherDocumentItKnowsNoLaw() {
        assertThat(passages.of("case-1~3").law()).isNull();
        assertThat(passages.of("case-1~3").document()).isEqualTo("case-1");
        assertThat(passages.of("nothing")).isEqualTo(new PassageFacts("nothing", "nothing", "", null, false));
    }
}
