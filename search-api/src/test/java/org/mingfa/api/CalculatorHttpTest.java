package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CalculatorHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    @Test
    void describesEveryCalculatorAndItsInputs() {
        JsonNode calculators = SERVICE.get("/v1/calculators").json().get("calculators");
        assertThat(calculators.size()).isEqualTo(38);
        assertThat(calculators.valueStream()).allSatisfy(calculator -> {
            assertThat(calculator.get("title").asString()).isNotBlank();
            assertThat(calculator.get("inputs").size()).isPositive();
            assertThat(calculator.get("sources").size()).isPositive();
        });
    }

    @Test
    void aBriefListIsToChooseFrom() {
        String all = SERVICE.get("/v1/calculators").text();
        Answer brief = SERVICE.get("/v1/calculators?brief=true");
        assertThat(brief.json().get("calculators").size()).isEqualTo(38);
        assertThat(brief.json().get("calculators").valueStream()).allSatisfy(calculator -> {
            assertThat(calculator.get("purpose").asString()).isNotBlank();
            assertThat(calculator.get("inputs").size()).isZero();
        });
        assertThat(brief.text().length() * 5).isLessThan(all.length());
        assertThat(SERVICE.get("/v1/calculators?brief=some").status()).isEqualTo(400);
    }

    @Test
    void calculatesWithBasisAndSteps() {
        Answer answer = SERVICE.post(
                "/v1/calculators/court_fee",
                "{\"case_type\":\"property\",\"amount\":\"20000.5\",\"stage\":\"first\",\"procedure\":\"ordinary\"}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.get("result").get("fee").asString()).matches("\\d+\\.\\d\\d");
        assertThat(json.get("basis").get(0).propertyNames()).contains("law", "article", "version");
        assertThat(json.get("explain").size()).isPositive();
        assertThat(json.get("notice").asString()).contains("仅供参考");
    }

    /** 100000 × 12% × 90/365 = 2958.90 of interest first; the words of a row are those of a spreadsheet. */
    @Test
    void keepsTheAccountOfALoan() {
        JsonNode json = SERVICE.post("/v1/calculators/loan_ledger", """
            {"rate": "12%", "on": "2024-03-31", "day_count": 365, "entries": [
              {"日期": "2024-01-01", "类型": "出借", "金额": "10万"},
              {"date": "2024-03-31", "kind": "payment", "amount": 10000}]}\
            """).json();
        assertThat(json.get("result").get("balance").asString()).isEqualTo("92958.90");
        assertThat(json.get("result").get("rows").size()).isEqualTo(3);
        assertThat(json.get("labels").get("balance").asString()).isEqualTo("欠款合计");
    }

    /** All forms of all inputs: WrittenFormsTest, without the network. */
    @Test
    void readsAmountsRatesAndDaysAsPeopleWriteThem() {
        String path = "/v1/calculators/private_lending_interest";
        String plain = """
            {"principal": 50000, "rate": 24, "contract_date": "2024-03-01", "from": "2024-03-01", "to": "2025-03-01",
             "filed": "2025-04-01", "day_count": 365, "interest_clause": "clear"}\
            """;
        String written = """
            {"principal": "５万元", "rate": "年利率24％", "contract_date": "二〇二四年三月一日", "from": "2024.3.1",
             "to": "2025年3月1号", "filed": "20250401", "day_count": "三百六十五", "interest_clause": "clear"}\
            """;
        assertThat(SERVICE.post(path, written).json().get("result"))
                .isEqualTo(SERVICE.post(path, plain).json().get("result"));

        Answer understood =
                SERVICE.post(path, plain.replace("\"2025-03-01\"", "\"去年三月\"").replace("24,", "\"月息两分\","));
        assertThat(understood.status()).isEqualTo(400);
        assertThat(understood.json().get("errors").toString()).contains("之间的哪一天", "合年利率 24%");
    }

    @Test
    void asksForWhatIsMissing() {
        Answer answer = SERVICE.post("/v1/calculators/court_fee", "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("H060");
        assertThat(answer.pointer()).isEqualTo("/case_type");
        JsonNode field = answer.json().get("fields").get(0);
        assertThat(field.get("name").asString()).isEqualTo("case_type");
        assertThat(field.get("question").asString()).isNotBlank();
        assertThat(field.get("options").has("property")).isTrue();
    }

    @Test
    void namesWrongInputsAndUnknownCalculators() {
        Answer wrong = SERVICE.post("/v1/calculators/court_fee", "{\"case_type\":\"property\",\"amount\":\"much\"}");
        assertThat(List.of(wrong.status(), wrong.code(), wrong.pointer())).isEqualTo(List.of(400, "H003", "/amount"));
        Answer unknown = SERVICE.post("/v1/calculators/court_fees", "{}");
        assertThat(List.of(unknown.status(), unknown.code())).isEqualTo(List.of(404, "H061"));
        assertThat(unknown.json().get("detail").asString()).contains("court_fee");
    }

    /** Every vector of the reference, as others will ask it. */
    @Test
    @Tag("shared")
    void answersTheReferenceVectors() throws IOException {
        Path golden = Path.of(System.getProperty("mingfa.root"), "..", "shared", "domain", "golden.jsonl");
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String line : Files.readAllLines(golden)) {
            JsonNode vector = RunningService.JSON.readTree(line);
            ObjectNode input = (ObjectNode) vector.get("input");
            Answer answer =
                    SERVICE.post("/v1/calculators/" + vector.get("calculator").asString(), input.toString());
            Map<String, JsonNode> found = Map.of("result", answer.json().path("result"));
            vector.get("expected").forEachEntry((name, value) -> {
                if (!found.get("result").path(name).equals(value)) {
                    wrong.add(vector.get("id").asString() + " " + name + ": "
                            + found.get("result").path(name) + ", not " + value);
                }
            });
            asked++;
        }
        assertThat(asked).isPositive();
        assertThat(wrong).isEmpty();
    }
}
