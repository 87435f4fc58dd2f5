package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.GenerationStore;
import tools.jackson.databind.JsonNode;

/** Updates that run by themselves, and what they tell of the law that changed. */
class UpdateCommandTest {

    private static final String[] BY_ITSELF = {"corpus", "update", "--all", "--build", "--check", "--promote"};

    @TempDir
    private Path folder;

    private CommandRun run(String... words) {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        return CommandRun.of(Stream.concat(
                        Stream.of(words),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    private static void law(Path laws, String title, int year, String... articles) throws IOException {
        StringBuilder text = new StringBuilder(title).append("\n（").append(year).append("年1月1日样例大会通过）\n");
        for (String article : articles) {
            text.append(article).append('\n');
        }
        Files.writeString(laws.resolve(title + year + ".txt"), text);
    }

    private static void commit(Git git, String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setSign(false)
                .setAuthor("a", "a@example")
                .setCommitter("a", "a@example")
                .call();
    }

    @Test
    void anUpdateFetchesBuildsChecksPromotesAndTellsWhatChanged() throws Exception {
        Path laws = Files.createDirectories(folder.resolve("laws"));
        try (Git git = Git.init().setDirectory(laws.toFile()).call()) {
            law(laws, "样例灯塔法", 2010, "第一条　灯塔整夜点亮。", "第二条　灯塔刷成白色。", "第三条　本法自2010年5月1日起施行。");
            law(laws, "关于适用样例灯塔法的规定", 2012, "第一条　样例灯塔法第一条所称整夜，自日落起算。", "第二条　本规定自2012年5月1日起施行。");
            commit(git, "one");
            run("corpus", "add", "own", "file://" + laws, "--format", "files");
            CommandRun first = run(BY_ITSELF);
            assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
            GenerationStore store = new GenerationStore(folder.resolve("data"));
            String live = store.live().orElseThrow();

            CommandRun nothing = run(BY_ITSELF);
            assertThat(nothing.exitCode()).isZero();
            assertThat(nothing.err()).contains("没有变化，线上一代不变。");
            assertThat(store.live()).contains(live);
            assertThat(changes().get("changes")).isEmpty();

            law(laws, "样例灯塔法", 2020, "第一条　灯塔整夜自动点亮。", "第二条　灯塔刷成白色。", "第三条　本法自2020年5月1日起施行。");
            law(laws, "样例桥梁法", 2090, "第一条　过桥缓行。", "第二条　本法自2090年5月1日起施行。");
            commit(git, "two");
            CommandRun second = run(BY_ITSELF);
            assertThat(second.exitCode()).as(second.err() + second.out()).isZero();
            assertThat(store.live().orElseThrow()).isNotEqualTo(live);
        }
        JsonNode promotion = changes().get("changes").get(0);
        assertThat(promotion.get("changes").valueStream().map(UpdateCommandTest::gist))
                .containsExactlyInAnyOrder("修改 样例灯塔法 现行有效", "新增 样例桥梁法 尚未生效");
        JsonNode amended = promotion
                .get("changes")
                .valueStream()
                .filter(change -> change.get("kind").asString().equals("amended"))
                .findFirst()
                .orElseThrow();
        assertThat(amended.get("articles").valueStream().map(UpdateCommandTest::article))
                .containsExactly("修改 第一条 灯塔整夜点亮。→ 灯塔整夜自动点亮。", "修改 第三条 本法自2010年5月1日起施行。→ 本法自2020年5月1日起施行。");
        assertThat(amended.get("affected")
                        .valueStream()
                        .map(law -> law.get("title").asString() + law.get("cited") + law.get("older")))
                .containsExactly("关于适用样例灯塔法的规定[\"第一条\"]true");
        assertThat(run("corpus", "changes").out()).contains("修改\t样例灯塔法", "原：灯塔整夜点亮。", "今：灯塔整夜自动点亮。", "公布在这次变动之前，请核对");
        assertThat(changes("--since", "2099-01-01").get("changes")).isEmpty();
    }

    private static String article(JsonNode article) {
        return Stream.of("change_label", "number")
                        .map(name -> article.get(name).asString() + " ")
                        .collect(Collectors.joining())
                + article.get("before").asString() + "→ " + article.get("after").asString();
    }

    private static String gist(JsonNode change) {
        return change.get("kind_label").asString() + " " + change.get("title").asString() + " "
                + change.get("status").asString();
    }

    private JsonNode changes(String... more) {
        return AnswerJson.mapper()
                .readTree(run(Stream.concat(Stream.of("corpus", "changes", "--json"), Stream.of(more))
                                .toArray(String[]::new))
                        .out());
    }

    @Test
    void oneUpdateAtATime() throws IOException {
        try (DataLock other = new CorpusRegistry(folder.resolve("data")).update()) {
            CommandRun second = run(BY_ITSELF);
            assertThat(second.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(second.err()).contains("另一个语料更新正在进行");
            assertThat(List.of(run("corpus", "list").exitCode())).containsExactly(0);
        }
    }
}
