package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;

class LawTableTest {

    private static final WorkKey PROCEDURE = WorkKey.of("中华人民共和国民事诉讼法");
    private static final WorkKey ARBITRATION = WorkKey.of("中华人民共和国仲裁法");
    private static final CitationFinder FINDER = new CitationFinder(LawNames.standard());

    private static Optional<LocalDate> from(WorkKey work, String promulgated) {
        return LawTable.findVersion(work, LocalDate.parse(promulgated)).map(Law.Version::from);
    }

    static List<Law.ShortTitle> shortTitles() {
        return LawTable.all().stream()
                .flatMap(law -> law.shortTitles().stream())
                .toList();
    }

    /** Every short title is its own example: the name, cited in running text, means the title. */
    @ParameterizedTest
    @MethodSource("shortTitles")
    void theNameMeansTheTitle(Law.ShortTitle row) {
        assertThat(FINDER.find("依照" + row.name() + "第一条的规定"))
                .extracting(CitationOccurrence::citation)
                .singleElement()
                .isInstanceOfSatisfying(StatuteCitation.class, citation -> {
                    assertThat(citation.law()).isEqualTo(row.title());
                    assertThat(citation.article()).isEqualTo(ArticleNumber.of(1));
                });
    }

    @Test
    void aLawIsToldByItsTitleOrByItsTitleAndNumber() {
        assertThat(LawTable.all())
                .extracting(law ->
                        law.work() + (LawTable.find(law.title()).isPresent() ? "" : String.valueOf(law.number())))
                .doesNotHaveDuplicates()
                .noneMatch(told -> told.endsWith("null"));
    }

    @Test
    void versionsOfATitleFollowEachOtherAndEndBeforeItsRepeal() {
        for (Law law : LawTable.all()) {
            assertThat(LawTable.versions(law.work()))
                    .extracting(Law.Version::from)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(law.versions())
                    .allMatch(version -> version.from().getYear() >= version.promulgated())
                    .allMatch(version -> law.repeal() == null
                            || version.from().isBefore(law.repeal().since()));
        }
    }

    @Test
    void aVersionThatIsKnownEndsWithItsLastArticle() {
        assertThat(LawTable.versions(WorkKey.of("中华人民共和国民事诉讼法")))
                .extracting(Law.Version::promulgated, Law.Version::lastArticle)
                .contains(tuple(1991, null), tuple(2017, 284), tuple(2021, 291), tuple(2023, 306));
    }

    @Test
    void tellsTheFirstDayByLawAndYear() {
        assertThat(from(PROCEDURE, "2023-09-01")).contains(LocalDate.of(2024, 1, 1));
        assertThat(from(PROCEDURE, "2021-12-24")).contains(LocalDate.of(2022, 1, 1));
        assertThat(from(PROCEDURE, "2022-12-24")).isEmpty();
        assertThat(from(WorkKey.of("样例灯塔法"), "2023-09-01")).isEmpty();
        assertThat(LawTable.findVersion(PROCEDURE, null)).isEmpty();
    }

    @Test
    void namesTheVersionsThatAreNotHeldOfALawThatIs() {
        LawHeader old = new LawHeader(
                new DocumentId("arbitration-2017"),
                "中华人民共和国仲裁法",
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "",
                null,
                LocalDate.of(2017, 9, 1),
                new EffectivePeriod(LocalDate.of(2018, 1, 1), null),
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("c", "f", "0"));
        LawCatalogue catalogue = new LawCatalogue(List.of(old));
        assertThat(catalogue.missing(ARBITRATION))
                .extracting(Law.Version::from)
                .containsExactly(LocalDate.of(1995, 9, 1), LocalDate.of(2026, 3, 1));
        assertThat(catalogue.missing(PROCEDURE)).isEmpty();
    }

    @Test
    void aDayThatASourceHasWrongFindsTheVersionAllTheSame() {
        WorkKey notice = WorkKey.of("关于职工全年月平均工作时间和工资折算问题的通知");

        assertThat(from(notice, "2009-03-29")).contains(LocalDate.of(2008, 1, 3));
        assertThat(from(notice, "2008-01-03")).contains(LocalDate.of(2008, 1, 3));
        assertThat(from(notice, "2009-03-28")).isEmpty();
    }

    // a short title | since when it is repealed
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            民通意见         | 2021-01-01
            继承法意见       | 2021-01-01
            婚姻法解释（一） | 2021-01-01
            婚姻法解释（二） | 2021-01-01
            劳动争议解释2001 | 2021-01-01
            劳动争议解释2006 | 2021-01-01
            劳动争议解释2010 | 2021-01-01
            建工解释2019     | 2021-01-01
            拒执解释2015     | 2024-12-01
            经济合同法       | 1999-10-01
            环评法           | 2026-08-15
            """)
    void aRepealIsFoundFromItsDayOn(String name, LocalDate since) {
        WorkKey work = LawTable.find(name).orElseThrow().work();

        assertThat(LawTable.findRepeal(work, since)).map(Repeal::since).contains(since);
        assertThat(LawTable.findRepeal(work, since.minusDays(1))).isEmpty();
    }

    /** 生态环境法典 1242. */
    @Test
    void theEcologicalCodeRepealsTenLaws() {
        assertThat(LawTable.repeals())
                .filteredOn(repeal -> repeal.source().startsWith("《中华人民共和国生态环境法典》"))
                .extracting(Repeal::work, Repeal::since)
                .hasSize(10)
                .allMatch(repeal -> repeal.toList().getLast().equals(LocalDate.of(2026, 8, 15)));
    }

    @Test
    void aDocumentThatDoesNotExistSaysWhatThereIs() {
        assertThat(LawTable.findAbsence("民法典物权编解释（二）"))
                .hasValueSatisfying(
                        absence -> assertThat(absence.sentence())
                                .isEqualTo(
                                        "没有《最高人民法院关于适用《中华人民共和国民法典》物权编的解释（二）》这份文件（查到 2026-11-29 为止）；同一事项现有《最高人民法院关于适用《中华人民共和国民法典》物权编的解释（一）》。"));
        assertThat(LawTable.findAbsence("民法典物权编解释（一）")).isEmpty();
    }

    @Test
    void theRepealOfALawIsNotThatOfALaterOneOfTheSameTitle() {
        Law first = LawTable.find("建工解释2019").orElseThrow();
        Law second = LawTable.find("建工解释（二）").orElseThrow();
        LocalDate begin = second.versions().getFirst().from();

        assertThat(second.title()).isEqualTo(first.title());
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(LawTable.find(first.title())).isEmpty();
        assertThat(LawTable.findRepeal(first.work(), begin.minusDays(1))).contains(first.repeal());
        assertThat(LawTable.findRepeal(first.work(), begin)).isEmpty();
    }
}
