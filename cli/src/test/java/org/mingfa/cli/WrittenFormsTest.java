package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.cli.calculators.CalculatorArguments;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every input of every calculator and every question, in each form in which people write it: typed as an argument, sent
 * as JSON, told in the interview. However it is written, it comes to the same.
 */
class WrittenFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());
    private static final RiskEngine ENGINE = RiskEngine.load();

    private static final List<String> MONEY = List.of(
            "50000", "5万", "50,000", "50，000", "５００００元", "五万元", "¥50,000", "伍万元整", "50000.00", " 5 万 元 ", "5w", "50千");
    private static final List<String> PERCENT = List.of("24", "24%", "24％", "２４", "24.0%", "百分之二十四", "年利率24%", "年息24%");
    private static final List<String> DAY = List.of(
            "2024-03-01",
            "2024.3.1",
            "2024年3月1日",
            "2024年3月1号",
            "2024/3/1",
            "20240301",
            "２０２４．３．１",
            "二〇二四年三月一日",
            "24年3月1日");

    /** One leaf of the inputs: how the plain form and the others are put into a whole set of inputs. */
    record Leaf(String calculator, String path, AnswerType type, Map<String, Object> base, List<Object> place) {
        @Override
        public String toString() {
            return calculator + " " + path;
        }

        Map<String, Object> with(String written) {
            Map<String, Object> inputs = new LinkedHashMap<>(base);
            inputs.put(String.valueOf(place.getFirst()), filled(place.subList(1, place.size()), written));
            return inputs;
        }

        /** The way in: a name of a group or of a party, or a place in a list. */
        private static Object filled(List<Object> way, String written) {
            if (way.isEmpty()) {
                return written;
            }
            Object inner = filled(way.subList(1, way.size()), written);
            return way.getFirst() instanceof Integer ? List.of(inner) : Map.of(String.valueOf(way.getFirst()), inner);
        }
    }

    static Stream<Leaf> leaves() throws IOException {
        Map<String, Map<String, Object>> bases = bases();
        List<Leaf> leaves = new ArrayList<>();
        for (CalculatorDescription calculator : CALCULATORS.descriptions()) {
            Map<String, Object> base = bases.getOrDefault(calculator.name(), Map.of());
            for (Field field : calculator.inputs()) {
                add(leaves, calculator.name(), base, field.type(), List.of(field.name()));
            }
        }
        return leaves.stream();
    }

    private static void add(
            List<Leaf> leaves, String calculator, Map<String, Object> base, AnswerType type, List<Object> place) {
        switch (type) {
            case AnswerType.ListOf list -> add(leaves, calculator, base, list.item(), and(place, 0));
            case AnswerType.ByName named -> add(leaves, calculator, base, named.item(), and(place, "甲"));
            case AnswerType.Group group ->
                group.fields().forEach(field -> add(leaves, calculator, base, field.type(), and(place, field.name())));
            default -> leaves.add(new Leaf(calculator, place.toString(), type, base, place));
        }
    }

    private static List<Object> and(List<Object> place, Object next) {
        List<Object> all = new ArrayList<>(place);
        all.add(next);
        return all;
    }

    /** Inputs that give a result, by calculator: of the vectors and edges of the risk engine the first. */
    private static Map<String, Map<String, Object>> bases() throws IOException {
        Map<String, Map<String, Object>> bases = new LinkedHashMap<>();
        Path folder = Path.of(System.getProperty("mingfa.root"))
                .resolve("risk-engine/src/test/resources/org/mingfa/risk/calc");
        for (String file : List.of("golden.jsonl", "golden-2.jsonl", "edges.jsonl", "claims.jsonl")) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                JsonNode vector = JSON.readTree(line);
                if (vector.has("expected")) {
                    bases.putIfAbsent(
                            vector.get("calculator").asString(),
                            JSON.convertValue(vector.get("input"), new TypeReference<>() {}));
                }
            }
        }
        return bases;
    }

    private static List<String> forms(AnswerType type) {
        return switch (type) {
            case AnswerType.Money m -> MONEY;
            case AnswerType.Percent p -> PERCENT;
            case AnswerType.Day d -> DAY;
            case AnswerType.Whole whole -> counted(Math.max(whole.min(), Math.min(6, whole.max())), whole.unit());
            case AnswerType.Quantity quantity -> counted(8, quantity.unit());
            case AnswerType.Flag f -> List.of("true", "是", "有");
            case AnswerType.Choice choice -> {
                Map.Entry<String, String> last = choice.options().lastEntry();
                yield List.of(last.getKey(), last.getValue());
            }
            default -> List.of("浙江", " 浙江 ");
        };
    }

    private static List<String> counted(int count, String unit) {
        String chinese = count == 0 ? "〇" : ChineseNumeral.format(count);
        String wide = String.valueOf(count)
                .chars()
                .collect(StringBuilder::new, (text, c) -> text.append((char) (c - '0' + '０')), StringBuilder::append)
                .toString();
        return List.of(String.valueOf(count), wide, chinese, count + unit, count + " " + unit, count + ".0");
    }

    /** The result, or what is missing or contradicts; never that the value itself cannot be read. */
    private static String outcome(Leaf leaf, Map<String, ?> inputs) {
        try {
            return CALCULATORS
                    .calculate(leaf.calculator(), inputs, TODAY)
                    .result()
                    .toString();
        } catch (InputsMissingException more) {
            return String.valueOf(more.getMessage());
        } catch (Refusal wrong) {
            assertThat(wrong.getMessage()).doesNotContain("应为", "没有这一选项", "吗？");
            return String.valueOf(wrong.getMessage());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaves")
    void aCalculatorReadsItAsJsonAndAsAnArgument(Leaf leaf) throws IOException {
        CalculatorDescription description = CALCULATORS.find(leaf.calculator()).orElseThrow();
        String plain = outcome(leaf, leaf.with(forms(leaf.type()).getFirst()));
        for (String form : forms(leaf.type())) {
            Map<String, Object> inputs = leaf.with(form);
            String json = JSON.writeValueAsString(inputs);
            assertThat(outcome(leaf, JSON.readValue(json, new TypeReference<Map<String, Object>>() {})))
                    .as(form)
                    .isEqualTo(plain);
            assertThat(outcome(leaf, CalculatorArguments.read(description, words(inputs))))
                    .as("typed " + form)
                    .isEqualTo(plain);
        }
    }

    private static List<String> words(Map<String, Object> inputs) {
        List<String> words = new ArrayList<>();
        inputs.forEach((name, value) -> {
            boolean structure = value instanceof List || value instanceof Map;
            words.add("--" + name.replace('_', '-'));
            words.add(structure ? JSON.writeValueAsString(value) : String.valueOf(value));
        });
        return words;
    }

    static Stream<FactDefinition> questions() {
        return ENGINE.facts().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void anAnswerReadsIt(FactDefinition fact) {
        List<String> forms = forms(fact.type());
        Object plain = ENGINE.facts()
                .read(Map.of(fact.key(), forms.getFirst()))
                .find(fact.key())
                .orElseThrow();
        for (String form : forms) {
            Object read = ENGINE.facts()
                    .read(Map.of(fact.key(), form), TODAY)
                    .find(fact.key())
                    .orElseThrow();
            assertThat(ENGINE.facts().get(fact.key()).show(read))
                    .as(form)
                    .isEqualTo(ENGINE.facts().get(fact.key()).show(plain));
        }
    }

    /** What may be meant in two ways, or is counted from today, is said again and not used. */
    @ParameterizedTest
    @CsvSource({
        "enforcement_application, performance_end, 去年三月, 2025-03-01 到 2025-03-31",
        "enforcement_application, performance_end, 3月5日, 2026-03-05",
        "private_lending_interest, rate, 月息两分, 24%",
        "private_lending_interest, rate, 年息两分, 20%",
        "private_lending_interest, rate, 0.24, 百分号",
        "court_fee, amounts, '50,000,60,000', 应为不小于零的金额",
        "court_fee, amounts, '5万多', 应为不小于零的金额",
    })
    void whatIsOnlyUnderstoodIsSaidAgain(String calculator, String field, String written, String said) {
        assertThatThrownBy(() -> CALCULATORS.calculate(calculator, Map.of(field, written), TODAY))
                .hasMessageContaining("/" + field)
                .hasMessageContaining(said);
    }

    /** A comma within 50,000 parts nothing. */
    @ParameterizedTest
    @CsvSource({"'50,000', 1050.00", "'5万,3万', 1800.00", "'5万；3万', 1800.00", "'50000,30000', 1800.00"})
    void aListInOneLine(String amounts, String fee) {
        Map<String, String> inputs =
                Map.of("case_type", "property", "stage", "first", "procedure", "ordinary", "amounts", amounts);

        assertThat(CALCULATORS.calculate("court_fee", inputs, TODAY).result()).containsEntry("fee", fee);
    }

    @ParameterizedTest
    @CsvSource({"loan_rate, 月息两分, 24%", "loan_date, 去年三月, 2025-03-01 到 2025-03-31", "loan_principal, 五万左右吧, 金额"})
    void anAnswerThatIsOnlyUnderstoodIsSaidAgain(String key, String written, String said) {
        assertThatThrownBy(() -> ENGINE.facts().read(Map.of(key, written), TODAY))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining(said);
    }
}
