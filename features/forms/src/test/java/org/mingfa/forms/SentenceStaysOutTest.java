package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.SentenceReading;

/** Of every form: what a person told in the interview's sentence stands in no cell as it was said, in print and in draft. */
class SentenceStaysOutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final List<String> SENTENCES = List.of(
            "物业公司把我告了，说我欠两年物业费六千多，起诉状是上礼拜三收到的",
            "2024年3月1日我借给同学王强8万块，微信转的，打了借条，说好年底还，月息一分，到现在只还了1万",
            "昨天收到传票，银行告我信用卡欠四万多，下个月10号开庭",
            "公司拖了我三个月工资一万五，没签合同",
            "前天被一辆小车撞了，骨折，交警说他全责",
            "老公去年就搬走了，我想离婚，孩子五岁");

    static Stream<Form> forms() {
        return FormCatalogueTest.CATALOGUE.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noCellRepeatsWhatWasSaid(Form form) {
        for (String sentence : SENTENCES) {
            FormFilling.FillingResult filling = new FormFilling(FormCatalogueTest.ENGINE)
                    .fill(form, new FormFilling.Sources(Map.of(), null, read(sentence), DAY));
            assertThat(filling.form().written().toString()).doesNotContain(sentence);
            assertThat(FormPaper.print(filling.form(), DAY).toString()).doesNotContain(sentence);
            assertThat(FormPaper.draft(filling, List.of(), DAY).toString()).doesNotContain(sentence);
        }
    }

    /** Every reading confirmed, as the page does it. */
    private static CaseFacts read(String sentence) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (ExtractedFact one : SentenceReading.read(sentence, DAY)) {
            Optional.ofNullable(one.answer())
                    .filter(answer ->
                            answer.value() != null && !List.of("stage", "role").contains(answer.key()))
                    .ifPresent(answer -> {
                        told.put(answer.key(), String.valueOf(answer.value()));
                        told.putAll(answer.also());
                    });
        }
        return FormCatalogueTest.ENGINE.facts().read(told, DAY);
    }
}
