package org.mingfa.risk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.audit.RuleAudit.Figures;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/** Over an invented corpus in which every article contains every figure, but for what a test alters. */
class RuleAuditTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LawBook LAW = ENGINE.law();
    private static final RuleAudit AUDIT = new RuleAudit(ENGINE);

    /** Every word that a rule or value relies on. */
    private static final String ALL_FIGURES = ENGINE.rules().rules().stream()
                    .flatMap(rule -> rule.versions().stream())
                    .flatMap(version -> java.util.stream.Stream.concat(
                            version.provisions(),
                            version.conflicts().stream()
                                    .flatMap(conflict -> conflict.readings().stream())
                                    .flatMap(reading -> reading.basis().stream())))
                    .flatMap(basis -> basis.figures().stream())
                    .collect(Collectors.joining("，"))
            + LAW.names().stream()
                    .flatMap(name -> LAW.history(name).stream())
                    .flatMap(value -> Figures.of(value.value()).stream())
                    .collect(Collectors.joining("，"));

    private static final LawLookup FAITHFUL = (law, article, date) -> new Answer.Found(ALL_FIGURES, date);

    /** The corpus with one answer altered. */
    private static LawLookup altered(String law, String article, Answer answer) {
        return (title, number, date) ->
                title.equals(law) && article.equals(ordinal(number)) ? answer : FAITHFUL.find(title, number, date);
    }

    private static String ordinal(@Nullable ArticleNumber number) {
        return number == null ? "" : number.ordinal();
    }

    @Test
    void passesWhenEveryProvisionIsFound() {
        AuditReport report = AUDIT.run(FAITHFUL, TODAY);
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.rules()).isEqualTo(ENGINE.rules().rules().size());
        assertThat(report.sources()).isGreaterThan(700);
    }

    @Test
    void namesRuleSourceAndWordOfAnAlteredArticle() {
        AuditReport report = AUDIT.run(
                altered("中华人民共和国民法典", "188", new Answer.Found("诉讼时效期间为四年。", LocalDate.of(2027, 1, 1))), TODAY);
        assertThat(report.passed()).isFalse();
        AuditFinding finding = report.failures().stream()
                .filter(f -> f.owner().equals("R-LIM-01"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.kind()).isEqualTo(AuditFinding.Kind.FIGURE_MISSING);
        assertThat(finding.where()).startsWith("rules/limitation/R-LIM-01.yaml:");
        assertThat(finding.message()).isEqualTo("《民法典》第一百八十八条（2027-01-01 施行的文本）中没有“三年”；请核对规则的条件和文字。");
        assertThat(report.failures()).extracting(AuditFinding::owner).contains("limitation/general-period");
    }

    @Test
    void namesWhatRestsOnALaw() {
        List<Reliance> resting = AUDIT.relyingOn(Set.of(WorkKey.of("劳动争议调解仲裁法")));
        assertThat(resting)
                .extracting(one -> one.owner() + " " + one.source().label())
                .contains("R-EVI-15 《劳动争议调解仲裁法》第三十九条", "labor/lawsuit-non-final 《劳动争议调解仲裁法》第五十条")
                .allMatch(text -> text.contains("《劳动争议调解仲裁法》"));
        assertThat(AUDIT.relyingOn(Set.of(WorkKey.of("样例灯塔法")))).isEmpty();
    }

    @Test
    void findsAChangeThatKeepsTheFigures() {
        LawLookup lookup = (law, article, date) -> law.equals("中华人民共和国民法典") && "195".equals(ordinal(article))
                ? new Answer.Found(
                        ALL_FIGURES + (date.equals(TODAY) ? "新" : "旧"),
                        date.equals(TODAY) ? LocalDate.of(2026, 6, 1) : LocalDate.of(2021, 1, 1))
                : FAITHFUL.find(law, article, date);
        assertThat(AUDIT.run(lookup, TODAY).failures())
                .isNotEmpty()
                .allMatch(f -> f.kind() == AuditFinding.Kind.TEXT_CHANGED
                        && f.source().label().startsWith("《民法典》第一百九十五条"));
    }

    /** Without the text that was cited nobody can say that the article of today reads otherwise. */
    @Test
    void aTextThatIsNotHeldIsNotComparedAndFailsNothing() {
        LawLookup lookup = (law, article, date) -> law.equals("中华人民共和国民法典") && "195".equals(ordinal(article))
                ? date.equals(TODAY) ? new Answer.Found(ALL_FIGURES, LocalDate.of(2026, 6, 1)) : new Answer.NotInForce()
                : FAITHFUL.find(law, article, date);
        AuditReport report = AUDIT.run(lookup, TODAY);
        assertThat(report.passed()).isTrue();
        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == AuditFinding.Kind.NOT_HELD)
                .isNotEmpty()
                .allMatch(finding -> finding.message()
                        .endsWith("：引用的是 2021-01-01 施行的文本，现行文本自 2026-06-01 施行，所引的文本本库没有收录，内容有没有变不能比较，未核对。"));
    }

    @Test
    void tellsRepealedFromAbsent() {
        Map<Answer, AuditFinding.Kind> kinds = Map.of(
                new Answer.NotInForce(), AuditFinding.Kind.NOT_IN_FORCE,
                new Answer.NoSuchArticle(), AuditFinding.Kind.NO_SUCH_ARTICLE,
                new Answer.NoLongerHeld(), AuditFinding.Kind.NO_LONGER_HELD);
        kinds.forEach((answer, kind) -> assertThat(
                        AUDIT.run(altered("人民法院在线诉讼规则", "7", answer), TODAY).failures())
                .extracting(AuditFinding::owner, AuditFinding::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("R-ONL-04", kind)));
    }

    @Test
    void aLawThatIsNotHeldIsNotCheckedAndFailsNothing() {
        AuditReport report = AUDIT.run(altered("人民法院在线诉讼规则", "7", new Answer.NotHeld()), TODAY);
        assertThat(report.passed()).isTrue();
        assertThat(report.notHeld()).isEqualTo(1);
        assertThat(report.findings())
                .extracting(AuditFinding::owner, AuditFinding::kind, AuditFinding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "R-ONL-04", AuditFinding.Kind.NOT_HELD, "《在线诉讼规则》第七条：本库未收录这部法律的原文，未核对。"));
    }

    @Test
    void absenceOfAnUnverifiableSourceIsExplained() {
        LawLookup lookup = (law, article, date) ->
                law.contains("移动微法院") ? new Answer.NotHeld() : FAITHFUL.find(law, article, date);
        AuditReport report = AUDIT.run(lookup, TODAY);
        assertThat(report.passed()).isTrue();
        assertThat(report.findings())
                .extracting(AuditFinding::owner, AuditFinding::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R-ONL-01", AuditFinding.Kind.EXPLAINED),
                        org.assertj.core.groups.Tuple.tuple("R-ONL-02", AuditFinding.Kind.EXPLAINED),
                        org.assertj.core.groups.Tuple.tuple("R-ONL-06", AuditFinding.Kind.EXPLAINED));
    }

    @Test
    void figuresAreLookedForAsStatutesWriteThem() {
        List<String> forms = Figures.of(
                LAW.at("limitation/general-period", LocalDate.of(2010, 1, 1)).value());
        assertThat(forms).containsExactly("2年", "二年", "两年");
    }
}
