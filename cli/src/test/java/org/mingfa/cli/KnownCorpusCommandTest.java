package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest.CorpusEntry;

/** The official statute book by one command, from a repository that lies on this machine, and without a network. */
class KnownCorpusCommandTest {

    private static final String LAW = """
            # 中华人民共和国样例法

            2020年1月1日样例会议通过　自2020年2月1日起施行

            <!-- INFO END -->

            第一条 为了示例，制定本法。

            第二条 例子应当简短。
            """;

    /** Refuses every connection at once. */
    private static final String AWAY = "http://127.0.0.1:1/laws.git";

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void makeTheDataDirectory() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
    }

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return CommandRun.of(all);
    }

    /** Tells the data directory that the whole law is had from there. */
    private void mirror(String location) throws IOException {
        Files.writeString(data.resolve("known.yaml"), """
                corpora:
                  national:
                    title: 镜像
                    location: %s
                    format: lawrefbook
                    holds: 样例法
                    size: 一个文件
                    licence: 无
                """.formatted(location));
    }

    private String repository(String text) throws IOException, GitAPIException {
        Path origin = folder.resolve("origin");
        Files.createDirectories(origin.resolve("经济法"));
        try (Git git = Git.init().setDirectory(origin.toFile()).call()) {
            Files.writeString(origin.resolve("经济法/样例法(2020-01-01).md"), text);
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("一")
                    .setAuthor("t", "t@example.org")
                    .setCommitter("t", "t@example.org")
                    .setSign(false)
                    .call();
        }
        return origin.toUri().toString();
    }

    private List<Corpus> registered() {
        return new CorpusRegistry(data).list();
    }

    private List<String> serving() throws IOException {
        GenerationStore store = new GenerationStore(data);
        return store.manifest(store.live().orElseThrow()).corpora().stream()
                .map(CorpusEntry::name)
                .toList();
    }

    @Test
    void aKnownNameIsFetchedRegisteredAndRenewed() throws Exception {
        String origin = repository(LAW);
        mirror(origin);
        Path half =
                Files.createDirectories(data.resolve("clones/national.git.half/objects")); // of a fetch that was killed
        Files.writeString(half.resolve("rest"), "x");

        CommandRun first = run("corpus", "add", "national");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).contains("取回 镜像：" + origin + "，一个文件", "已登记语料 national：" + origin);
        assertThat(registered()).containsExactly(new Corpus("national", origin, CorpusFormat.LAWREFBOOK));
        assertThat(half).doesNotExist();

        repository(LAW.replace("简短", "很短"));
        assertThat(run("corpus", "add", "national").exitCode()).isZero();
        assertThat(run("generation", "build", "--vectors", "off").exitCode()).isZero();
        assertThat(run("article", "样例法", "2").out()).contains("例子应当很短。");
    }

    @Test
    void whatCannotBeFetchedIsBroughtByHandInTheFormatThatIsKnown() throws Exception {
        mirror(AWAY);
        CommandRun away = run("corpus", "add", "national");
        assertThat(away.exitCode()).isEqualTo(5);
        assertThat(away.err())
                .contains(
                        "git 仓库 " + AWAY + " 无法取回：",
                        "没有网络时：在能上网的电脑上从 " + AWAY + " 下载 ZIP（或 git clone），带到本机登记。",
                        "带到以后：mingfa corpus add national 文件夹或ZIP");
        assertThat(registered()).isEmpty();

        repository(LAW);
        String place = folder.resolve("origin").toString();
        assertThat(run("corpus", "add", "national", place).exitCode()).isZero();
        assertThat(registered()).containsExactly(new Corpus("national", place, CorpusFormat.LAWREFBOOK));
        CommandRun again = run("corpus", "add", "national");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("语料 national 已登记", "mingfa corpus remove national");
    }

    @Test
    void servingTheWholeLawFetchesBuildsAndPromotesOnce() throws Exception {
        mirror(repository(LAW));
        CommandRun first = run("generation", "build", "--starter", "--laws", "national", "--vectors", "off");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(serving()).containsExactly("national");

        mirror(AWAY); // no network is needed any more
        CommandRun second = run("generation", "build", "--starter", "--laws", "national", "--vectors", "off");
        assertThat(second.exitCode()).isZero();
        assertThat(second.err()).contains("，已收录 national。");
        assertThat(new GenerationStore(data).list()).hasSize(1);
    }

    @Test
    void anInterruptedBuildGoesOnWithoutTheNetwork() throws Exception {
        mirror(repository(LAW));
        assertThat(run("corpus", "add", "national").exitCode()).isZero();
        mirror(AWAY);
        CommandRun later = run("generation", "build", "--starter", "--laws", "national", "--vectors", "off");
        assertThat(later.exitCode()).as(later.err()).isZero();
        assertThat(serving()).containsExactly("national");
    }

    @Test
    void withoutANetworkTheStarterServesAndSaysWhatItIs() throws Exception {
        mirror(AWAY);
        CommandRun plain = run("generation", "build", "--laws", "national", "--vectors", "off");
        assertThat(plain.exitCode()).isEqualTo(5);
        CommandRun serve = run("generation", "build", "--starter", "--laws", "national", "--vectors", "off");
        assertThat(serve.exitCode()).as(serve.err()).isZero();
        assertThat(serving()).containsExactly("starter");
        assertThat(serve.err())
                .contains(
                        "警告：git 仓库 " + AWAY,
                        "先用随附的起步语料提供服务。",
                        "部法律的要点，不是法律原文，也不全。取得完整的法律原文并启动：mingfa serve --laws national（" + AWAY + "，一个文件）");
        CommandRun again = run("generation", "build", "--starter", "--laws", "national", "--vectors", "off");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("先用线上一代 ");
        assertThat(run("doctor").out()).contains("语料：现在检索的是起步语料：");
    }

    @Test
    void oneProcessFetchesAtATime() throws Exception {
        mirror(repository(LAW));
        Files.createDirectories(data.resolve("clones"));
        try (FileChannel other = FileChannel.open(
                data.resolve("clones/national.git.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            CommandRun second = run("generation", "build", "--starter", "--laws", "national", "--vectors", "off");
            assertThat(second.exitCode()).isEqualTo(5);
            assertThat(second.err()).contains("另一个进程正在取回 ");
        }
        assertThat(new GenerationStore(data).live()).isEmpty();
    }
}
