package org.mingfa.text.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingfa.text.citation.StatuteCitation.RangeEnd;
import org.mingfa.text.document.ArticleNumber;

class CitationPropertyTest {

    private static final CitationFinder FINDER = new CitationFinder(LawNames.standard());

    @Property
    void formatAndFindAreInverses(@ForAll("citations") Citation citation) {
        assertThat(Citation.find(citation.format())).contains(citation);
    }

    @Property
    void linesBrokenAnywhereChangeNothing(@ForAll("citations") Citation citation, @ForAll int seed) {
        String text = citation.format();
        int at = 1 + Math.floorMod(seed, text.length() - 1);
        String broken = "依照" + text.substring(0, at) + " \r\n　" + text.substring(at) + "的规定";
        assertThat(new CitationFinder(LawNames.none()).find(broken))
                .containsExactly(new CitationOccurrence(citation, 2, broken.length() - 3));
    }

    @Property
    void anyTextIsReadAndSpansLieInIt(@ForAll("legalNoise") String text) {
        for (CitationOccurrence found : FINDER.find(text, CitationContext.of("某法", ArticleNumber.of(3), 2))) {
            assertThat(text.substring(found.start(), found.end())).isNotBlank();
        }
        QueryCitation.find(text, LawNames.none())
                .forEach(found ->
                        assertThat(text.substring(found.start(), found.end())).isNotBlank());
    }

    /** Such texts are not walked through. */
    @Property
    void withoutAnArticleOrOneBeforeNothingIsCited(@ForAll("legalNoise") String text) {
        String without = text.replace("条", "").replace("前", "");
        StatuteScanner scanner = new StatuteScanner(
                CleanText.of(without),
                LawNames.standard(),
                CitationContext.of("某法", ArticleNumber.of(3), 2),
                Map.of("某法", "某某法"));
        assertThat(scanner.scan()).isEmpty();
    }

    @Provide
    Arbitrary<String> legalNoise() {
        return Arbitraries.of(
                        "《", "》", "〈", "<", "第", "一", "十", "百", "3", "条", "款", "项", "（", "）", "至", "、", "和", "民法典",
                        "合同法", "本法", "前款", "本条", "同法", "（2019）", "浙0203民初", "字第", "号", "之", "以下简称", "\n", "　", "法释〔",
                        "令", "𠀀", "指导案例")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Citation> citations() {
        return Arbitraries.oneOf(List.of(statutes(), cases(), documents(), oldCases()));
    }

    private static Arbitrary<Citation> statutes() {
        Arbitrary<String> laws = Arbitraries.of("甲市停车条例", "乙类物品管理法", "最高人民法院关于适用《丙法》若干问题的解释（二）", "丁规定（试行）");
        Arbitrary<ArticleNumber> articles =
                Combinators.combine(number(1_300), number(9)).as((main, sub) -> new ArticleNumber(main, sub % 3));
        Arbitrary<Integer> parts = number(12).injectNull(0.5);
        Arbitrary<String> versions = Arbitraries.of("2021", "1998").injectNull(0.6);
        return Combinators.combine(
                        laws, articles, parts, parts, parts, number(5).injectNull(0.6))
                .as(CitationPropertyTest::statute)
                .flatMap(statute -> versions.map(version -> withVersion(statute, version)));
    }

    private static StatuteCitation statute(
            String law, ArticleNumber article, Integer paragraph, Integer item, Integer subitem, Integer more) {
        Integer sub = item == null ? null : subitem;
        RangeEnd to = more == null ? null : range(article, paragraph, item, sub, more);
        return new StatuteCitation(law, article, paragraph, item, sub, to, null, null);
    }

    private static Citation withVersion(StatuteCitation s, String version) {
        return new StatuteCitation(s.law(), s.article(), s.paragraph(), s.item(), s.subitem(), s.to(), version, null);
    }

    private static RangeEnd range(ArticleNumber article, Integer paragraph, Integer item, Integer sub, int more) {
        if (sub != null) {
            return new RangeEnd(null, null, null, sub + more);
        }
        if (item != null) {
            return new RangeEnd(null, null, item + more, null);
        }
        return paragraph != null
                ? new RangeEnd(null, paragraph + more, null, null)
                : RangeEnd.ofArticle(ArticleNumber.of(article.main() + more));
    }

    private static Arbitrary<Citation> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(2016, 2026),
                        Arbitraries.of("最高法", "浙0203", "京", "粤03", "兵0802"),
                        Arbitraries.of("民初", "民辖终", "执恢", "破申", "行赔终", "执"),
                        number(99_999).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("之一", "之十二").injectNull(0.7))
                .as((year, court, type, sequence, suffix) -> new CaseNumber(
                        year, court, "最高法".equals(court) && type.equals("民初") ? "知" : null, type, sequence, suffix));
    }

    private static Arbitrary<Citation> oldCases() {
        return Combinators.combine(
                        Arbitraries.integers().between(1990, 2015),
                        Arbitraries.of("民一终", "甬海商初", "江宁开民初"),
                        number(9_999).list().ofMinSize(1).ofMaxSize(2))
                .as((year, prefix, sequence) -> new OldCaseNumber(year, prefix, sequence, null));
    }

    private static Arbitrary<Citation> documents() {
        return Combinators.combine(
                        Arbitraries.of("法释", "法", "国办发", "高检发释字"),
                        Arbitraries.integers().between(1980, 2026),
                        number(400))
                .as(DocumentNumber::new);
    }

    private static Arbitrary<Integer> number(int largest) {
        return Arbitraries.integers().between(1, largest);
    }
}
