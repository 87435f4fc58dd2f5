package org.mingfa.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusRegistryTest {

    @TempDir
    Path folder;

    private CorpusRegistry registry;

    @BeforeEach
    void makeCorpus() throws IOException {
        Files.createDirectories(folder.resolve("laws"));
        Files.writeString(folder.resolve("laws/a.txt"), "甲");
        registry = new CorpusRegistry(folder.resolve("data"));
    }

    @Test
    void remembersCorporaInTheirOrder() {
        registry.add("z", "laws", CorpusFormat.AUTO, folder);
        registry.add("a", "laws/a.txt", CorpusFormat.FILES, folder);
        String laws = folder.resolve("laws").toString();
        assertThat(new CorpusRegistry(folder.resolve("data")).list())
                .containsExactly(
                        new Corpus("z", laws, CorpusFormat.AUTO), new Corpus("a", laws + "/a.txt", CorpusFormat.FILES));
        registry.remove("z");
        assertThat(registry.list()).containsExactly(new Corpus("a", laws + "/a.txt", CorpusFormat.FILES));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        registry.add("laws", "laws", CorpusFormat.AUTO, folder);
        assertThatThrownBy(() -> registry.add("laws", "laws", CorpusFormat.AUTO, folder))
                .hasMessageContaining("已登记")
                .hasMessageContaining("corpus remove laws");
        assertThatThrownBy(() -> registry.add("b", "nowhere", CorpusFormat.AUTO, folder))
                .hasMessageContaining("找不到 " + folder.resolve("nowhere"));
        assertThatThrownBy(() -> registry.add("../b", "laws", CorpusFormat.AUTO, folder))
                .hasMessageContaining("语料名 “../b” 无效");
        assertThatThrownBy(() -> registry.remove("c")).hasMessage("没有登记名为 c 的语料；已登记：[laws]。");
        Files.writeString(folder.resolve("data/corpora.json"), "{\"corpora\": [", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> registry.list()).hasMessageContaining("不是有效的 JSON");
    }

    @Test
    void fetchBringsAGitCorpusUpToDate() throws Exception {
        Path origin = folder.resolve("origin");
        try (Git git = Git.init().setDirectory(origin.toFile()).call()) {
            commit(git, "一");
            Corpus corpus = registry.add("git", origin.toUri().toString(), CorpusFormat.LAWREFBOOK, folder);
            String before = commitOf(corpus);
            String after = commit(git, "二");
            assertThat(commitOf(corpus)).isEqualTo(before);
            registry.fetch(corpus);
            assertThat(commitOf(corpus)).isEqualTo(after);
            registry.remove("git");
            assertThat(folder.resolve("data/clones/git.git")).doesNotExist();
        }
    }

    private String commitOf(Corpus corpus) {
        try (CorpusSource source = registry.open(corpus)) {
            return source.commit().orElseThrow();
        }
    }

    private static String commit(Git git, String text) throws Exception {
        Files.writeString(git.getRepository().getWorkTree().toPath().resolve("x.md"), text);
        git.add().addFilepattern("x.md").call();
        return git.commit()
                .setMessage(text)
                .setAuthor("t", "t@example.org")
                .setCommitter("t", "t@example.org")
                .setSign(false)
                .call()
                .name();
    }
}
