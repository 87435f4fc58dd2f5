package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.forms.Form.Paper;
import org.mingfa.risk.facts.CaseFacts;

/** Invented cases of several kinds: answers and what was typed, what stands in the form, and what is told of it. */
class FormStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    /**
     * A case.
     *
     * @param cells what stands in the form, beyond what was typed
     * @param told beginnings of findings, as label, row and message
     */
    private record Story(
            Paper paper,
            String kind,
            Map<String, Object> facts,
            Map<String, Object> typed,
            Map<String, Object> cells,
            List<String> told) {
        @Override
        public String toString() {
            return paper.label() + " " + kind;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(complaintsOfContracts(), otherComplaints(), applications())
                .flatMap(stories -> stories);
    }

    private static Stream<Story> complaintsOfContracts() {
        return Stream.of(
                new Story(
                        Paper.COMPLAINT,
                        "劳动争议",
                        Map.of(
                                "written_contract", "false",
                                "hired_on", "2024-03-01",
                                "labor_claim", "unpaid_wages",
                                "employment_end_reason", "dismissed",
                                "employment_ended", "2026-02-28"),
                        Map.of("monthly_wage", "6000", "double_wages_amount", "60000", "unlawful_amount", "24000"),
                        Map.of(
                                "contract_signed", "false",
                                "hired_on", "2024-03-01",
                                "ended_on", "2026-02-28",
                                "end_reason", "单位辞退、解除",
                                "total", "84000.00"),
                        List.of(
                                "提示 未签订书面劳动合同双倍工资 按您填的入职、离职日期和月工资，没有订立书面合同期间的二倍工资差额：66000.00",
                                "请核对 2.是否主张未签订书面劳动合同双倍工资 ")),
                new Story(
                        Paper.COMPLAINT,
                        "买卖合同",
                        Map.of(
                                "term_agreed",
                                "true",
                                "breach_known",
                                "2025-05-31",
                                "penalty_claimed",
                                "true",
                                "penalty_amount",
                                "3000"),
                        Map.of("price_due", "5万", "interest", "1000", "total", "60000"),
                        Map.of("pay_due", "2025-05-31", "penalty", "3000.00", "interest_as_of", "2026-11-29"),
                        List.of("须改 10.标的总额 写的是 60000.00 元，各项相加是 54000.00 元")),
                new Story(
                        Paper.COMPLAINT,
                        "建设工程施工",
                        Map.of("breach_known", "2025-11-29", "works_state", "accepted"),
                        Map.of("price", "100万", "started_on", "2025-03-01", "finished_on", "2025-02-01"),
                        Map.of("works_state", "已经验收合格", "pay_due", "2025-11-29"),
                        List.of("须改 5.工期 开工、竣工、验收的日期应当依次在后")));
    }

    private static Stream<Story> otherComplaints() {
        return Stream.of(
                new Story(
                        Paper.COMPLAINT,
                        "离婚",
                        Map.of(
                                "common_property",
                                "true",
                                "spouse_conduct",
                                "apart",
                                "last_divorce_result",
                                "refused",
                                "last_divorce_date",
                                "2026-09-01"),
                        Map.of("dissolution", "解除原告与被告的婚姻关系"),
                        Map.of(
                                "property",
                                "true",
                                "divorce_ground",
                                "因感情不和，已经分居满两年",
                                "earlier_suit_ended",
                                "2026-09-01"),
                        List.of("请核对 1.解除婚姻关系 ")),
                new Story(
                        Paper.COMPLAINT,
                        "机动车交通事故",
                        Map.of("breach_known", "2026-01-05", "accident_report", "disputed"),
                        Map.of("medical", "8000.5", "lost_income", "4000", "absence_from", "2026-01-01"),
                        Map.of("accident_on", "2026-01-05", "accident_report", "收到了，不服", "total", "12000.50"),
                        List.of("须改 5.误工费 误工应当从事故发生以后起算", "请核对 2.交通事故责任认定 ")),
                new Story(
                        Paper.COMPLAINT,
                        "房屋租赁",
                        Map.of(
                                "lease_matter",
                                "rent",
                                "lease_term",
                                "running",
                                "rent_demanded",
                                "true",
                                "breach_known",
                                "2026-06-01"),
                        Map.of("rent", "9000"),
                        Map.of(
                                "term",
                                "有约定的租期，还没有到",
                                "demanded",
                                "true",
                                "unpaid_from",
                                "2026-06-01",
                                "total",
                                "9000.00"),
                        List.of("提示 12.标的总额 案件受理费：50.00")));
    }

    private static Stream<Story> applications() {
        return Stream.of(
                new Story(
                        Paper.APPLICATION,
                        "财产保全",
                        Map.of("preservation", "in_suit", "preserved_amount", "100000", "preservation_asset", "clue"),
                        Map.of(),
                        Map.of(
                                "preservation_timing",
                                "in_suit",
                                "preserved_amount",
                                "100000.00",
                                "preservation_asset_knowledge",
                                "clue"),
                        List.of("提示 请求保全数额或者争议标的 保全申请费：1020.00", "须改 事实与理由 这一项必须填写。")),
                new Story(
                        Paper.APPLICATION,
                        "上诉",
                        Map.of(
                                "judgment_doc",
                                "judgment",
                                "judgment_served",
                                "2026-11-20",
                                "contested_amount",
                                "20000"),
                        Map.of(),
                        Map.of(
                                "appeal_paper",
                                "judgment",
                                "appeal_served_on",
                                "2026-11-20",
                                "appeal_contested",
                                "20000.00"),
                        List.of("提示 上诉请求 上诉的案件受理费", "提示 裁判文书 ")));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theCaseStandsInTheForm(Story story) {
        Form form = FormCatalogueTest.CATALOGUE.get(story.paper(), story.kind());
        Map<String, Object> told = new LinkedHashMap<>(story.facts());
        if (form.interview() != null && form.interview().dispute() != null) {
            told.put("dispute", form.interview().dispute());
        }
        CaseFacts facts = FormCatalogueTest.ENGINE.facts().read(told, DAY);
        FilledForm filled = new FormFilling(FormCatalogueTest.ENGINE)
                .fill(form, new FormFilling.Sources(story.typed(), null, facts, DAY))
                .form();
        assertThat(filled.written()).containsAllEntriesOf(story.cells());
        List<String> found = new ArrayList<>();
        new FormCheck(FormCatalogueTest.ENGINE)
                .check(filled, facts, DAY)
                .forEach(one -> found.add(one.level().label() + " " + one.row() + " " + one.message()));
        story.told().forEach(begins -> assertThat(found).anyMatch(one -> one.startsWith(begins)));
    }
}
