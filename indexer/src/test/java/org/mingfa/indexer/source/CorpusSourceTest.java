package org.mingfa.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Refusal;

class CorpusSourceTest {

    @TempDir
    Path folder;

    private static String text(SourceEntry entry) {
        return new String(entry.load(1 << 20).value().bytes(), StandardCharsets.UTF_8);
    }

    private CorpusSource open(String location) {
        return CorpusSource.open("sample", SourceLocation.parse(location, folder), folder.resolve("clones"));
    }

    @Test
    void listsAFolderInOrderWithoutItsGitFolder() throws IOException {
        Files.createDirectories(folder.resolve("laws/法律"));
        Files.createDirectories(folder.resolve("laws/.git"));
        Files.writeString(folder.resolve("laws/.git/HEAD"), "x");
        Files.writeString(folder.resolve("laws/法律/乙.txt"), "乙");
        Files.writeString(folder.resolve("laws/a.txt"), "甲");
        try (CorpusSource source = open("laws")) {
            assertThat(source.entries()).extracting(SourceEntry::path).containsExactly("a.txt", "法律/乙.txt");
            assertThat(source.entries()).extracting(CorpusSourceTest::text).containsExactly("甲", "乙");
            assertThat(source.commit()).isEmpty();
        }
    }

    @Test
    void namesOf240BytesAreReadLikeOthers() throws IOException {
        String name = "关".repeat(78) + "~a1.txt";
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(238, 245);
        Files.createDirectories(folder.resolve("laws"));
        Files.writeString(folder.resolve("laws").resolve(name), "长名");
        try (CorpusSource source = open("laws")) {
            assertThat(source.entries()).extracting(SourceEntry::path).containsExactly(name);
            assertThat(source.entries()).extracting(CorpusSourceTest::text).containsExactly("长名");
        }
    }

    /** 300 MB that take no room on the disk: declared too large, and not read. */
    @Test
    void aHugeFileIsAProblemAndIsNotRead() throws IOException {
        Path huge = folder.resolve("huge.docx");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(300L << 20);
        }
        try (CorpusSource source = open("huge.docx")) {
            Outcome<CorpusFile> outcome = source.entries().getFirst().load(64L << 20);
            assertThat(outcome.value()).isNull();
            assertThat(outcome.problems().getFirst().toString())
                    .isEqualTo("S002 huge.docx 文件过大：314572800 字节，上限 67108864 字节。" + " 拆分该文件，或以 --max-file-size 提高上限。");
        }
    }

    @Test
    void aFileThatVanishesIsAProblem() throws IOException {
        Path file = folder.resolve("gone.txt");
        Files.writeString(file, "x");
        try (CorpusSource source = open("gone.txt")) {
            Files.delete(file);
            assertThat(source.entries()
                            .getFirst()
                            .load(10)
                            .problems()
                            .getFirst()
                            .code())
                    .isEqualTo(ErrorCode.UNREADABLE_FILE);
        }
    }

    @Test
    void readsAZipWithNamesOfChineseWindows() throws IOException {
        Path zip = folder.resolve("laws.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GB18030"))) {
            out.putNextEntry(new ZipEntry("法律/样例法.txt"));
            out.write("第一条".getBytes(StandardCharsets.UTF_8));
        }
        try (CorpusSource source = open("laws.zip")) {
            assertThat(source.entries()).extracting(SourceEntry::path).containsExactly("法律/样例法.txt");
            assertThat(source.entries()).extracting(CorpusSourceTest::text).containsExactly("第一条");
        }
    }

    /** A zip can lie about sizes; what counts is what is read. */
    @Test
    void aZipEntryThatIsLargerThanTheLimitIsAProblem() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("zeros.txt"));
            out.write(new byte[5 << 20]);
        }
        try (CorpusSource source = open("bomb.zip")) {
            SourceEntry honest = source.entries().getFirst();
            SourceEntry lying = new SourceEntry(honest.path(), 10, honest.content());
            assertThat(honest.load(1 << 20).problems().getFirst().code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
            assertThat(lying.load(1 << 20).problems().getFirst().code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        }
    }

    @Test
    void aDamagedZipSaysSo() throws IOException {
        Files.write(folder.resolve("half.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> open("half.zip"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无法打开")
                .hasMessageContaining("重新下载");
    }

    @Test
    void readsAGitRepositoryAtABranchOrCommit() throws Exception {
        Path origin = folder.resolve("origin");
        try (Git git = Git.init()
                .setDirectory(origin.toFile())
                .setInitialBranch("main")
                .call()) {
            String first = commit(git, "样例法.md", "旧文");
            Files.writeString(origin.resolve("别法.md"), "新增");
            git.add().addFilepattern(".").call();
            String second = commit(git, "样例法.md", "新文");
            String url = origin.toUri().toString();
            try (CorpusSource now = open(url)) {
                assertThat(now.commit()).isEqualTo(Optional.of(second));
                assertThat(now.entries()).extracting(CorpusSourceTest::text).containsExactly("新增", "新文");
            }
            try (CorpusSource before = open(url + "#" + first)) {
                assertThat(before.entries()).extracting(CorpusSourceTest::text).containsExactly("旧文");
            }
            try (CorpusSource branch = open(origin + "#main")) {
                assertThat(branch.commit()).isEqualTo(Optional.of(second));
            }
            assertThatThrownBy(() -> open(url + "#nowhere")).hasMessageContaining("没有分支或提交 nowhere");
        }
    }

    private static String commit(Git git, String path, String text) throws Exception {
        Files.writeString(git.getRepository().getWorkTree().toPath().resolve(path), text);
        git.add().addFilepattern(path).call();
        return git.commit()
                .setMessage("sample")
                .setAuthor("t", "t@example.org")
                .setCommitter("t", "t@example.org")
                .setSign(false)
                .call()
                .name();
    }

    @Test
    void aRepositoryThatIsNoneSaysSo() {
        assertThatThrownBy(() -> open(folder.resolve("none").toUri().toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无法打开");
    }
}
