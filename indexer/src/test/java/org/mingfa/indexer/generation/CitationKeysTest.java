package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.ArticleKey;

class CitationKeysTest {

    private static final CitationKeys CITED = new CitationKeys(LawNames.none().withTitles(List.of("灯塔法", "帆船法")));

    /** What the articles 1, 2, 2-1, 3 … of 帆船法 cite. */
    private static List<List<String>> cited(String... articles) {
        return citedIn("帆船法", articles);
    }

    private static List<List<String>> citedIn(String title, String... articles) {
        List<Provision> provisions = new ArrayList<>();
        List<String> numbers = List.of("1", "2", "2-1", "3", "4");
        for (String text : articles) {
            provisions.add(new Provision.Article(ArticleNumber.parse(numbers.get(provisions.size())), List.of(), text));
        }
        Statute law = new Statute(
                new LawHeader(
                        new DocumentId("sail"),
                        title,
                        List.of(),
                        Level.LAW,
                        Nature.OFFICIAL,
                        "示例大会",
                        null,
                        LocalDate.of(2020, 1, 1),
                        EffectivePeriod.UNKNOWN,
                        Validity.IN_FORCE,
                        false,
                        List.of(),
                        new SourceFile("sample", "sail.txt", "0".repeat(64))),
                provisions);
        return CITED.of(law, PassageSplitter.split(law)).stream()
                .map(cited -> cited.stream().map(ArticleKey::format).toList())
                .toList();
    }

    @Test
    void readsRelativeCitations() {
        assertThat(cited("依照本法第三条处理。", "依照前条处理。", "依照本条第二款。", "依照前条的规定处罚。"))
                .containsExactly(List.of("帆船法#3"), List.of("帆船法#1"), List.of(), List.of("帆船法#2-1"));
    }

    @Test
    void countsEveryArticleOfARange() {
        assertThat(cited("适用灯塔法第三条至第五条。")).containsExactly(List.of("灯塔法#3", "灯塔法#4", "灯塔法#5"));
        assertThat(cited("适用灯塔法第三条至第三条之三。")).containsExactly(List.of("灯塔法#3", "灯塔法#3-1", "灯塔法#3-2", "灯塔法#3-3"));
        assertThat(cited("适用灯塔法第二条之一至第三条之二。")).containsExactly(List.of("灯塔法#2-1", "灯塔法#3", "灯塔法#3-1", "灯塔法#3-2"));
    }

    @Test
    void knowsInEveryArticleTheShortTitleThatOneOfThemGives() {
        assertThat(cited("为了执行《关于港口与航道的灯火管理办法》（以下简称灯火办法），制定本法。", "夜间依照灯火办法第九条点灯。"))
                .containsExactly(List.of(), List.of("关于港口与航道的灯火管理办法#9"));
    }

    @Test
    void takesItForADifferentLawWhereNoArticleGivesTheShortTitle() {
        assertThat(cited("夜间依照灯火办法第九条点灯。").getFirst()).doesNotContain("关于港口与航道的灯火管理办法#9");
    }

    @ParameterizedTest
    @CsvSource({
        "示例大会关于修改《灯塔法》的决定, 灯塔法#9",
        "灯塔法修正案（二）, 灯塔法#9",
        "关于修改《灯塔法》等三部法律的决定, 关于修改灯塔法等三部法律的决定#9",
        "关于执行刑法确定罪名的补充规定, 刑法#9"
    })
    void takesABareNumberInAnAmendmentForThatOfTheLawWhichItAmends(String title, String cited) {
        assertThat(citedIn(title, "将第九条修改为：“夜间点灯。”")).containsExactly(List.of(cited));
    }
}
