package org.mingfa.cli.calculators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.law.LawBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalcCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Vector(String id, String calculator, Map<String, Object> input, Map<String, Object> expected) {
        @Override
        public String toString() {
            return id + " " + calculator;
        }

        /** As a user would type it. */
        String[] words() {
            List<String> words = new ArrayList<>(List.of("calc", calculator.replace('_', '-')));
            input.forEach((name, value) -> {
                words.add("--" + name.replace('_', '-'));
                words.add(
                        value instanceof List || value instanceof Map
                                ? JSON.writeValueAsString(value)
                                : String.valueOf(value));
            });
            words.add("--json");
            return words.toArray(String[]::new);
        }
    }

    /** The vectors of the risk engine; as_of of a vector without one is the day on which they were made. */
    static Stream<Vector> vectors() throws IOException {
        Path file = Path.of(System.getProperty("mingfa.root"))
                .resolve("risk-engine/src/test/resources/org/mingfa/risk/calc/golden.jsonl");
        return Files.readAllLines(file).stream().map(line -> {
            JsonNode vector = JSON.readTree(line);
            return new Vector(
                    vector.get("id").asString(),
                    vector.get("calculator").asString(),
                    map(vector.get("input")),
                    map(vector.get("expected")));
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return JSON.treeToValue(node, Map.class);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyGoldenVectorIsRight(Vector vector) {
        List<String> words = new ArrayList<>(List.of(vector.words()));
        if (!vector.input().containsKey("as_of")) {
            words.addAll(List.of("--as-of", "2026-11-24"));
        }
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode answer = JSON.readTree(run.out());
        vector.expected()
                .forEach((name, value) -> assertThat(answer.get("result").get(name))
                        .as(name)
                        .isEqualTo(JSON.readTree(JSON.writeValueAsString(value))));
        assertThat(answer.propertyNames()).contains("result", "basis", "explain", "as_of", "assumptions");
    }

    /** Received before the period of the law changed: the other reading stands in Chinese words, once. */
    @Test
    void theOtherReadingHasNoCodes() {
        String out = CommandRun.of("calc", "arbitration-set-aside", "--award-received", "2026-02-10")
                .out();
        assertThat(out)
                .contains("不延长  是", "最后一天  2026-05-11", "法律有争议，另一种理解\n  最后一天  2026-08-10")
                .doesNotContain("old 6 months", "alternative", "reading", "deadline");
    }

    @Test
    void showsFiguresStepsAndProvisions() {
        CommandRun run =
                CommandRun.of("calc", "court-fee", "--case-type=property", "--amount", "50000", "--stage", "first");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("费用  1050.00")
                .contains("计算过程")
                .contains("《诉讼费用交纳办法》第十三条")
                .contains("2007-04-01 施行的文本");
        assertThat(run.err()).contains("仅供参考");
    }

    @Test
    void listsAllCalculators() {
        assertThat(CommandRun.of("calc").out().lines()).hasSize(38).anyMatch(line -> line.startsWith("court-fee "));
        assertThat(CommandRun.of("calc", "--list").out())
                .isEqualTo(CommandRun.of("calc").out());
        JsonNode answer = JSON.readTree(CommandRun.of("calc", "--json").out());
        assertThat(answer.propertyNames()).containsExactly("calculators", "disclaimer");
        assertThat(answer.get("calculators").size()).isEqualTo(38);
        JsonNode stage = answer.get("calculators").get(0).get("inputs").get(1);
        assertThat(stage.propertyNames())
                .containsExactly("name", "type", "unit", "question", "required", "options", "fields");
        assertThat(stage.get("options").propertyNames()).containsExactly("first", "second", "retrial");
    }

    @Test
    void optionsStandInTheOrderInWhichTheyWereDeclared() {
        assertThat(CommandRun.of("calc", "court-fee", "--help").out())
                .contains("first 一审；second 二审；retrial 再审")
                .contains("judgment 判决；mediated 调解；withdrawn 撤诉；rejected 异议不成立");
    }

    // 100000 - 5000 received; 95000 x 12% x 90/365 = 2810.96 of interest first
    @Test
    void aTableGoesInAndATableComesOut(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.csv"),
                "日期,类型,金额\r\n2024-01-01,出借,\"100,000\"\r\n2024-01-01,砍头息,5000\r\n2024-03-31,还款,1万\r\n");
        Path out = folder.resolve("out.csv");
        CommandRun run = CommandRun.of(
                "calc",
                "loan-ledger",
                "--entries",
                "@" + in,
                "--rate",
                "12%",
                "--on",
                "2024-12-31",
                "--out",
                out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out).lines())
                .hasSize(5)
                .startsWith("\uFEFF日期,事项,金额,产生的利息,抵费用,抵利息,抵本金,尚欠本金,尚欠利息,欠款合计")
                .contains("2024-03-31,还款,10000.00,2810.96,0.00,2810.96,7189.04,87810.96,0.00,87810.96");
        Path paper = folder.resolve("out.docx");
        assertThat(CommandRun.of("calc", "court-fee", "--case-type=labor", "--out", paper.toString())
                        .exitCode())
                .isZero();
        assertThat(paper).isNotEmptyFile();
        CommandRun none = CommandRun.of(
                "calc",
                "court-fee",
                "--case-type=labor",
                "--out",
                folder.resolve("x.csv").toString());
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("没有表格");
    }

    @Test
    void aColumnThatIsNotKnownIsNamed(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), "日期,种类,金额\n2024-01-01,出借,1000\n");
        CommandRun run = CommandRun.of("calc", "loan-ledger", "--entries", "@" + in, "--rate", "12%");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("种类", "没有这一项");
    }

    @Test
    void mistypedNamesGetTheNearest() {
        CommandRun calculator = CommandRun.of("calc", "cuort-fee");
        assertThat(calculator.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(calculator.err()).contains("是否想写 \"court-fee\"？");
        CommandRun field = CommandRun.of("calc", "payment-order-fee", "--ammount", "1");
        assertThat(field.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(field.err()).contains("是否想写 \"--amount\"？");
    }

    @Test
    void asksForWhatIsMissing() {
        CommandRun run = CommandRun.of("calc", "liquidated-damages", "--loss", "1000");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--agreed  约定的违约金是多少？（元）");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesValuesOfTheWrongForm() {
        for (String[] words : List.of(
                new String[] {"calc", "payment-order-fee", "--amount", "很多"},
                new String[] {"calc", "payment-order-fee", "--amount", "-5"},
                new String[] {"calc", "payment-order-fee", "--amount"},
                new String[] {"calc", "payment-order-fee", "--amount", "1", "--amount", "2"},
                new String[] {"calc", "court-fee", "--case-type", "property", "--amounts", "[1,"},
                new String[] {"calc", "payment-order-fee", "--amount", "1", "--as-of", "昨天"})) {
            assertThat(CommandRun.of(words).exitCode())
                    .as(String.join(" ", words))
                    .isEqualTo(ExitCode.USAGE);
        }
        assertThat(CommandRun.of("calc", "payment-order-fee", "100").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void listsComeAsJsonFromAFileOrOneByOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("amounts.json"), "[\"20000\", 30000]\n");
        String fromFile = CommandRun.of("calc", "court-fee", "--case-type", "property", "--amounts", "@" + file)
                .out();
        assertThat(fromFile).contains("费用  1050.00");
        assertThat(CommandRun.of(
                                "calc",
                                "court-fee",
                                "--case-type",
                                "property",
                                "--amounts",
                                "20000",
                                "--amounts",
                                "30000")
                        .out())
                .isEqualTo(fromFile);
        assertThat(CommandRun.of("calc", "court-fee", "--amounts", "@" + folder.resolve("none.json"))
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    static Stream<String> names() {
        return Calculators.of(LawBook.load()).descriptions().stream().map(CalculatorDescription::name);
    }

    /** The example of the help is a command that works. */
    @ParameterizedTest
    @MethodSource("names")
    void helpBeginsWithAnExampleThatWorks(String name) {
        CommandRun help = CommandRun.of("calc", name.replace('_', '-'), "--help");
        assertThat(help.exitCode()).isZero();
        List<String> lines = help.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("例：");
        assertThat(help.out()).contains("事项").doesNotContain("用法：");
        List<String> words = new ArrayList<>();
        for (String word : lines.get(1).strip().split(" ")) {
            words.add(word.startsWith("'") ? word.substring(1, word.length() - 1) : word);
        }
        CommandRun example = CommandRun.of(words.subList(1, words.size()).toArray(String[]::new));
        assertThat(example.exitCode()).as(lines.get(1) + example.err()).isZero();
    }

    @Test
    void helpWithoutANameIsTheGeneralOne() {
        assertThat(CommandRun.of("calc", "--help").out()).startsWith("例：").contains("用法：mingfa calc", "--list");
    }

    @Test
    void lawIsThatOfTheDayAskedFor() {
        assertThat(CommandRun.of("calc", "payment-order-fee", "--amount", "50000", "--as-of", "2020-01-01")
                        .out())
                .contains("按 " + LocalDate.of(2020, 1, 1) + " 的法律");
    }
}
