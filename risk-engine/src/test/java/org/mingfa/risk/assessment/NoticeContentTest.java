package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.assessment.NoticeContent.Section;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Severity;
import org.mingfa.risk.rules.Stage;

class NoticeContentTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final RiskAssessment ASSESSMENT = ENGINE.assess(new CaseContext(
            Stage.FIRST_INSTANCE,
            Role.PLAINTIFF,
            LocalDate.of(2026, 11, 24),
            ENGINE.facts()
                    .read(Map.of(
                            "claim_type", "general",
                            "breach_known", "2020-01-10",
                            "interrupted", false,
                            "guarantee_involved", true,
                            "sued", "guarantor_only",
                            "guarantee_type", "general"))));

    @Test
    void listsRisksUnderTheirHeadings() {
        NoticeContent notice = NoticeContent.of(ASSESSMENT, ENGINE, Reader.PARTY);
        assertThat(notice.title()).isEqualTo("诉讼风险告知书");
        assertThat(notice.sections()).extracting(Section::heading).containsExactly("时效与除斥期间", "起诉与受理");
        RiskPrompt limitation = notice.sections().getFirst().items().getFirst();
        assertThat(limitation.severity()).isEqualTo(Severity.CRITICAL);
        PromptDeadline deadline = Objects.requireNonNull(limitation.deadline());
        assertThat(deadline.label()).isEqualTo("诉讼时效届满日");
        assertThat(deadline.day()).isEqualTo(LocalDate.of(2023, 1, 10));
        assertThat(limitation.confidence()).isEqualTo(Confidence.TO_BE_VERIFIED);
        RiskPrompt guarantee = notice.sections().getLast().items().getFirst();
        assertThat(guarantee.remarks())
                .contains("应当驳回起诉（《担保制度解释》第二十六条）", "应当通知债务人作为共同被告参加诉讼（《民诉法解释》第六十六条、《民间借贷规定》第四条）");
        assertThat(notice.toSupplement()).contains("打算少要一些钱吗？");
        assertThat(notice.closing()).anyMatch(sentence -> sentence.contains("仅供参考"));
    }

    @Test
    void saysNothingAboutLimitationToOthers() {
        NoticeContent notice = NoticeContent.of(ASSESSMENT, ENGINE, Reader.OTHERS);
        assertThat(notice.sections()).extracting(Section::heading).containsExactly("起诉与受理");
    }

    /** A debtor signs no paper on which limitation is spoken of or a debt acknowledged after it (诉讼时效规定 2; 民法典 192). */
    @Test
    void whatTouchesLimitationStandsOnNoPaperOfWhoCouldPleadIt() {
        RiskAssessment debtor = ENGINE.assess(new CaseContext(
                Stage.FIRST_INSTANCE,
                Role.DEFENDANT,
                LocalDate.of(2026, 11, 24),
                ENGINE.facts()
                        .read(Map.of(
                                "dispute", "loan",
                                "progress", "docketed",
                                "breach_known", "2021-05-01",
                                "waiver_act", "signed_dunning",
                                "complaint_served", "2026-11-16"))));

        assertThat(AnswersOfNotice.keys(ENGINE, debtor))
                .contains("dispute", "progress", "complaint_served")
                .doesNotContain("waiver_act", "breach_known", "limitation_pleaded", "interrupted");
        NoticeContent notice = NoticeContent.of(debtor, ENGINE, Reader.PARTY);
        assertThat(notice.toSupplement()).noneMatch(question -> question.contains("时效"));
        assertThat(notice.toString()).doesNotContain("时效");
        assertThat(AnswersOfNotice.keys(ENGINE, ASSESSMENT))
                .contains("breach_known", "interruption_date", "waiver_act");
    }

    /** Nobody signs that proof is lacking, that nobody was dunned, or that they do not mean to come. */
    @Test
    void whatTheOtherSideCouldHoldUpStandsOnNoPaper() {
        assertThat(AnswersOfNotice.keys(ENGINE, ASSESSMENT))
                .contains("dispute", "claim_amount", "court_link")
                .doesNotContain(
                        "evidence_sufficient", "originals_available", "interrupted", "attendance", "loan_proof");
    }

    /** A question that points at its options says nothing on paper. */
    @Test
    void asksOnPaperOnlyWhatCanBeUnderstoodThere() {
        RiskAssessment open = ENGINE.assess(new CaseContext(
                Stage.FIRST_INSTANCE,
                Role.PLAINTIFF,
                LocalDate.of(2026, 11, 24),
                ENGINE.facts().read(Map.of("dispute", "loan", "breach_known", "2023-12-20"))));

        assertThat(open.nextQuestions()).contains("formation_right", "plaintiff_status");
        assertThat(NoticeContent.of(open, ENGINE, Reader.PARTY).toSupplement())
                .isNotEmpty()
                .noneMatch(question -> question.contains("下面") || question.contains("哪一类"));
    }
}
