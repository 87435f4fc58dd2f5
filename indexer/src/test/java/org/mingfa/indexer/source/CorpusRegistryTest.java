package org.mingfa.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.DataLock;
import org.mingfa.text.problem.Refusal;

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

    /** As six commands at once; each is its own process there, its own thread here. */
    @Test
    void thoseThatAreRegisteredAtOnceAreAllKept(@TempDir Path shared) throws IOException {
        Path location = Files.createDirectories(shared.resolve("own"));
        IntStream.range(0, 24)
                .parallel()
                .forEach(i -> new CorpusRegistry(shared).add("c" + i, location.toString(), CorpusFormat.AUTO, shared));
        assertThat(new CorpusRegistry(shared).list()).hasSize(24);
    }

    @Test
    void nothingIsRemovedWhileAnUpdateRuns(@TempDir Path shared) throws Exception {
        Path location = Files.createDirectories(shared.resolve("own"));
        CorpusRegistry registry = new CorpusRegistry(shared);
        registry.add("c", location.toString(), CorpusFormat.AUTO, shared);
        try (DataLock update = registry.update()) {
            assertThatThrownBy(() -> registry.remove("c")).hasMessageContaining("另一个语料更新正在进行");
            assertThatThrownBy(registry::update).hasMessageContaining("另一个语料更新正在进行");
        }
        assertThat(registry.remove("c").name()).isEqualTo("c");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        registry.add("laws", "laws", CorpusFormat.AUTO, folder);
        refuses(
                () -> registry.add("laws", "laws", CorpusFormat.AUTO, folder),
                Refusal.Kind.INVALID_VALUE,
                "语料 laws 已登记：请换一个名称，或先将它除名。");
        refuses(
                () -> registry.add("b", "nowhere", CorpusFormat.AUTO, folder),
                Refusal.Kind.BAD_INPUT,
                "找不到 " + folder.resolve("nowhere") + "：请检查路径，或先下载、解压语料。");
        refuses(
                () -> registry.add("../b", "laws", CorpusFormat.AUTO, folder),
                Refusal.Kind.INVALID_VALUE,
                "语料名 “../b” 无效：请用 1 至 40 个小写字母、数字、点、下划线或连字符，以字母或数字开头。");
        refuses(() -> registry.remove("c"), Refusal.Kind.NOT_FOUND, "没有登记名为 c 的语料；已登记：[laws]。");
        Path file = folder.resolve("data/corpora.json");
        Files.writeString(file, "{\"corpora\": [", StandardCharsets.UTF_8);
        refuses(registry::list, Refusal.Kind.BAD_INPUT, file + " 不是有效的 JSON：请修正，或删除后重新登记语料。");
    }

    @Test
    void noPasswordIsRegisteredOrShown() throws IOException {
        for (String place : new String[] {
            "https://user:geheim@example.org/laws.git",
            "https://geheim@example.org/laws.git#main",
            "ssh://git:geheim@example.org/laws.git"
        }) {
            assertThatThrownBy(() -> registry.add("laws", place, CorpusFormat.AUTO, folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("example.org/laws.git")
                    .hasMessageContaining("git-credentials")
                    .hasMessageNotContaining("geheim");
        }
        assertThat(registry.add("ssh", "ssh://git@example.org/laws.git", CorpusFormat.AUTO, folder)
                        .location())
                .isEqualTo("ssh://git@example.org/laws.git");
        Path file = folder.resolve("data/corpora.json");
        Files.writeString(
                file,
                "{\"corpora\": [{\"name\": \"old\", \"location\": \"https://user:geheim@example.org/laws.git\", \"format\": \"auto\"}]}");
        assertThat(registry.list())
                .containsExactly(new Corpus("old", "https://example.org/laws.git", CorpusFormat.AUTO));
    }

    @Test
    void aRepositoryIsLoggedInToFromTheOwnersFileAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path file = Files.writeString(data.resolve("git-credentials"), "https://anna:g%40heim@example.org\n");
        GitCredentials credentials = new GitCredentials(data);
        URIish place = new URIish("https://example.org/laws.git");
        CredentialItem.Username user = new CredentialItem.Username();
        CredentialItem.Password password = new CredentialItem.Password();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> credentials.get(place, user, password))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(credentials.get(place, user, password)).isTrue();
        assertThat(user.getValue()).isEqualTo("anna");
        assertThat(password.getValue()).containsExactly("g@heim".toCharArray());
    }

    private static void refuses(ThrowingCallable call, Refusal.Kind kind, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
                .hasMessage(words);
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
            registry.fetch(corpus, FetchListener.SILENT);
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
