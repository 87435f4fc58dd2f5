package org.mingfa.search.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.learned.AbstentionModel;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.learned.Calibration;
import org.mingfa.search.learned.Calibration.Label;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.search.learned.DocumentExpansion;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.search.learned.Logit;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.LaySynonyms;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.HitList;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/** What a user gets from a search, on the engine itself. */
public abstract class SearcherContract extends InventedLaws {

    @Test
    void putsTheCitedArticleFirst() {
        Hit first = search(SearchRequest.of("示例借贷法第二条的内容是什么？", TODAY)).hits().getFirst();
        assertThat(first.id()).isEqualTo("lend2020#2");
        assertThat(first.match()).isEqualTo(Hit.MatchReason.CITATION);
    }

    @Test
    void putsEveryCitedArticleFirstInTheOrderOfTheQuery() {
        SearchResult several = search(SearchRequest.of("示例借贷法第三条、第二条和第九十条", TODAY));
        assertThat(several.hits().subList(0, 2)).extracting(Hit::id).containsExactly("lend2020#3", "lend2020#2");
        assertThat(several.hits().subList(0, 2)).extracting(Hit::match).containsOnly(Hit.MatchReason.CITATION);
        assertThat(several.missing())
                .isNotNull()
                .extracting(QueryCitation::article)
                .hasToString("第九十条");
    }

    @Test
    void aNumberOfADocumentNamesIt() {
        SearchResult numbered = search(SearchRequest.of("示令[2020] 3号", TODAY));
        assertThat(ids(numbered)).containsExactly("lend2020#1", "lend2020#2", "lend2020#3", "lend2020#4");
        assertThat(numbered.answered()).isEqualTo(Answerability.DIRECT);
        assertThat(search(SearchRequest.of("示令〔2020〕4号", TODAY)).answered()).isNotEqualTo(Answerability.DIRECT);
        AsOf before = new AsOf.Day(REFORM.minusDays(1));
        assertThat(search(SearchRequest.of("示令〔2020〕3号", before)).hits()).isEmpty();
    }

    @Test
    void readsCitationsInTraditionalCharactersAndAnyNumerals() {
        for (String typed : List.of("示例借貸法第二條", "示例借贷法第贰条", "示例借贷法㊁条", "示例借貸法 ２", "《示例借贷法》第⑵条第１款")) {
            Hit first = search(SearchRequest.of(typed, TODAY)).hits().getFirst();
            assertThat(first.id()).as(typed).isEqualTo("lend2020#2");
            assertThat(first.match()).as(typed).isEqualTo(Hit.MatchReason.CITATION);
        }
    }

    @Test
    void answersWithTheVersionOfTheDay() {
        AsOf before = new AsOf.Day(REFORM.minusDays(1));
        assertThat(ids(search(SearchRequest.of("借贷利率", before))))
                .contains("lend2000#2")
                .doesNotContain("lend2020#2");
        assertThat(ids(search(SearchRequest.of("借贷利率", new AsOf.Day(REFORM)))))
                .contains("lend2020#2")
                .doesNotContain("lend2000#2");
        assertThat(ids(search(SearchRequest.of("示例借贷法 2", before))).getFirst()).isEqualTo("lend2000#2");
    }

    @Test
    void showsOneHitPerArticleOverAllVersionsPreferringTheOneInForce() {
        List<String> found = ids(search(SearchRequest.of("借条应当写明还款日期", new AsOf.Any(LocalDate.of(2026, 1, 1)))));
        assertThat(found).contains("lend2020#3").doesNotContain("lend2000#3");
    }

    @Test
    void showsALawWhoseNewVersionIsNotHeldAndNeverAsLawInForce() {
        SearchRequest ferries = SearchRequest.of("渡船鸣笛", TODAY);
        assertThat(ids(search(ferries))).containsExactly("ferry2000#1");
        assertThat(ids(search(SearchRequest.of("渡船鸣笛", new AsOf.Day(LocalDate.of(1999, 1, 1))))))
                .isEmpty();
        assertThat(ids(search(ferries.with(having(Validity.AMENDED))))).containsExactly("ferry2000#1");
        assertThat(ids(search(ferries.with(having(Validity.IN_FORCE))))).isEmpty();
    }

    private static Selection having(Validity status) {
        return new Selection(Set.of(), Set.of(status), Set.of(), Set.of(), Set.of(), Set.of(), null, null);
    }

    @Test
    void narrowsByValidityKindAndYear() {
        assertThat(ids(search(SearchRequest.of("借贷利率", TODAY).with(having(Validity.AMENDED)))))
                .contains("lend2000#2")
                .allMatch(id -> id.startsWith("lend2000"));
        Selection since2010 = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 2010, null);
        assertThat(ids(search(SearchRequest.of("宠物 借贷", TODAY).with(since2010))))
                .allMatch(id -> id.startsWith("lend2020"))
                .isNotEmpty();
    }

    /** Each is a condition of its own, of which engines take only so many; said again it is none. */
    @Test
    void takesAHundredQuotedAndExcludedTextsEachOnce() {
        assertThat(ids(search(SearchRequest.of("“利率的四倍”".repeat(1_100), TODAY))))
                .containsExactly("lend2020#2");
        assertThat(ids(search(SearchRequest.of("利率" + " -宠物".repeat(1_100), TODAY))))
                .contains("lend2020#2");
        String different = IntStream.range(0, 1_100)
                .mapToObj(i -> " -宠物" + (char) ('一' + i))
                .collect(Collectors.joining());
        assertThatThrownBy(() -> search(SearchRequest.of("利率" + different, TODAY)))
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).field())
                .isEqualTo("q");
    }

    @Test
    void takesQuotedTextAsItStandsAndLeavesOutWhatIsExcluded() {
        assertThat(ids(search(SearchRequest.of("“利率的四倍”", TODAY)))).containsExactly("lend2020#2");
        assertThat(ids(search(SearchRequest.of("借贷 -四倍", TODAY))))
                .doesNotContain("lend2020#2")
                .isNotEmpty();
    }

    @Test
    void searchesTheLegalTermsForLayWordsToo() {
        SearchResult said = search(SearchRequest.of("利滚利", TODAY));
        assertThat(said.expansions())
                .containsExactly(
                        new SearchResult.Expansion("利滚利", "复利", "日常说法对应的法律用语（借贷）"),
                        new SearchResult.Expansion("利滚利", "民间借贷", "日常说法对应的法律用语（借贷）"));
        assertThat(ids(said)).contains("lend2020#2");
        assertThat(search(SearchRequest.of("“利滚利”", TODAY)).expansions()).isEmpty();
        Searcher plain = new Searcher(SEGMENTER, new QuestionWords(), null, LaySynonyms.none());
        SearchResult unhelped = live.ask(generation -> plain.search(generation, SearchRequest.of("利滚利", TODAY)));
        assertThat(unhelped.expansions()).isEmpty();
        assertThat(ids(unhelped)).doesNotContain("lend2020#2");
    }

    @Test
    void asksEachQuestionOfAStoryAndPutsTheBestOfEachAmongTheFirst() {
        String told = "去年冬天邻村的老周到我家来拿了一笔钱，当时急着回去喂牲口，什么都来不及细讲，这一年里也没有再提起过。";
        SearchRequest story = SearchRequest.of(told + "借条要不要写明还款日期？渡船靠岸前是否应当鸣笛？", TODAY);
        SearchResult found = search(story);
        assertThat(ids(found)).contains("lend2020#3", "ferry2000#1");
        assertThat(found.parts()).extracting(one -> one.text()).containsExactly("借条要不要写明还款日期？", "渡船靠岸前是否应当鸣笛？");
        assertThat(found.parts().getFirst().hits()).contains("lend2020#3").doesNotContain("ferry2000#1");
        assertThat(found.parts().getLast().hits()).contains("ferry2000#1");
        assertThat(ids(search(story.withLimit(1)))).containsExactly(ids(found).getFirst());
        assertThat(search(SearchRequest.of(told + "借条要不要写明还款日期？", TODAY)).parts())
                .isEmpty();
        assertThat(search(story.withWords(story.words() + "“还款日期”")).parts()).isEmpty();
    }

    @Test
    void offersWhatMayHaveBeenMeantAndSearchesWhatWasTyped() {
        // sounds the same; one character for another; in a question
        assertThat(search(SearchRequest.of("示例借代法", TODAY)).corrections()).containsExactly("示例借贷法");
        assertThat(search(SearchRequest.of("示例借贷发第九十条", TODAY)).corrections()).containsExactly("示例借贷法第九十条");
        assertThat(search(SearchRequest.of("请问示例宠务管理条例怎么说", TODAY)).corrections())
                .containsExactly("请问示例宠物管理条例怎么说");
        // right as it is; a citation that resolves; quoted; a term that no passage has
        for (String fine : List.of("示例借贷法", "示例借贷法第二条", "“示例借代法”", "诉讼实效", "借条 还款日期")) {
            assertThat(search(SearchRequest.of(fine, TODAY)).corrections()).isEmpty();
        }
    }

    @Test
    void pagesThroughEveryHitOnceAndEnds() {
        SearchRequest request = SearchRequest.of("饲养宠物应当登记", TODAY).withLimit(7);
        List<String> all = new ArrayList<>();
        SearchResult page = search(request);
        all.addAll(ids(page));
        while (page.cursor() != null) {
            page = search(request.after(page.cursor()));
            all.addAll(ids(page));
        }
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all.stream().filter(id -> id.startsWith("pets#"))).hasSize(60);
    }

    @Test
    void saysHowManyWordsOfALongTextItDidNotSearchFor() {
        String story =
                "饲养宠物应当登记。" + IntStream.range(0, 300).mapToObj(i -> " w" + i).collect(Collectors.joining());
        SearchResult found = search(SearchRequest.of(story, TODAY));
        assertThat(found.hits().getFirst().id()).startsWith("pets#");
        assertThat(found.leftOut()).isBetween(45, 55);
        assertThat(search(SearchRequest.of("饲养宠物应当登记", TODAY)).leftOut()).isZero();
    }

    @Test
    void refusesACursorOfAnotherRequestOrNone() {
        String cursor = search(SearchRequest.of("宠物", TODAY)).cursor();
        assertThat(cursor).isNotNull();
        for (String wrong : List.of("", "x", "MTA", String.valueOf(cursor))) {
            assertThatThrownBy(() -> search(SearchRequest.of("借贷", TODAY).after(wrong)))
                    .isInstanceOf(Refusal.class)
                    .extracting(e -> ((Refusal) e).field())
                    .isEqualTo("cursor");
        }
    }

    @Test
    void highlightsTheWordsOfTheQueryInTheText() {
        Hit hit = search(SearchRequest.of("还款日期", TODAY)).hits().getFirst();
        assertThat(hit.highlights().stream().map(span -> hit.text().substring(span.start(), span.end())))
                .containsExactly("还款日期");
    }

    @Test
    void lawComesFirstAndCasesStandApart() {
        SearchResult both = search(SearchRequest.of("借贷利率", TODAY));
        assertThat(ids(both)).contains("lend2020#2").noneMatch(id -> id.startsWith("loan"));
        assertThat(caseIds(both)).containsExactlyInAnyOrder("loan2024~0", "loan2019~1");
        assertThat(both.cases())
                .isNotNull()
                .extracting(HitList::total, HitList::exact)
                .containsExactly(2L, true);
        assertThat(both.facets().get(KeywordField.KIND))
                .extracting(FacetCount::value)
                .contains("STATUTE", "CASE");
        // of a kind alone
        assertThat(search(SearchRequest.of("借贷利率", TODAY).with(Selection.of(PassageKind.STATUTE)))
                        .cases())
                .isNull();
        SearchResult cases = search(SearchRequest.of("借贷利率", TODAY).with(Selection.of(PassageKind.CASE)));
        assertThat(ids(cases)).containsExactlyInAnyOrder("loan2024~0", "loan2019~1");
        assertThat(cases.cases()).isNull();
        // a cause of action is a condition that law cannot meet
        Selection caused =
                new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("民间借贷纠纷"), Set.of(), null, null);
        assertThat(ids(search(SearchRequest.of("借贷利率", TODAY).with(caused)))).hasSize(2);
    }

    @Test
    void casesAreShownBesideTheFirstPageOnly() {
        SearchRequest request = SearchRequest.of("借贷利率 宠物", TODAY).withLimit(5);
        SearchResult first = search(request);
        assertThat(first.cases()).isNotNull();
        SearchResult second = search(request.after(Objects.requireNonNull(first.cursor())));
        assertThat(second.cases()).isNull();
        assertThat(second.list().total()).isEqualTo(first.list().total());
        assertThat(second.facets()).isEqualTo(first.facets());
    }

    @Test
    void noCaseIsShownThatWasNotYetDecidedOrIsInventedBesideRealOnes() {
        AsOf then = new AsOf.Day(LocalDate.of(2020, 8, 1));
        assertThat(caseIds(search(SearchRequest.of("借贷利率", then)))).containsExactly("loan2019~1");
        assertThat(caseIds(search(SearchRequest.of("借贷利率", new AsOf.Any(LocalDate.of(2026, 1, 1))))))
                .containsExactlyInAnyOrder("loan2024~0", "loan2019~1");
    }

    private static List<String> caseIds(SearchResult result) {
        return Objects.requireNonNull(result.cases()).hits().stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void aCitedArticleThatIsNotThereIsNoReasonToShowAllThereIs() {
        SearchResult nothing = search(SearchRequest.of("示例借贷法第九十条", TODAY));
        assertThat(nothing.missing())
                .isNotNull()
                .extracting(QueryCitation::article)
                .hasToString("第九十条");
        assertThat(nothing.list()).isEqualTo(new HitList(Answerability.NONE, List.of(), List.of(), 0, true, false));
        assertThat(nothing.cases()).isNull();
        assertThat(nothing.facets()).isEmpty();
        // other words are searched all the same
        SearchResult worded = search(SearchRequest.of("示例借贷法第九十条 还款日期", TODAY));
        assertThat(worded.missing()).isEqualTo(nothing.missing());
        assertThat(ids(worded)).contains("lend2020#3");
        assertThat(search(SearchRequest.of("示例借贷法第二条", TODAY)).missing()).isNull();
    }

    @Test
    void refusesAQueryWithoutAnyWord() {
        for (String odd : List.of("", " ", "？", "？？？", "。，、", "😀", "\ud800", "-", "\"\"", "“”", "《》", "-四倍")) {
            assertThatThrownBy(() -> search(SearchRequest.of(odd, TODAY)))
                    .as(odd)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("没有可以检索的字词；请写法律名称和条号，或者用自己的话描述。")
                    .extracting(e -> ((Refusal) e).field())
                    .isEqualTo("q");
        }
        for (String odd : List.of("第", "的", "怎么办", "x", "7", "a".repeat(5_000))) {
            assertThat(search(SearchRequest.of(odd, TODAY)).generation()).isEqualTo("g1");
        }
    }

    /** A word of the question in the text decides here; three of four words that no passage has are too few. */
    private static RankingModel learned() {
        Weights weights = new Weights(Map.of(Feature.BIGRAMS_SCORE, 1.0));
        Logit covered = new Logit(Map.of(Evidence.COVERAGE, 10.0), -5);
        Calibration calibration = new Calibration(1000, covered, 0, 4, new Label(covered, 0.98));
        return new RankingModel(
                List.of(),
                weights,
                weights,
                new LawPrior(Map.of()),
                new DocumentExpansion(List.of()),
                AbstentionModel.NONE.with(false, calibration));
    }

    private SearchResult judged(String words) {
        return live.ask(generation -> searcher.search(generation.with(learned()), SearchRequest.of(words, TODAY)));
    }

    @Test
    void whatNothingAnswersHasNoHitsAndWhatIsNearStandsApart() {
        SearchResult none = judged("借条 火山 彗星 企鹅");
        assertThat(none.answered()).isEqualTo(Answerability.NONE);
        assertThat(none.hits()).isEmpty();
        assertThat(none.list().total()).isZero();
        assertThat(none.facets().values())
                .allSatisfy(counts -> assertThat(counts).isEmpty());
        assertThat(none.cursor()).isNull();
        assertThat(none.list().related()).extracting(Hit::id).startsWith("lend2020#3");
        assertThat(Objects.requireNonNull(none.cases()).hits()).isEmpty();
    }

    @Test
    void hitsAreLikelyOrPossibleByWhatSpeaksForThem() {
        SearchResult direct = judged("借条还款日期");
        assertThat(direct.answered()).isEqualTo(Answerability.DIRECT);
        assertThat(direct.list().related()).isEmpty();
        assertThat(bands(direct).getFirst()).isEqualTo(ConfidenceLevel.LIKELY);
        SearchResult possible = judged("借条 还款 日期 火山 彗星");
        assertThat(possible.answered()).isEqualTo(Answerability.POSSIBLE);
        assertThat(bands(possible)).containsOnly(ConfidenceLevel.POSSIBLE).containsAll(bands(judged("渡船鸣笛")));
    }

    @Test
    void noMoreThanTheFirstThreeAreLikely() {
        List<ConfidenceLevel> bands = bands(judged("“宠物”"));
        assertThat(bands).hasSizeGreaterThan(3);
        assertThat(bands.subList(0, 3)).containsOnly(ConfidenceLevel.LIKELY);
        assertThat(bands.subList(3, bands.size())).containsOnly(ConfidenceLevel.POSSIBLE);
    }

    private static List<ConfidenceLevel> bands(SearchResult result) {
        return result.hits().stream()
                .map(hit -> Objects.requireNonNull(hit.weighed()).band())
                .toList();
    }

    @Test
    void whoNamesAnArticleALawOrATextIsNotJudged() {
        assertThat(judged("示例借贷法第二条 火山 彗星 企鹅").answered()).isEqualTo(Answerability.DIRECT);
        assertThat(judged("示例宠物管理条例").answered()).isEqualTo(Answerability.DIRECT);
        assertThat(judged("“写明还款日期” 火山 彗星 企鹅 冰川").answered()).isEqualTo(Answerability.DIRECT);
    }

    @Test
    void withoutACalibrationAllIsPossible() {
        SearchResult result = search(SearchRequest.of("借条 火山 彗星 企鹅", TODAY));
        assertThat(result.answered()).isEqualTo(Answerability.POSSIBLE);
        assertThat(bands(result)).containsOnly(ConfidenceLevel.POSSIBLE);
        assertThat(search(SearchRequest.of("彗星企鹅火山", TODAY)).answered()).isEqualTo(Answerability.NONE);
    }

    @Test
    void explainsScoresOnlyWhenAsked() {
        SearchRequest request = SearchRequest.of("借贷利率", TODAY);
        assertThat(search(request).hits().getFirst().explanation()).isNull();
        String explanation = live.ask(generation -> searcher.explain(generation, request))
                .hits()
                .getFirst()
                .explanation();
        assertThat(explanation).contains("words:").contains("bigrams:");
    }
}
