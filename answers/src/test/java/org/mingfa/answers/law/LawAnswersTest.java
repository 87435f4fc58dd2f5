package org.mingfa.answers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AbsentException;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.Viewpoint;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawCatalogue;

/** Each way in which a law or an article can be there, or not. */
class LawAnswersTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path data;

    private static OpenGeneration generation;
    private final LawAnswers answers = new LawAnswers(new AsOfReader(CLOCK));

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light-2011", "样例灯塔法", OLD, NEW, "灯塔整夜点亮。", "看守人罚款。")
                .law("light-2021", "样例灯塔法", NEW, null, "灯塔自动点亮。")
                .digest("light-1990", "样例灯塔法", new EffectivePeriod(LocalDate.of(2005, 1, 1), OLD), "灯塔要点亮。")
                .digest("buoy", "样例浮标法", OLD, "浮标要醒目。", "浮标要结实。", "浮标夜里要亮。", "浮标不得移动。", "移动的要罚。")
                .leavingOut(1, 4)
                .law("arbitration-2017", "中华人民共和国仲裁法", LocalDate.of(2018, 1, 1), LocalDate.of(2026, 3, 1), "样例。")
                .law("net", "样例渔网管理条例", OLD, null, "网眼不得过小。")
                .alias("样例管理条例")
                .law("rope", "样例缆绳管理条例", OLD, null, "缆绳应当牢固。", "缆绳应当干燥。", "缆绳每年更换。")
                .leavingOut(2)
                .alias("样例管理条例")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private Lookup<ArticlePage> article(String law, String number, @Nullable String asOf) {
        return answers.article(new ArticleQuestion(law, number, asOf)).apply(generation);
    }

    private static NotFoundReason absence(Lookup<?> answered) {
        return ((Lookup.NotFound<?>) answered).absence();
    }

    @Test
    void theVersionOfTheDayIsHeld() {
        assertThat(article("样例灯塔法", "1", null))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        held -> assertThat(((ArticlePage) held.value()).text()).isEqualTo("灯塔自动点亮。"));
        assertThat(article("样例灯塔法", "1", "2015-06-01").get().text()).isEqualTo("灯塔整夜点亮。");
        assertThat(article("light-2011", "1", null).get().law().status()).isEqualTo("已被修改");
    }

    @Test
    void aDigestIsToldFromTheLaw() {
        assertThat(article("样例浮标法", "3", null)).isInstanceOf(Lookup.OnlyDigest.class);
        ArticlePage page = article("样例浮标法", "3", null).get();
        assertThat(page.citation()).isEqualTo("《样例浮标法》（2011年）第三条的要点（非法律原文）");
        assertThat(page.excerpt())
                .isEqualTo("【要点（非法律原文）】\n浮标夜里要亮。\n——《样例浮标法》（2011年）第三条的要点（非法律原文）" + "（现行有效；检索结果仅供参考，以官方公布的文本为准。）");
        assertThat(page.law().note()).isEqualTo("要点（非法律原文）：由本项目用自己的话写成，不是法律条文；引用、办案以官方公布的文本为准。");
        assertThat(page.versions())
                .singleElement()
                .extracting(ArticlePage.Version::nature)
                .isEqualTo("要点");
        ArticlePage law = article("样例灯塔法", "1", null).get();
        assertThat(law.citation()).isEqualTo("《样例灯塔法》（2021年）第一条");
        assertThat(law.excerpt()).isEqualTo("灯塔自动点亮。\n——《样例灯塔法》（2021年）第一条（现行有效；检索结果仅供参考，以官方公布的文本为准。）");
        assertThat(law.law().note()).isNull();
    }

    @Test
    void aDigestSaysWhatItLeavesOut() {
        ArticlePage page = article("样例浮标法", "3", null).get();
        assertThat(page.previous()).isEqualTo(new ArticlePage.Neighbour("第二条", "2", false));
        assertThat(page.next()).isEqualTo(new ArticlePage.Neighbour("第五条", "5", true));
        assertThat(absence(article("样例浮标法", "4", null)).detail())
                .isEqualTo("本库收录的《样例浮标法》是要点（非法律原文），没有收录第四条；这不表示该法没有这一条。收录了 3 条，相近的有第三条、第五条。");
        LawContents contents = answers.contents("样例浮标法", null).apply(generation).get();
        assertThat(contents.held()).isEqualTo("本库收录要点 3 条，未必是该法的全部条文。");
        assertThat(contents.contents().getFirst().entries())
                .extracting(entry -> entry.ordinal() + " " + entry.gap())
                .containsExactly("2 true", "3 false", "5 true");
        // a number that an official text lacks is one that the law lacks
        assertThat(article("rope", "1", null).get().next()).isEqualTo(new ArticlePage.Neighbour("第三条", "3", false));
        LawContents skipping = answers.contents("rope", null).apply(generation).get();
        assertThat(skipping.contents().getFirst().entries()).hasSize(2).noneMatch(LawContents.ContentsEntry::gap);
        LawContents whole =
                answers.contents("light-2011", null).apply(generation).get();
        assertThat(whole.held()).isEqualTo("共 2 条。");
    }

    /** Where only the contents are asked for, an article has its own address and no text. */
    @Test
    void aLawIsReadOnAsAWhole() {
        LawContents whole = answers.whole("样例浮标法", null).apply(generation).get();
        assertThat(whole.contents().getFirst().entries())
                .extracting(entry -> entry.ordinal() + " " + entry.gap() + " " + entry.text())
                .contains("3 false 浮标夜里要亮。")
                .hasSize(3)
                .noneMatch(text -> text.endsWith("null"));
        LawContents contents = answers.contents("样例浮标法", null).apply(generation).get();
        assertThat(contents.contents().getFirst().entries())
                .extracting(LawContents.ContentsEntry::text)
                .containsOnlyNulls();
        assertThat(contents.law()).isEqualTo(whole.law());
    }

    @Test
    void thereIsNoDifferenceBetweenDigests() {
        assertThat(absence(history("样例浮标法", "3")).detail())
                .isEqualTo("本库只有《样例浮标法》第三条的要点（非法律原文），要点之间的差别不是法律的修改，不能逐版对比；请查阅官方公布的文本。");
        assertThat(absence(history("样例浮标法", "4"))).isInstanceOf(NotFoundReason.ArticleNotHeld.class);
        // of a law that is held in both forms only its own texts are compared
        assertThat(history("样例灯塔法", "1").get().versions())
                .extracting(version -> version.law().id())
                .containsExactly("light-2021", "light-2011");
    }

    private Lookup<ArticleHistoryPage> history(String law, String number) {
        return answers.history(new ArticleQuestion(law, number, null)).apply(generation);
    }

    @Test
    void aNameThatNobodyHasIsNotALawThatWeLack() {
        assertThat(absence(article("样例灯", "1", null))).isEqualTo(new NotFoundReason.NoSuchLaw(List.of("样例灯塔法"), null));
        assertThat(absence(article("没有这部法", "1", null))).isEqualTo(new NotFoundReason.NoSuchLaw(List.of(), null));
        assertThat(absence(article("民法典", "188", null))).isEqualTo(new NotFoundReason.NotHeld("中华人民共和国民法典", null));
        assertThat(absence(article("样例管理条例", "1", null)))
                .isEqualTo(new NotFoundReason.Ambiguous(List.of("样例渔网管理条例", "样例缆绳管理条例")));
    }

    @Test
    void aDayBeforeTheFirstVersionAndANumberTooMuchAreSaid() {
        assertThat(absence(article("样例灯塔法", "1", "2000-01-01")))
                .isInstanceOfSatisfying(
                        NotFoundReason.NotInForce.class,
                        none -> assertThat(none.detail())
                                .isEqualTo("《样例灯塔法》在 2000-01-01 没有施行中的版本；"
                                        + "已收录的版本：2005-01-01 至 2011-01-01，2011-01-01 至 2021-01-01，2021-01-01 至 今。"));
        assertThat(absence(article("样例灯塔法", "2", null)).detail())
                .isEqualTo("《样例灯塔法》的这个版本没有第二条；它有第一条至第一条，共 1 条；其他版本有这一条。");
        assertThat(article("样例灯塔法", "2", "any").getClass()).isEqualTo(Lookup.NotFound.class);
    }

    @Test
    void aVersionThatIsKnownAndNotHeldIsNamedWhereNoneIsInForce() {
        LawHeader held = header("仲裁法", Validity.AMENDED, LocalDate.of(2026, 3, 1));
        NotFoundReason.NotInForce none = new NotFoundReason.NotInForce(
                LocalDate.of(2026, 11, 1), List.of(held), new LawCatalogue(List.of(held)).missing(held.work()));
        assertThat(none.detail())
                .isEqualTo("《仲裁法》在 2026-11-01 没有施行中的版本；已收录的版本：2018-01-01 至 2026-03-01。"
                        + "已知另有 1995-09-01、2026-03-01 起施行的版本，本库未收录。");
    }

    @Test
    void theRepealOfTheEarlierOfTwoLawsOfOneTitleIsSaid() {
        String title = "《最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（二）》";
        String repeal = "自 2021-01-01 起废止。依据：《最高人民法院关于废止部分司法解释及相关规范性文件的决定》（法释〔2020〕16号）。";
        assertThat(absence(article("建工解释2019", "1", null)).detail()).isEqualTo(title + repeal + "本库没有收录它的条文。");
        assertThat(absence(article("建工解释（二）", "1", null)).detail()).isEqualTo("本库尚未收录" + title + "；这不表示没有这部法律。");

        LawHeader held = header(title, Validity.REPEALED, LocalDate.of(2021, 1, 1));
        assertThat(new NotFoundReason.NotInForce(LocalDate.of(2026, 11, 1), List.of(held), List.of()).detail())
                .endsWith("该法已" + repeal);
    }

    @Test
    void aRepealWithoutADateIsNeverGivenAsLawInForce() {
        LawHeader repealed = header("样例旧法", Validity.REPEALED_UNDATED, LocalDate.of(2025, 4, 5));
        LawAnswer earlier = LawAnswer.of(repealed, seen(repealed, LocalDate.of(2020, 1, 1)));
        assertThat(earlier.status()).isEqualTo("已废止（日期不详）");
        assertThat(earlier.effectiveUntil()).isNull();
        assertThat(earlier.note()).startsWith("来源标为已废止而没有日期：只知不晚于 2025-04-05，此前某日是否仍有效不能确定。");
        LawAnswer later = LawAnswer.of(repealed, seen(repealed, LocalDate.of(2025, 4, 5)));
        assertThat(later.status()).isEqualTo("已废止");
        assertThat(new NotFoundReason.NotInForce(LocalDate.of(2026, 1, 1), List.of(repealed), List.of()).detail())
                .isEqualTo("《样例旧法》在 2026-01-01 没有施行中的版本；已收录的版本：2018-01-01 至 最迟 2025-04-05。");
    }

    private static Viewpoint seen(LawHeader law, LocalDate day) {
        return new Viewpoint(new AsOf.Day(day), LocalDate.of(2026, 11, 25), new LawCatalogue(List.of(law)));
    }

    private static LawHeader header(String title, Validity end, LocalDate until) {
        return new LawHeader(
                new DocumentId("x"),
                title,
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "",
                null,
                LocalDate.of(2017, 9, 1),
                new EffectivePeriod(LocalDate.of(2018, 1, 1), until),
                end,
                true,
                List.of(),
                new SourceFile("c", "f", "0"));
    }

    @Test
    void whatIsMissingIsARefusalOnlyWhereAFaceAsksForTheValue() {
        Lookup<ArticlePage> missing = article("没有这部法", "1", null);
        assertThatThrownBy(missing::get).isInstanceOfSatisfying(AbsentException.class, absent -> {
            assertThat(absent.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(absent.field()).isEqualTo("law");
        });
    }

    @Test
    void aQuestionIsRefusedBeforeAnyGenerationIsAsked() {
        Function<ArticleQuestion, Function<OpenGeneration, ?>> asked = answers::article;
        assertThatThrownBy(() -> asked.apply(new ArticleQuestion("样例灯塔法", "甲", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("article"));
        assertThatThrownBy(() -> asked.apply(new ArticleQuestion("样例灯塔法", "1", "2021-02-30")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("as_of"));
    }

    @Test
    void pagesOfTheListGoOnWhereTheLastEnded() {
        LawList first = answers.list(new LawListQuestion("样例", null, 2, null)).apply(generation);
        assertThat(first.total()).isEqualTo(4);
        LawList second =
                answers.list(new LawListQuestion("样例", null, 2, first.cursor())).apply(generation);
        assertThat(second.cursor()).isNull();
        assertThatThrownBy(() -> answers.list(new LawListQuestion("样例灯塔法", null, 2, first.cursor()))
                        .apply(generation))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
    }

    @Test
    void saysBesideAnOlderVersionThatALaterOneIsKnownAndNotHeld() {
        assertThat(notes("仲裁法")).containsExactly("已知另有 2026-03-01 起施行的版本，本库未收录。");
        assertThat(notes("样例渔网管理条例")).containsOnlyNulls();
    }

    private List<@Nullable String> notes(String law) {
        VersionList list = answers.versions(law, null).apply(generation).get();
        return list.versions().stream().map(LawAnswer::note).toList();
    }
}
