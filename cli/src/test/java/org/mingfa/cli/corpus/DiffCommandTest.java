package org.mingfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.CommandRun;
import org.mingfa.search.generation.GenerationStore;
import tools.jackson.databind.JsonNode;

/** The list of changes that a lawyer reads, before a build and between two generations. */
class DiffCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... words) {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        return CommandRun.of(Stream.concat(
                        Stream.of(words),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    private void law(String title, int year, String... articles) throws IOException {
        Path laws = Files.createDirectories(folder.resolve("laws"));
        Files.writeString(
                laws.resolve(title + year + ".txt"),
                title + "\n（" + year + "年1月1日样例大会通过）\n" + String.join("\n", articles) + "\n");
    }

    private void change() throws IOException {
        law("样例灯塔法", 2020, "第一条　灯塔整夜自动点亮。", "第二条　守护人应当识水性。", "第三条　灯塔刷成白色。", "第四条　本法自2020年5月1日起施行。");
        law("样例桥梁法", 2090, "第一条　过桥缓行。", "第二条　本法自2090年5月1日起施行。");
        law("样例港口法", 2021, "第一条　进港缓行。", "第二条　本法自2021年5月1日起施行，《样例渡口法》同时废止。");
        Files.writeString(folder.resolve("laws/样例坏法2021.txt"), "");
    }

    @Test
    void saysWhatBecameOfEachLawBeforeAndAfterItIsBuilt() throws IOException {
        law("样例灯塔法", 2010, "第一条　灯塔整夜点亮。", "第二条　灯塔刷成白色。", "第三条　本法自2010年5月1日起施行。");
        law("关于适用样例灯塔法的规定", 2012, "第一条　样例灯塔法第一条所称整夜，自日落起算。", "第二条　本规定自2012年5月1日起施行。");
        law("样例渡口法", 2011, "第一条　渡口设灯。", "第二条　本法自2011年5月1日起施行。");
        String laws = folder.resolve("laws").toString();
        assertThat(run("corpus", "add", "own", laws, "--format", "files").exitCode())
                .isZero();
        assertThat(run("corpus", "diff", "own").out()).contains("还没有线上一代", "新增 3 部。");
        String[] update = {"corpus", "update", "--all", "--build", "--promote"};
        assertThat(run(update).exitCode()).isZero();
        String first = new GenerationStore(folder.resolve("data")).live().orElseThrow();
        assertThat(run("corpus", "diff", "own").out()).contains("两者收录的法律法规没有变动。");

        change();
        String before = list(run("corpus", "diff", "own").out());
        JsonNode json = AnswerJson.mapper()
                .readTree(run("corpus", "diff", "own", "--json").out());
        assertThat(json.get("added").toString()).doesNotContain("坏法");
        assertThat(json.get("changes")).hasSize(4);
        assertThat(run(update).exitCode()).isZero();
        String after = list(run("corpus", "diff", "--from", first).out());
        assertThat(before).isEqualTo(after.replace("own：", ""));
        assertThat(after).isEqualTo("""

                新增
                  《样例港口法》  现行有效，2021-01-01 公布，2021-05-01 起施行。

                修改
                  《样例灯塔法》  现行有效，2020-01-01 公布，2020-05-01 起施行。
                    修改第一条
                      原：灯塔整夜点亮。
                      新：灯塔整夜〔自动〕点亮。
                    新增第二条
                      原：（无）
                      新：守护人应当识水性。
                    第三条改为第四条并修改
                      原：本法自〔2010〕年5月1日起施行。
                      新：本法自〔2020〕年5月1日起施行。
                    第二条改为第三条，内容未变。
                    现行规定中引用它的：《关于适用样例灯塔法的规定》第一条（公布在这次变动之前，请核对）。

                废止
                  《样例渡口法》  已废止，2011-01-01 公布，2011-05-01 起施行，2021-05-01 失效。

                尚未施行
                  《样例桥梁法》  尚未生效，新增，2090-01-01 公布，2090-05-01 起施行。

                拒收（没有收录，不在以上各项之内）
                  own：样例坏法2021.txt  E001 文件是空的。
                """);
        for (String form : new String[] {"docx", "html", "pdf", "txt"}) {
            Path file = folder.resolve("list." + form);
            assertThat(run("corpus", "diff", "--from", first, "--out", file.toString())
                            .exitCode())
                    .isZero();
            assertThat(file).isNotEmptyFile();
        }
    }

    /** Without the two lines that name days and generations; the corpus of a refused file is known without being said. */
    private static String list(String printed) {
        return printed.lines().skip(2).map(line -> line + "\n").reduce("", String::concat);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThat(run("corpus", "diff", "own", "--from", "x").err()).contains("就不要写 --from");
        assertThat(run("corpus", "diff", "--from", "none").exitCode()).isEqualTo(5);
        assertThat(run("corpus", "diff", "--from", "none", "--to", "none").exitCode())
                .isEqualTo(3);
        assertThat(run("corpus", "diff", "own", "--out", "list.png").err()).contains("应以 .docx、.html、.pdf 或 .txt 结尾");
    }
}
