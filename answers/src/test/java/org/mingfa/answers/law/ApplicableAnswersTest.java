package org.mingfa.answers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.law.ApplicableLaw.FutureVersion;
import org.mingfa.answers.law.ApplicableLaw.Predecessor;
import org.mingfa.answers.law.ApplicableLaw.TimeProvision;
import org.mingfa.answers.law.ApplicableLaw.VersionOn;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.problem.Refusal;

/** The versions of both days and what speaks of time, as it stands; nothing is concluded. */
class ApplicableAnswersTest {

    private static final LocalDate D2011 = LocalDate.of(2011, 1, 1);
    private static final LocalDate D2021 = LocalDate.of(2021, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light-2011", "样例灯塔法", D2011, D2021, "灯塔点亮。", "本法自2011年1月1日起施行。")
                .law("light-2021", "样例灯塔法", D2021, null, "灯塔整夜点亮。", "看守人不得离开。", "本法自2021年1月1日起施行。本法施行前已经建成的灯塔，适用当时的法律。")
                .interpretation("rules", "关于适用《样例灯塔法》时间效力的若干规定", D2021, "灯塔是高处的灯。", "本规定自2021年1月1日起施行。")
                .judicial()
                .interpretation("reading", "关于适用《样例灯塔法》若干问题的解释", D2021, "点亮包括自动点亮。", "本解释自2021年1月1日起施行。")
                .judicial()
                .interpretation("other", "关于适用《样例大灯塔法》的解释", D2021, "本解释自2021年1月1日起施行。")
                .judicial()
                .digest("buoy", "样例浮标法", D2011, "浮标要醒目。", "本法自2011年1月1日起施行，是要点。")
                .law("legislation", "中华人民共和国立法法", D2011, null, "法律不溯及既往。", "立法应当公开。")
                .law("contract", "中华人民共和国合同法", D2011, D2021, "合同的样例。")
                .repealed()
                .law("code", "中华人民共和国民法典", D2021, null, "法典的样例。")
                .law("arbitration", "中华人民共和国仲裁法", LocalDate.of(2017, 9, 1), null, "仲裁的样例。")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static Lookup<ApplicableLaw> asked(String law, @Nullable String article, String facts, String filed) {
        return new ApplicableAnswers(new AsOfReader(CLOCK))
                .read(new ApplicableQuestion(law, article, facts, filed))
                .apply(generation);
    }

    @Test
    void showsTheArticleOfBothDaysSideBySide() {
        ApplicableLaw answer = asked("样例灯塔法", "2", "2015-01-01", "2022-01-01").get();
        assertThat(answer.versions()).extracting(VersionOn::day).containsExactly("facts", "filed");
        assertThat(answer.versions())
                .extracting(version -> version.article() == null
                        ? version.note()
                        : version.article().text() + version.article().citation())
                .containsExactly("本法自2011年1月1日起施行。《样例灯塔法》（2011年）第二条", "看守人不得离开。《样例灯塔法》（2021年）第二条");
        ApplicableLaw third = asked("样例灯塔法", "3", "2015-01-01", "2022-01-01").get();
        assertThat(third.versions().getFirst().note()).isEqualTo("这个版本没有第三条。");
    }

    @Test
    void quotesEveryProvisionOnTimeTheLawsOwnFirst() {
        ApplicableLaw answer = asked("样例灯塔法", null, "2015-01-01", "2022-01-01").get();
        assertThat(answer.provisions())
                .extracting(one -> one.origin() + " " + one.kind() + " " + one.citation())
                .containsExactly(
                        "law 新旧法的适用 《样例灯塔法》（2021年）第三条",
                        "law 施行日期 《样例灯塔法》（2011年）第二条",
                        "time_rules 时间效力规定 《关于适用《样例灯塔法》时间效力的若干规定》（2021年）第一条",
                        "time_rules 时间效力规定 《关于适用《样例灯塔法》时间效力的若干规定》（2021年）第二条",
                        "interpretation 施行日期 《关于适用《样例灯塔法》若干问题的解释》（2021年）第二条",
                        "general 不溯及既往 《中华人民共和国立法法》（2011年）第一条");
        assertThat(answer.total()).isEqualTo(6);
    }

    @Test
    void marksADigestAsSuch() {
        TimeProvision digest = asked("样例浮标法", null, "2015-01-01", "2022-01-01")
                .get()
                .provisions()
                .getFirst();
        assertThat(digest.citation()).isEqualTo("《样例浮标法》（2011年）第二条的要点（非法律原文）");
        assertThat(digest.law().nature()).isEqualTo("要点");
    }

    @Test
    void namesTheLawsThatWereInForceBefore() {
        ApplicableLaw answer = asked("民法典", null, "2015-01-01", "2022-01-01").get();
        assertThat(answer.versions().getFirst().note())
                .isEqualTo("本库没有收录《中华人民共和国民法典》在这一天施行的版本；收录的最早版本 2021-01-01 起施行。");
        assertThat(answer.predecessors())
                .hasSize(9)
                .filteredOn(one -> one.law() != null)
                .extracting(Predecessor::title, Predecessor::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("中华人民共和国合同法", D2021));
        assertThat(asked("民法典", null, "2021-01-01", "2022-01-01").get().predecessors())
                .isEmpty();
    }

    @Test
    void showsWhatIsComingBeforeItIsInForceTheNearestFirst() {
        // filed in 2010: both versions were to come, had they been promulgated; each was on its first day
        assertThat(asked("样例灯塔法", null, "2009-01-01", "2010-01-01").get().coming())
                .isEmpty();
        // a version that is known and not held; in force by now, but not when the case was filed
        assertThat(asked("仲裁法", null, "2018-01-01", "2025-12-01").get().coming())
                .extracting(FutureVersion::from, FutureVersion::law, FutureVersion::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        LocalDate.of(2026, 3, 1), null, "已公布，2026-03-01 起施行（2025年修订，第七十二条等条号移动）；本库未收录。"));
    }

    @Test
    void refusesWhatIsNoDayAndSaysWhichLawIsMissing() {
        assertThatThrownBy(() -> new ApplicableAnswers(new AsOfReader(CLOCK))
                        .read(new ApplicableQuestion("样例灯塔法", null, "昨天", "2022-01-01")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getMessage()).isEqualTo("不是日期；应为 YYYY-MM-DD 的日期。"));
        assertThatThrownBy(() -> new ApplicableAnswers(new AsOfReader(CLOCK))
                        .read(new ApplicableQuestion("样例灯塔法", null, "2022-01-01", null)))
                .hasMessage("缺少 filed：YYYY-MM-DD 的日期。");
        assertThat(asked("样例月亮法", null, "2015-01-01", "2022-01-01"))
                .isInstanceOfSatisfying(
                        Lookup.NotFound.class,
                        missing -> assertThat(missing.absence()).isInstanceOf(NotFoundReason.NoSuchLaw.class));
    }
}
