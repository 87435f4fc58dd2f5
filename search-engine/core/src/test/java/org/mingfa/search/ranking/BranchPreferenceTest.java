package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.search.passage.InventedLaws;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.CatalogueVersion;
import org.mingfa.text.version.LawCatalogue;

class BranchPreferenceTest {

    private static CatalogueVersion law(String title) {
        LawHeader header = InventedLaws.header("a", title);
        return new LawCatalogue(List.of(header)).findListed("a").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "上诉, 中华人民共和国民事诉讼法, 1",
        "上诉, 中华人民共和国行政诉讼法, 0.87",
        "上诉, 中华人民共和国刑事诉讼法, 0.87",
        "多久申请执行, 中华人民共和国行政强制法, 0.87",
        "闯红灯, 中华人民共和国道路交通安全法, 1", // of no branch that its title names
        "告政府怎么上诉, 中华人民共和国行政诉讼法, 1",
        "判刑了怎么上诉, 中华人民共和国刑事诉讼法, 1"
    })
    void otherBranchesStandBehindWhereTheWordsNameNone(String words, String title, double share) {
        assertThat(new BranchPreference(words).share(law(title))).isEqualTo(share);
    }

    @Test
    void casesAreOfNoBranch() {
        assertThat(new BranchPreference("上诉").share(null)).isEqualTo(1);
    }
}
