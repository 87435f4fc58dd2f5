package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.YamlReader;

class FormCatalogueTest {

    static final RiskEngine ENGINE = RiskEngine.load();
    static final FormCatalogue CATALOGUE = FormCatalogue.load(ENGINE);

    private static final Path FOLDER = Path.of("src/main/resources/org/mingfa/forms");

    @Test
    void everyLineOfTheOrderIsAForm() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("order.txt")))
                .allSatisfy(name -> assertThat(FOLDER.resolve(name)).exists());
    }

    /** An answer reads its complaint in the middle of being read. */
    @Test
    void threadsThatAskAtOnceGetTheSameForm() {
        FormCatalogue fresh = FormCatalogue.load(ENGINE);
        assertThat(Stream.generate(() -> Form.Paper.ANSWER)
                        .limit(16)
                        .parallel()
                        .map(paper -> fresh.get(paper, "民间借贷"))
                        .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>()))))
                .hasSize(1);
    }

    @Test
    void namesTheNearestKind() {
        assertThatThrownBy(() -> CATALOGUE.get(Form.Paper.COMPLAINT, "民间借款"))
                .isInstanceOf(Refusal.class)
                .hasMessage("没有这一类的起诉状，是否想写 \"民间借贷\"？");
    }

    /** What is replaced in the form below, by what, and what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fact:loan_date    | fact:loan_day       | forms/x.yaml:14 不认识的值 "loan_day"，是否想写 "loan_date"？见 docs/errors.md#R015
            type: amount      | type: money         | forms/x.yaml:15 不认识的值 "money"；可用的有：
            [principal, more] | [principal, moar]   | forms/x.yaml:17 不认识的值 "moar"，是否想写 "more"？见 docs/errors.md#R015
            calc:fee.fee      | calc:fees.fee       | forms/x.yaml:16 不认识的值 "fees"，是否想写 "fee"？见 docs/errors.md#R015
            id: more          | id: principal       | forms/x.yaml:16 栏位 "principal" 重复。见 docs/errors.md#R014
            risks: [R-LIM-01] | risks: [R-LIM-99]   | forms/x.yaml:18 不认识的值 "R-LIM-99"，是否想写
            law: 民法典       | law: 民发典         | forms/x.yaml:20 法律表里没有 "民发典"。见 docs/errors.md#R015
            label: 合计       | unit: 元            | forms/x.yaml:13 一行里除了第一个栏位，每个栏位都要有 label
            defendants + 1    | defendant + 1       | forms/x.yaml:20 "defendant + 1" 不是整数。见 docs/errors.md#R013
            court_fee         | court_fees          | forms/x.yaml:7 不认识的值 "court_fees"，是否想写 "court_fee"？
            order: [day]      | order: [principal]  | forms/x.yaml:19 栏位 "principal" 应是 date
            type: amount, label: 押金 | type: table, columns: [{id: a, type: date, label: 日}], label: 押金 | forms/x.yaml:13 表（table）不能写在文字、数字、日期的后面
            [preparing]       | [prepared]          | forms/x.yaml:21 不认识的值 "prepared"，是否想写 "preparing"？
            plaintiff: [      | appellant: [        | forms/x.yaml:21 一审阶段没有上诉人。见 docs/errors.md#R015
            plaintiff: [      | plaintif: [         | forms/x.yaml:21 不认识的值 "plaintif"，是否想写 "plaintiff"？
            """)
    void aFlawNamesFileAndLine(String good, String bad, String message) {
        String text = FORM.replaceFirst(java.util.regex.Pattern.quote(good), bad);
        assertThat(text).isNotEqualTo(FORM);
        assertThatThrownBy(() -> read(text)).hasMessageStartingWith(message);
    }

    @Test
    void readsTheFormThatIsBroken() {
        assertThat(read(FORM).cells().keySet()).containsExactly("day", "principal", "more", "total");
    }

    private static Form read(String text) {
        FormFiles files = new FormFiles(
                ENGINE, YamlReader.read("forms/shared.yaml", "a: {}"), name -> YamlReader.read("forms/" + name, text));
        FormHead head = FormIndexTest.head(Form.Paper.APPLICATION, "借书", "x.yaml", 0);
        return new FormCatalogue(List.of(head), files).get(Form.Paper.APPLICATION, "借书");
    }

    private static final String FORM = """
            kind: 借书
            paper: application
            title: 借书申请书
            source: {document: 馆规, in_force: 2020-01-01}
            calculations:
              fee:
                calculator: court_fee
                with: {case_type: property, stage: first, amount: cell:principal}
            blocks:
              - title: 事项
                rows:
                  - label: 书
                    cells:
                      - {id: day, type: date, label: 日期, fill: fact:loan_date}
                      - {id: principal, type: amount, label: 押金}
                      - {id: more, type: amount, label: 费用, fill: calc:fee.fee}
                      - {id: total, type: amount, label: 合计, sum: [principal, more]}
                    risks: [R-LIM-01]
            checks: [{order: [day], say: 在后}]
            materials: [{paper: 书, copies: defendants + 1, law: [{law: 民法典, article: 668}]}]
            offered: {plaintiff: [preparing]}
            """;
}
