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
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.Absence;
import org.mingfa.answers.AbsentException;
import org.mingfa.answers.Answered;
import org.mingfa.answers.hit.LawAnswer;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;

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
        new SampleGeneration(SearchEngine.named("lucene"), new HanlpSegmenter(), Map.of())
                .law("light-2011", "样例灯塔法", OLD, NEW, "灯塔整夜点亮。", "看守人罚款。")
                .law("light-2021", "样例灯塔法", NEW, null, "灯塔自动点亮。")
                .law("arbitration-2017", "中华人民共和国仲裁法", LocalDate.of(2018, 1, 1), LocalDate.of(2026, 3, 1), "样例。")
                .digest("buoy", "样例浮标法", OLD, "浮标要醒目。")
                .law("net", "样例渔网管理条例", OLD, null, "网眼不得过小。")
                .alias("样例管理条例")
                .law("rope", "样例缆绳管理条例", OLD, null, "缆绳应当牢固。")
                .alias("样例管理条例")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private Answered<ArticlePage> article(String law, String number, @Nullable String asOf) {
        return answers.article(new ArticleQuestion(law, number, asOf)).apply(generation);
    }

    private static Absence absence(Answered<?> answered) {
        return ((Answered.Missing<?>) answered).absence();
    }

    @Test
    void theVersionOfTheDayIsHeld() {
        assertThat(article("样例灯塔法", "1", null))
                .isInstanceOfSatisfying(
                        Answered.Held.class,
                        held -> assertThat(((ArticlePage) held.value()).text()).isEqualTo("灯塔自动点亮。"));
        assertThat(article("样例灯塔法", "1", "2015-06-01").get().text()).isEqualTo("灯塔整夜点亮。");
        assertThat(article("light-2011", "1", null).get().law().status()).isEqualTo("已被修改");
    }

    @Test
    void aDigestIsToldFromTheLaw() {
        assertThat(article("样例浮标法", "1", null)).isInstanceOf(Answered.OnlyDigest.class);
        assertThat(answers.history(new ArticleQuestion("样例浮标法", "1", null)).apply(generation))
                .isInstanceOf(Answered.OnlyDigest.class);
    }

    @Test
    void aNameThatNobodyHasIsNotALawThatWeLack() {
        assertThat(absence(article("样例灯", "1", null))).isEqualTo(new Absence.NoSuchLaw(List.of("样例灯塔法")));
        assertThat(absence(article("没有这部法", "1", null))).isEqualTo(new Absence.NoSuchLaw(List.of()));
        assertThat(absence(article("民法典", "188", null))).isEqualTo(new Absence.NotHeld("中华人民共和国民法典"));
        assertThat(absence(article("样例管理条例", "1", null)))
                .isEqualTo(new Absence.Ambiguous(List.of("样例渔网管理条例", "样例缆绳管理条例")));
    }

    @Test
    void aDayBeforeTheFirstVersionAndANumberTooMuchAreSaid() {
        assertThat(absence(article("样例灯塔法", "1", "2000-01-01")))
                .isInstanceOfSatisfying(
                        Absence.NotInForce.class,
                        none -> assertThat(none.detail())
                                .isEqualTo("《样例灯塔法》在 2000-01-01 没有施行中的版本；"
                                        + "已收录的版本：2011-01-01 至 2021-01-01，2021-01-01 至 今。"));
        assertThat(absence(article("样例灯塔法", "2", null)).detail())
                .isEqualTo("《样例灯塔法》的这个版本没有第二条；它有第一条至第一条，共 1 条；其他版本有这一条。");
        assertThat(article("样例灯塔法", "2", "any").getClass()).isEqualTo(Answered.Missing.class);
    }

    @Test
    void whatIsMissingIsARefusalOnlyWhereAFaceAsksForTheValue() {
        Answered<ArticlePage> missing = article("没有这部法", "1", null);
        assertThatThrownBy(missing::get).isInstanceOfSatisfying(AbsentException.class, absent -> {
            assertThat(absent.kind()).isEqualTo(Kind.NOT_FOUND);
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
        assertThat(notes("样例灯塔法")).containsOnlyNulls();
    }

    private List<@Nullable String> notes(String law) {
        VersionList list = answers.versions(law, null).apply(generation).get();
        return list.versions().stream().map(LawAnswer::note).toList();
    }
}
