package org.mingfa.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.search.MissingArticleAnswer.Near;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.result.Searcher;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Nature;
import org.mingfa.text.problem.Refusal;

/** What a search answers where the article that it names is not there, and that law stands apart from cases. */
class SearchAnswersTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    @TempDir
    private static Path data;

    private static OpenGeneration generation;
    private final SearchAnswers answers =
            new SearchAnswers(() -> new Searcher(SEGMENTER, new QuestionWords(), null), new AsOfReader(CLOCK));

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of())
                .law("light-2011", "样例灯塔法", OLD, NEW, "灯塔整夜点亮。", "看守人罚款。")
                .law("light-2021", "样例灯塔法", NEW, null, "灯塔自动点亮。")
                .digest("buoy", "样例浮标法", OLD, "浮标要醒目。", "浮标要结实。", "浮标夜里要亮。", "浮标不得移动。", "移动的要罚。")
                .leavingOut(1, 4)
                .law("rope", "样例缆绳管理条例", OLD, null, "缆绳应当牢固。", "缆绳应当干燥。", "缆绳每年更换。")
                .leavingOut(2)
                .law("arbitration-2017", "中华人民共和国仲裁法", LocalDate.of(2018, 1, 1), LocalDate.of(2026, 3, 1), "样例。")
                .decided("invented", Nature.SAMPLE, LocalDate.of(2024, 7, 1), Map.of(CasePart.REASONING, "浮标应当结实。"))
                .publish(store, "g");
        generation = OpenGeneration.open(store, "g");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private SearchAnswer search(String words, @Nullable String asOf) {
        return answers.read(question(words, asOf)).apply(generation);
    }

    private static SearchQuestion question(@Nullable String words, @Nullable String asOf) {
        return SearchOperations.SEARCH.read(
                (name, type) -> name.equals("q") ? words : name.equals("as_of") ? asOf : null);
    }

    private MissingArticleAnswer missing(String words, @Nullable String asOf) {
        SearchAnswer answer = search(words, asOf);
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.cases()).isEmpty();
        assertThat(answer.total()).isEqualTo(new SearchAnswer.Total(0, "exact"));
        return Objects.requireNonNull(answer.notHeld(), words);
    }

    @Test
    void anArticleThatADigestLeavesOutIsNotHeld() {
        assertThat(missing("样例浮标法第四条", null))
                .isEqualTo(new MissingArticleAnswer(
                        "本库没有收录《样例浮标法》第四条",
                        "《样例浮标法》第四条",
                        "样例浮标法",
                        "第四条",
                        "4",
                        "article_not_held",
                        "本库收录的《样例浮标法》是要点（非法律原文），没有收录第四条；这不表示该法没有这一条。收录了 3 条，相近的有第三条、第五条。",
                        List.of(
                                new Near("article", "第二条", "buoy", "2"),
                                new Near("article", "第三条", "buoy", "3"),
                                new Near("article", "第五条", "buoy", "5"))));
    }

    @Test
    void onlyOfAWholeOfficialTextIsSaidThatTheLawHasNoSuchArticle() {
        assertThat(missing("样例灯塔法 2", null))
                .isEqualTo(new MissingArticleAnswer(
                        "没有《样例灯塔法》第二条",
                        "《样例灯塔法》第二条",
                        "样例灯塔法",
                        "第二条",
                        "2",
                        "no_such_article",
                        "《样例灯塔法》的这个版本没有第二条；它有第一条至第一条，共 1 条；其他版本有这一条。",
                        List.of(
                                new Near("article", "第一条", "light-2021", "1"),
                                new Near("version", "2011年公布的版本（已被修改）第二条", "light-2011", "2"))));
        MissingArticleAnswer gap = missing("样例缆绳管理条例第二条", null);
        assertThat(gap.why()).isEqualTo("article_not_held");
        assertThat(gap.detail()).isEqualTo("本库收录的《样例缆绳管理条例》条号不连续，没有收录第二条；这不表示该法没有这一条。收录了 2 条，相近的有第一条、第三条。");
    }

    @Test
    void aDocumentThatDoesNotExistIsSaidWithWhatThereIs() {
        MissingArticleAnswer none = missing("民法典物权编解释（二）第三条", null);
        assertThat(none.title()).isEqualTo("没有这份文件：《最高人民法院关于适用《中华人民共和国民法典》物权编的解释（二）》第三条");
        assertThat(none.why()).isEqualTo("no_such_law");
        assertThat(none.detail())
                .isEqualTo(
                        "没有《最高人民法院关于适用《中华人民共和国民法典》物权编的解释（二）》这份文件（查到 2026-11-29 为止）；同一事项现有《最高人民法院关于适用《中华人民共和国民法典》物权编的解释（一）》。");
    }

    @Test
    void aLawAVersionOrADayThatIsLackingIsSaid() {
        MissingArticleAnswer law = missing("刑法234", null);
        assertThat(law.why()).isEqualTo("law_not_held");
        assertThat(law.detail()).isEqualTo("本库尚未收录《中华人民共和国刑法》；这不表示没有这部法律。");
        assertThat(law.near()).isEmpty();
        assertThat(missing("中华人民共和国样例海岛法第三条", null).why()).isEqualTo("no_such_law");
        assertThat(missing("婚姻法第三十二条", null).detail())
                .isEqualTo("《中华人民共和国婚姻法》自 2021-01-01 起废止，相关规定现见《中华人民共和国民法典》。" + "依据：《中华人民共和国民法典》第一千二百六十条。本库没有收录它的条文。");
        MissingArticleAnswer version = missing("《样例灯塔法》（2015年）第一条", null);
        assertThat(version.citation()).isEqualTo("《样例灯塔法》（2015年）第一条");
        assertThat(version.why()).isEqualTo("version_not_held");
        assertThat(version.near())
                .containsExactly(
                        new Near("version", "2021年公布的版本（现行有效）第一条", "light-2021", "1"),
                        new Near("version", "2011年公布的版本（已被修改）第一条", "light-2011", "1"));
        MissingArticleAnswer early = missing("样例灯塔法 2", "2000-01-01");
        assertThat(early.why()).isEqualTo("not_in_force");
        assertThat(early.title()).isEqualTo("《样例灯塔法》第二条在这一天不是施行中的法律");
        assertThat(early.near()).containsExactly(new Near("version", "2011年公布的版本（尚未生效）第二条", "light-2011", "2"));
        assertThat(missing("仲裁法第五条", null).near())
                .containsExactly(
                        new Near("article", "第一条", "arbitration-2017", "1"),
                        new Near("known_version", "2026-03-01 起施行的版本（本库未收录）", null, null));
    }

    @Test
    void otherWordsAreSearchedAllTheSame() {
        SearchAnswer answer = search("样例浮标法第四条 结实", null);
        assertThat(answer.notHeld())
                .isNotNull()
                .extracting(MissingArticleAnswer::why)
                .isEqualTo("article_not_held");
        assertThat(answer.hits()).extracting(HitAnswer::id).contains("buoy#2");
        assertThat(search("样例浮标法第三条", null).notHeld()).isNull();
    }

    @Test
    void inventedCasesAreShownWhereThereAreNoOthersApartAndMarked() {
        SearchAnswer answer = search("浮标结实", null);
        assertThat(answer.hits()).extracting(HitAnswer::kind).containsOnly("article");
        assertThat(answer.cases())
                .singleElement()
                .extracting(HitAnswer::decided)
                .isNotNull()
                .extracting(HitAnswer.CaseAnswer::id, HitAnswer.CaseAnswer::nature)
                .containsExactly("invented", "示例");
        assertThat(answer.casesTotal()).isEqualTo(new SearchAnswer.Total(1, "exact"));
    }

    @Test
    void aQuestionWithoutWordsIsRefused() {
        for (String empty : new String[] {null, "", "   "}) {
            assertThatThrownBy(() -> answers.read(question(empty, null)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING_VALUE))
                    .hasMessage("没有写检索词；请写法律名称和条号，或者用自己的话描述。");
        }
        assertThatThrownBy(() -> search("？？？", null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID_VALUE));
    }

    @Test
    void saysWhomToCallWhereAQuestionTellsOfViolence() {
        SafetyAnswer safety = Objects.requireNonNull(search("灯塔里老公打我", null).safety());
        assertThat(safety.note()).contains("报警");
        assertThat(safety.contacts())
                .extracting(one -> one.number() + " " + one.name())
                .containsExactly("110 警方", "12338 妇女维权公益服务热线", "12348 公共法律服务热线");
        assertThat(search("看守人罚款", null).safety()).isNull();
    }

    @Test
    void saysWhomToCallWhereSomebodyMayWantToDieAndSearchesTheRest() {
        SearchAnswer answer = search("我不想活了，看守人罚款", null);
        assertThat(Objects.requireNonNull(answer.safety()).contacts())
                .extracting(SafetyAnswer.Contact::number)
                .containsExactly("12356", "120", "110");
        assertThat(answer.answer()).isNull();
        assertThat(answer.hits()).extracting(HitAnswer::id).isEqualTo(hits("看守人罚款"));
        assertThat(hits("我不想活了")).isEmpty();
        assertThat(Objects.requireNonNull(search("老公打我，我想自杀", null).safety()).contacts())
                .extracting(SafetyAnswer.Contact::number)
                .containsExactly("12356", "120", "110", "12338", "12348");
    }

    private List<String> hits(String words) {
        return search(words, null).hits().stream().map(HitAnswer::id).toList();
    }
}
