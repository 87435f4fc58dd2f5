package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a changed corpus says about the rules that rest on it. The laws have real titles and invented words. */
class CorpusReviewTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private void write(String title, String words) throws IOException {
        Files.createDirectories(folder.resolve("laws/社会法"));
        Files.writeString(folder.resolve("laws/社会法/" + title + ".md"), """
                # 中华人民共和国%s

                2007年12月29日 第十届全国人民代表大会常务委员会第三十一次会议通过

                2008年5月1日 施行

                <!-- INFO END -->

                第一条 %s

                第二条 样例。
                """.formatted(title, words));
    }

    private CommandRun run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        return CommandRun.of(all);
    }

    @Test
    void aChangedLawNamesTheRulesAndValuesThatCiteIt() throws IOException {
        write("劳动争议调解仲裁法", "仲裁以调解为先。");
        write("样例灯塔法", "灯塔每晚点亮。");
        assertThat(run("corpus", "add", "law", folder.resolve("laws").toString(), "--format", "lawrefbook")
                        .exitCode())
                .isZero();
        CommandRun build = run("generation", "build");
        assertThat(build.exitCode()).as(build.err()).isZero();
        assertThat(run("corpus", "diff", "law").out()).contains("两者收录的法律法规没有变动");
        write("样例灯塔法", "灯塔雾天也点亮。");
        CommandRun lighthouse = run("corpus", "diff", "law");
        assertThat(lighthouse.out()).contains("样例灯塔法", "雾天").doesNotContain("待核", "没有变动");
        write("劳动争议调解仲裁法", "仲裁以裁决为先。");
        CommandRun changed = run("corpus", "update", "law");
        assertThat(changed.exitCode()).as(changed.err()).isZero();
        assertThat(changed.err()).containsPattern("待核：\\d+ 处规则或数值.*rules-to-review/law\\.tsv");
        assertThat(changed.out()).doesNotContain("待核");
        assertThat(Files.readString(folder.resolve("data/rules-to-review/law.tsv")))
                .contains(
                        "labor/lawsuit-non-final\t《劳动争议调解仲裁法》第五十条（2008-05-01 施行的文本）\tlaw/labor/lawsuit-non-final.yaml");
        JsonNode answer = JSON.readTree(run("corpus", "diff", "law", "--json").out());
        assertThat(answer.get("laws").valueStream().map(JsonNode::asString))
                .containsExactly("中华人民共和国劳动争议调解仲裁法", "中华人民共和国样例灯塔法");
        assertThat(answer.get("review").valueStream())
                .isNotEmpty()
                .allMatch(one -> one.get("law").asString().equals("中华人民共和国劳动争议调解仲裁法"))
                .anyMatch(one -> one.get("owner").asString().startsWith("R-"));
    }
}
