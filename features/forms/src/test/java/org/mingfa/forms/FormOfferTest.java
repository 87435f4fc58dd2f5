package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.forms.Form.Paper;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.interview.CaseStep;
import org.mingfa.risk.rules.Role;

/** Which papers each party of a loan is offered at each step, and who applies where either side may. */
class FormOfferTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # before the suit: the complaint, and what goes with it
            PLAINTIFF   | PREPARING    | 起诉状 民间借贷、财产保全、缓减免交诉讼费、送达地址确认、授权委托书、劳动仲裁、催告函、还款协议
            # nothing is asked of who has not been sued
            DEFENDANT   | PREPARING    |
            # sued: answer, objection, and what has its day
            DEFENDANT   | DOCKETED     | 调查取证、延期举证、送达地址确认、授权委托书、管辖权异议、还款协议、答辩状 民间借贷
            PLAINTIFF   | DOCKETED     | 财产保全、先予执行、缓减免交诉讼费、调查取证、延期举证、撤诉、授权委托书、还款协议
            DEFENDANT   | HEARING      | 调查取证、授权委托书、答辩状 民间借贷
            PLAINTIFF   | DEBATE_ENDED | 财产保全、先予执行、撤诉
            # judged: the appeal, by either
            DEFENDANT   | JUDGED       | 上诉、授权委托书
            PLAINTIFF   | JUDGED       | 财产保全、上诉、授权委托书
            APPELLEE    | APPEALED     | 调查取证、送达地址确认、授权委托书
            APPLICANT   | ENFORCEMENT  | 强制执行、执行异议、送达地址确认、授权委托书、执行复议、参与分配
            RESPONDENT  | ENFORCEMENT  | 执行异议、送达地址确认、授权委托书、执行担保、执行复议、不予执行、暂时解除乘坐飞机、高铁限制措施
            THIRD_PARTY | ENFORCEMENT  | 执行异议、授权委托书、执行担保、执行复议、不予执行、确认优先购买权
            """)
    void eachPartyIsOfferedWhatItMayNeed(Role role, CaseStep step, String papers) {
        assertThat(FormCatalogueTest.CATALOGUE.all().stream()
                        .filter(form ->
                                form.offered().getOrDefault(role, List.of()).contains(step))
                        .filter(form ->
                                form.paper() == Paper.APPLICATION || form.kind().equals("民间借贷"))
                        .map(form -> form.paper() == Paper.APPLICATION
                                ? form.kind()
                                : form.paper().label() + " " + form.kind())
                        .collect(Collectors.joining("、")))
                .isEqualTo(papers == null ? "" : papers);
    }

    @Test
    void everyFormIsOfferedToSomebody() {
        assertThat(FormCatalogueTest.CATALOGUE.all())
                .filteredOn(form ->
                        form.interview() != null && !form.kind().equals("劳动仲裁答辩")) // no step is before a commission
                .allSatisfy(form -> assertThat(form.offered()).as(form.title()).isNotEmpty());
    }

    /** The applicant of a defendant's paper is the defendant. */
    @ParameterizedTest
    @CsvSource({"COMPLAINT, 甲, 甲公司", "ANSWER, 乙, 乙公司"})
    void whoMadeTheOtherPaperApplies(Paper made, String person, String company) {
        Map<String, Object> parties = new HashMap<>(Map.of(
                "plaintiffs", List.of(Map.of("name", "甲", "nation", "汉族")),
                "plaintiff_orgs", List.of(Map.of("name", "甲公司")),
                "defendants", List.of(Map.of("name", "乙", "nation", "汉族")),
                "defendant_orgs", List.of(Map.of("name", "乙公司"))));
        Form form = FormCatalogueTest.CATALOGUE.get(made, "民间借贷");
        parties.keySet().retainAll(form.cells().keySet()); // an answer names who answers alone
        FilledForm other = FilledForm.read(form, parties);
        FilledForm extension = new FormFilling(FormCatalogueTest.ENGINE)
                .fill(
                        FormCatalogueTest.CATALOGUE.get(Paper.APPLICATION, "延期举证"),
                        new FormFilling.Sources(Map.of(), other, CaseFacts.NONE, DAY))
                .form();
        assertThat(extension.written())
                .isEqualTo(Map.of(
                        "applicants",
                        List.of(Map.of("name", person)),
                        "applicant_orgs",
                        List.of(Map.of("name", company))));
    }
}
