package org.mingfa.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** A megabyte that unpacks to a gigabyte is no harm, if it is unpacked once: here 2,000 entries are the same bytes. */
    @Test
    void aZipWhoseEntriesOverlapIsRefused() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(one)) {
            out.putNextEntry(new ZipEntry("0000.txt"));
            out.write(new byte[1 << 20]);
        }
        byte[] zip = one.toByteArray();
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).order(ByteOrder.LITTLE_ENDIAN);
        int directory = end.getInt(end.position() + 16);
        byte[] entry = Arrays.copyOfRange(zip, directory, zip.length - 22);
        ByteBuffer bomb = ByteBuffer.allocate(directory + 2_000 * entry.length + 22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(zip, 0, directory);
        for (int i = 0; i < 2_000; i++) {
            System.arraycopy("%04d".formatted(i).getBytes(StandardCharsets.US_ASCII), 0, entry, 46, 4);
            bomb.put(entry);
        }
        bomb.put(zip, zip.length - 22, 22);
        int last = bomb.capacity() - 22;
        bomb.putShort(last + 8, (short) 2_000)
                .putShort(last + 10, (short) 2_000)
                .putInt(last + 12, 2_000 * entry.length);
        Files.write(folder.resolve("overlap.zip"), bomb.array());
        assertThatThrownBy(() -> open("overlap.zip"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("互相重叠");
    }

    /** Ten trees of ten names each, of which each is the next tree: 10 billion paths, of files or of empty folders. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aRepositoryOfMorePathsThanThereAreFilesIsRefused(boolean files) throws Exception {
        Path origin = folder.resolve("bomb");
        try (Git git = Git.init()
                        .setDirectory(origin.toFile())
                        .setInitialBranch("main")
                        .call();
                ObjectInserter objects = git.getRepository().newObjectInserter()) {
            ObjectId next =
                    files ? objects.insert(Constants.OBJ_BLOB, new byte[] {1}) : objects.insert(new TreeFormatter());
            FileMode mode = files ? FileMode.REGULAR_FILE : FileMode.TREE;
            for (int level = 0; level < 10; level++) {
                TreeFormatter tree = new TreeFormatter();
                for (int name = 0; name < 10; name++) {
                    tree.append(String.valueOf(name), mode, next);
                }
                next = objects.insert(tree);
                mode = FileMode.TREE;
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(next);
            commit.setAuthor(new PersonIdent("t", "t@example.org"));
            commit.setCommitter(commit.getAuthor());
            ObjectId id = objects.insert(commit);
            objects.flush();
            RefUpdate main = git.getRepository().updateRef("refs/heads/main");
            main.setNewObjectId(id);
            main.update();
        }
        assertThatThrownBy(() -> open(origin.toUri().toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("超过 500000 个");
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
