package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

class ChronologyTest {

    private static final LocalDate D2000 = LocalDate.of(2000, 1, 1);
    private static final LocalDate D2010 = LocalDate.of(2010, 1, 1);
    private static final LocalDate D2020 = LocalDate.of(2020, 1, 1);

    private static LawHeader header(
            String id, String title, @Nullable LocalDate promulgated, @Nullable LocalDate from, Validity end) {
        return new LawHeader(
                new DocumentId(id),
                title,
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "灯塔院",
                null,
                promulgated,
                new EffectivePeriod(from, null),
                end,
                false,
                List.of(),
                new SourceFile("c", id + ".txt", "0"));
    }

    private static List<String> periods(Chronology.DatedHeaders dated) {
        return dated.headers().stream()
                .map(h -> h.period().from() + ".." + h.period().until() + " " + h.end()
                        + (h.periodInferred() ? " inferred" : ""))
                .toList();
    }

    @Test
    void aVersionEndsWhenTheNextOneOfItsWorkBegins() {
        var dated = new Chronology(List.of())
                .date(List.of(
                        header("b", "中华人民共和国灯塔法（2010修正）", D2010, D2010.plusDays(30), Validity.IN_FORCE),
                        header("a", "灯塔法", D2000, D2000, Validity.AMENDED),
                        header("x", "灯罩法", D2000, D2000, Validity.IN_FORCE)));
        assertThat(periods(dated))
                .containsExactly(
                        "2010-01-31..null IN_FORCE", "2000-01-01..2010-01-31 AMENDED", "2000-01-01..null IN_FORCE");
        assertThat(dated.problems()).isEmpty();
    }

    @Test
    void copiesOfOneVersionDoNotEndEachOther() {
        var dated = new Chronology(List.of())
                .date(List.of(
                        header("a", "灯塔法", D2000, D2000, Validity.AMENDED),
                        header("a2", "灯塔法", D2000, D2000, Validity.AMENDED),
                        header("b", "灯塔法", D2010, D2010, Validity.IN_FORCE)));
        assertThat(periods(dated))
                .containsExactly(
                        "2000-01-01..2010-01-01 AMENDED",
                        "2000-01-01..2010-01-01 AMENDED",
                        "2010-01-01..null IN_FORCE");
    }

    @Test
    void aRepealEndsTheLastVersionEvenWhereTheSourceMissedIt() {
        Repeal repeal = new Repeal(WorkKey.of("灯塔法"), D2020, "灯塔法典第九条");
        var dated = new Chronology(List.of(repeal)).date(List.of(header("a", "灯塔法", D2000, D2000, Validity.IN_FORCE)));
        assertThat(periods(dated)).containsExactly("2000-01-01..2020-01-01 REPEALED");
    }

    @Test
    void aRepealBeforeAVersionIsOfAnOlderOne() {
        Repeal repeal = new Repeal(WorkKey.of("灯塔法"), D2000, "旧决定");
        var dated = new Chronology(List.of(repeal)).date(List.of(header("a", "灯塔法", D2010, D2010, Validity.IN_FORCE)));
        assertThat(periods(dated)).containsExactly("2010-01-01..null IN_FORCE");
    }

    @Test
    void aRepealEndsTheVersionBeforeItAlsoWhereALawOfTheSameTitleCameLater() {
        Repeal repeal = new Repeal(WorkKey.of("灯塔法"), LocalDate.of(2005, 1, 1), "灯塔法典第九条");
        var dated = new Chronology(List.of(repeal))
                .date(List.of(
                        header("a", "灯塔法", D2000, D2000, Validity.IN_FORCE),
                        header("b", "灯塔法", D2010, D2010, Validity.IN_FORCE)));
        assertThat(periods(dated)).containsExactly("2000-01-01..2005-01-01 REPEALED", "2010-01-01..null IN_FORCE");
    }

    @Test
    void aMissingFirstDayIsInferredFromThePromulgationAndReported() {
        LawHeader header = header("a", "灯塔法", D2000, null, Validity.IN_FORCE);
        var dated = new Chronology(List.of()).date(List.of(header));
        assertThat(periods(dated)).containsExactly("2000-01-01..null IN_FORCE inferred");
        assertThat(dated.problems())
                .containsExactly(Problem.of(ErrorCode.FIRST_DAY_INFERRED, "a.txt", "《灯塔法》没有施行日期，按公布日期2000-01-01推定。"));
    }

    @Test
    void anUnknownRepealDateIsNotLaterThanTheLastPromulgationOfTheBuildAndReported() {
        var dated = new Chronology(List.of())
                .date(List.of(
                        header("a", "灯塔法", D2000, D2000, Validity.REPEALED),
                        header("x", "灯罩法", D2010, D2010, Validity.IN_FORCE)));
        assertThat(periods(dated))
                .containsExactly("2000-01-01..2010-01-01 REPEALED_UNDATED inferred", "2010-01-01..null IN_FORCE");
        LawHeader repealed = dated.headers().getFirst();
        assertThat(repealed.validityAt(D2000.minusDays(1))).isEqualTo(Validity.NOT_YET_IN_FORCE);
        assertThat(repealed.validityAt(D2010.minusDays(1)))
                .isEqualTo(Validity.REPEALED_UNDATED); // never in force for sure
        assertThat(repealed.validityAt(D2010)).isEqualTo(Validity.REPEALED);
        assertThat(dated.problems())
                .containsExactly(
                        Problem.of(ErrorCode.LAST_DAY_UNKNOWN, "a.txt", "《灯塔法》来源标为已废止，失效日期不明，只知不晚于2010-01-01。"));
    }

    @Test
    void theCivilCodeRepealedNineLaws() {
        assertThat(LawTable.repeals().stream().filter(repeal -> repeal.source().contains("民法典》第")))
                .hasSize(9)
                .allMatch(repeal -> repeal.since().equals(LocalDate.of(2021, 1, 1)));
    }
}
