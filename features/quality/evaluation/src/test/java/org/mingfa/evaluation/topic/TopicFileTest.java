package org.mingfa.evaluation.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.ArticleKey;

class TopicFileTest {

    private static TopicFile read(String... lines) {
        return TopicFile.read(
                "t.jsonl", new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsStatuteTopicsWhicheverWayLawAndNumberAreWritten() {
        TopicFile file = read(
                "{\"id\":\"1\",\"question\":\"猫归谁？\",\"relevant\":[{\"law\":\"《中华人民共和国养猫法》\",\"version\":null,\"article\":\"第五十四条\"}]}",
                "",
                "{\"id\":2,\"question\":\"猫咬了人？\",\"relevant\":[{\"law\":\"养猫法（2020修正）\",\"article\":\"56\"},{\"law\":\"养 猫 法\",\"article\":\"120-1\"}]}",
                "{\"id\":\"3\",\"question\":\"狗呢？\",\"relevant\":[{\"law\":\"养狗法\",\"article\":7},{\"law\":\"养狗法\",\"article\":\"第七条\"}]}");

        assertThat(file.statuteTopics())
                .containsExactly(
                        new StatuteTopic("1", "猫归谁？", List.of(ArticleKey.of("养猫法", "54"))),
                        new StatuteTopic(
                                "2", "猫咬了人？", List.of(ArticleKey.of("养猫法", "56"), ArticleKey.of("养猫法", "120-1"))),
                        new StatuteTopic("3", "狗呢？", List.of(ArticleKey.of("养狗法", "7"))));
        assertThat(file.asSet("猫").qrels().labels())
                .isEqualTo(Map.of(
                        "1", Map.of("养猫法#54", 1),
                        "2", Map.of("养猫法#56", 1, "养猫法#120-1", 1),
                        "3", Map.of("养狗法#7", 1)));
    }

    @Test
    void readsKnownItemsByTheArticleThatTheyName() {
        TopicFile file = read(
                "{\"id\":\"k1\",\"question\":\"社会法养猫法第二十一条的内容是什么？\",\"answer\":\"答案:猫应当有窝。\"}",
                "{\"id\":\"k2\",\"question\":\"社会法第一条之二\",\"answer\":\"略\"}");

        assertThat(file.knownItems())
                .containsExactly(
                        new KnownItem("k1", "社会法养猫法第二十一条的内容是什么？", ArticleKey.of("养猫法", "21"), "答案:猫应当有窝。"),
                        new KnownItem("k2", "社会法第一条之二", ArticleKey.of("社会法", "1-2"), "略"));
        assertThat(file.asSet("k").qrels().judgments("k1").isRelevant("养猫法#21")).isTrue();
    }

    @Test
    void readsCasesWithPoolCausesAndLabelsOfTheirOwn() {
        TopicFile file = read(
                "{\"id\":\"c1\",\"text\":\"猫丢了。\",\"charges\":[\"盗猫罪\"],\"pool\":[\"7\",\"8\"]}",
                "{\"qid\":0,\"query\":\"猫叫。\",\"query_case\":{\"CaseCause\":[\"噪声纠纷\"]},\"pool\":[\"7\",\"8\"],\"relevant\":[\"8\"]}");

        assertThat(file.caseTopics())
                .containsExactly(
                        new CaseTopic("c1", "猫丢了。", List.of("盗猫罪"), List.of("7", "8")),
                        new CaseTopic("0", "猫叫。", List.of("噪声纠纷"), List.of("7", "8")));
        assertThat(file.caseLabels().labels()).isEqualTo(Map.of("0", Map.of("7", 0, "8", 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # not JSON; the column says where
            {"id":"1",                                                      | t.jsonl:2 第 11 列起不是合法的 JSON；每行应为一个完整的记录。见 docs/errors.md#V001
            []                                                              | t.jsonl:2 应为 {…} 形式的记录。见 docs/errors.md#V001
            # fields
            {"id":"1","relevant":[]}                                        | t.jsonl:2 缺少 "text"，请补上。见 docs/errors.md#V002
            {"id":"1","question":" ","relevant":[]}                         | t.jsonl:2 "question" 应为非空文字。见 docs/errors.md#V002
            {"id":"1 2","question":"q"}                                     | t.jsonl:2 "id" 应为不含空格的编号。见 docs/errors.md#V002
            {"id":"1","question":"q","relevant":["a"]}                      | t.jsonl:2 "relevant" 应为对象的列表。见 docs/errors.md#V002
            {"id":"1","question":"q","relevant":[{"law":"l","article":"x"}]} | t.jsonl:2 条文序号 "x" 无法识别，应写作 第五十四条、54 或 120-1。见 docs/errors.md#V003
            {"id":"1","question":"q","relevant":[{"law":"l"}]}              | t.jsonl:2 缺少 "article"，请补上。见 docs/errors.md#V002
            {"id":"1","question":"哪条？","answer":"a"}                       | t.jsonl:2 问题中没有写明法律名称和条文序号（例如 某某法第三条的内容是什么），无从知道正确的法条。见 docs/errors.md#V003
            # the id of line 1 again
            {"id":"0","question":"q","relevant":[{"law":"l","article":"1"}]} | t.jsonl:2 编号 "0" 已用于第 1 行，请改正其一。见 docs/errors.md#V004
            {"id":"1","text":"facts"}                                       | t.jsonl:2 法条问题（question）与案例问题（text）不能放在同一文件中，请分开。见 docs/errors.md#V002
            """)
    void saysWhichLineIsWrongAndHow(String line, String message) {
        String good = "{\"id\":\"0\",\"question\":\"q\",\"relevant\":[{\"law\":\"l\",\"article\":\"1\"}]}";

        assertThatThrownBy(() -> read(good, line))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void refusesASetWithoutATopic() {
        assertThatThrownBy(() -> read("").asSet("空"))
                .isInstanceOf(Refusal.class)
                .hasMessage("问题集 空 没有问题；请核对文件。");
    }

    @Test
    void refusesAnotherEncoding() {
        byte[] gbk = "{\"id\":\"1\",\"question\":\"\u00c3\u00a8\u00c3\u00c3\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TopicFile.read("t.jsonl", new ByteArrayInputStream(gbk)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("从这一行起，不是 UTF-8 文本；转换编码后重试。见 docs/errors.md#V001");
    }

    /** Not as Java says it: who reads it is no programmer. */
    @Test
    void saysWhyAFileCannotBeReadInWords(@TempDir Path folder) throws IOException {
        Path packed = Files.writeString(folder.resolve("t.jsonl.gz"), "{}");
        Path none = folder.resolve("none.jsonl");
        Map.of(
                        none, "找不到这个文件；请检查路径。",
                        folder, "是文件夹；这里要一个文件。",
                        packed, "不是完好的 gzip 压缩文件；请重新压缩或重新取得。")
                .forEach((file, why) -> assertThatThrownBy(() -> TopicFile.read(file))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessage(file + " " + why + "见 docs/errors.md#V001"));
    }

    @Test
    void readsLabelsFromAFileOfTheirOwn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("q.jsonl");
        Files.writeString(
                file, "{\"id\":\"-1\",\"doc\":\"7\",\"label\":3}\n{\"id\":\"-1\",\"doc\":\"8\",\"label\":0}\n");

        Qrels qrels = QrelsFile.read(file, 2);

        assertThat(qrels).isEqualTo(new Qrels(Map.of("-1", Map.of("7", 3, "8", 0)), 2));
        Files.writeString(file, "{\"id\":\"-1\",\"doc\":\"7\",\"label\":\"3\"}\n");
        assertThatThrownBy(() -> QrelsFile.read(file, 2)).hasMessage(file + ":1 \"label\" 应为整数。见 docs/errors.md#V002");
    }

    @Test
    void readsPairsAndTripletsOfTheSameDocuments(@TempDir Path folder) throws IOException {
        Map<String, CaseDocument> documents = Map.of(
                "a", new CaseDocument("a", "甲", List.of()),
                "b", new CaseDocument("b", "乙", List.of()),
                "c", new CaseDocument("c", "丙", List.of()));
        Path pairs = folder.resolve("p.jsonl");
        Files.writeString(pairs, "{\"query\":\"a\",\"doc\":\"b\",\"muser_score_0_8\":8}\n");
        Path triplets = folder.resolve("t.jsonl");
        Files.writeString(triplets, "{\"id\":0,\"A\":\"a\",\"B\":\"b\",\"C\":\"c\",\"more_similar\":\"C\"}\n");

        assertThat(CasePairFile.read("p", pairs, documents))
                .isEqualTo(TopicSet.ofCases(
                        "p",
                        List.of(new CaseTopic("a", "甲", List.of(), List.of("b"))),
                        new Qrels(Map.of("a", Map.of("b", 8)), 1)));
        assertThat(CasePairFile.read("t", triplets, documents))
                .isEqualTo(TopicSet.ofCases(
                        "t",
                        List.of(new CaseTopic("0", "甲", List.of(), List.of("b", "c"))),
                        new Qrels(Map.of("0", Map.of("b", 0, "c", 1)), 1)));
        Files.writeString(pairs, "{\"query\":\"a\",\"doc\":\"z\",\"muser_score_0_8\":8}\n");
        assertThatThrownBy(() -> CasePairFile.read("p", pairs, documents))
                .hasMessage(pairs + ":1 文书 \"z\" 不在文书文件中，请补上。见 docs/errors.md#V002");
    }
}
