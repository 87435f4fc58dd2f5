package org.mingfa.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.backup.LastBackup;
import org.mingfa.backup.Restore;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.ServiceProcess;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.ServiceLock;
import org.mingfa.text.document.Sha256;

/** The data directory as one file, and back: whole, or nothing is changed. */
class BackupCommandTest {

    private static Path built;

    @TempDir
    private Path folder;

    private Path data;
    private Path archive;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        archive = folder.resolve("b.tar.gz");
    }

    /** Built once; each test has a copy. */
    @BeforeAll
    static void buildOnce(@TempDir Path once) throws IOException {
        built = once.resolve("data");
        Path laws = Files.createDirectories(once.resolve("laws"));
        Files.writeString(
                laws.resolve("样例灯塔法2010.txt"), "样例灯塔法\n（2010年1月1日样例大会通过）\n第一条　灯塔整夜点亮。\n第二条　本法自2010年5月1日起施行。\n");
        run(built, "corpus", "add", "own", laws.toString(), "--format", "files");
        run(built, "corpus", "update", "--build", "--promote");
        run(built, "token", "add", "机房", "--role", "operator");
        Files.createDirectories(built.resolve("generations/.draft"));
        Files.writeString(built.resolve("generations/.draft/half"), "half");
    }

    private void build() throws IOException {
        FileUtils.copyDirectory(built.toFile(), data.toFile());
    }

    private static CommandRun run(Path data, String... words) {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        return CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    /** What was there, without what is of the moment or grows by the command itself. */
    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.matches(
                        "(.*/)?\\.(?!live\\.copy).*|audit/.*|access/audit-head|vectors/.*|generations/\\.draft/.*")) {
                    sums.put(name, Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return sums;
    }

    /** The oldest of those that are named by their time go; a file of somebody else, or one with another name, stays. */
    @Test
    void keepsTheLatestInAFolder() throws IOException {
        build();
        Path backups = Files.createDirectories(folder.resolve("backups"));
        for (String name : List.of(
                "mingfa-20250101-013000.tar.gz",
                "mingfa-20250102-013000.tar.gz",
                "mingfa-20250103-013000.tar.gz",
                "mingfa-before-the-move.tar.gz")) {
            Files.writeString(backups.resolve(name), "old");
        }
        assertThat(LastBackup.find(data)).isEmpty();
        CommandRun backup = run(data, "backup", backups.toString(), "--keep", "2");
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(3)
                    .startsWith("mingfa-20250103-013000.tar.gz")
                    .endsWith("mingfa-before-the-move.tar.gz");
        }
        assertThat(LastBackup.find(data))
                .hasValueSatisfying(last -> assertThat(last.bytes()).isPositive());
        assertThat(run(data, "backup", archive.toString(), "--keep", "2").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(data, "backup", backups.toString(), "--keep", "0").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void bringsEverythingBackElsewhere() throws IOException {
        build();
        Path review = Files.createDirectories(data.resolve("rules-to-review"));
        Files.writeString(review.resolve("样例 语料.tsv"), "R-1\t《样例灯塔法》第一条\t样例.yaml:1\n");
        CommandRun backup = run(data, "backup", archive.toString());
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        assertThat(run(data, "backup", archive.toString()).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run(data, "restore", archive.toString(), "--check").out()).startsWith("完整：");

        Path elsewhere = folder.resolve("elsewhere/data");
        CommandRun restore = run(elsewhere, "restore", archive.toString(), "--accept-tokens");
        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(contents(elsewhere)).isEqualTo(contents(data)).hasSizeGreaterThan(8);
        assertThat(new GenerationStore(elsewhere).live()).isEqualTo(new GenerationStore(data).live());
        assertThat(run(elsewhere, "article", "样例灯塔法", "1").out()).contains("灯塔整夜点亮");
        assertThat(run(elsewhere, "token", "list").out()).contains("机房");
        assertThat(run(elsewhere, "audit", "verify").exitCode()).isZero();
        assertThat(run(elsewhere, "audit", "export").out()).contains("\"backup\"", "\"restore\"");
        assertThat(elsewhere.resolve("generations/.draft")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
                .isEqualTo("rwx------");
    }

    @Test
    void runsBesideAServiceAndHasItsDatabaseWhole() throws Exception {
        build();
        try (ServiceProcess service = ServiceProcess.start(data)) {
            assertThat(service.get("/v1/search?q=" + ServiceProcess.encoded("灯塔")))
                    .contains("灯塔整夜点亮");
            for (int i = 0; i < 24_000 && !Files.exists(data.resolve("service/mingfa.mv.db")); i++) {
                Thread.sleep(50); // opened once the service is ready
            }
            CommandRun backup = run(data, "backup", archive.toString());
            assertThat(backup.exitCode()).as(backup.err()).isZero();
            assertThat(service.get("/readyz")).contains("ready");
            assertThat(run(data, "restore", archive.toString(), "--replace").err())
                    .contains("服务正在使用数据目录");
        }
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(run(elsewhere, "restore", archive.toString(), "--accept-tokens")
                        .exitCode())
                .isZero();
        byte[] database = Files.readAllBytes(elsewhere.resolve("service/mingfa.mv.db"));
        assertThat(new String(database, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("H:2,");
        assertThat(data.resolve("service/snapshot.wanted")).doesNotExist();
    }

    @Test
    void neverOverwritesWithoutSayingSo() throws IOException {
        build();
        run(data, "backup", archive.toString());
        Map<String, String> before = contents(data);
        CommandRun refused = run(data, "restore", archive.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("不是空的，没有恢复");
        assertThat(contents(data)).isEqualTo(before);
        assertThat(run(data, "restore", archive.toString(), "--replace").exitCode())
                .isZero();
        assertThat(contents(data)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.matches("data\\.before-\\d{8}-\\d{6}"));
        }
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        build();
        run(data, "backup", archive.toString());
        byte[] whole = Files.readAllBytes(archive);
        Path broken = folder.resolve("broken.tar.gz");
        Path target = folder.resolve("target");
        for (byte[] bytes : List.of(
                new byte[0],
                "no archive".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, whole.length - 200),
                flipped(whole, whole.length / 3),
                flipped(whole, whole.length - 4))) {
            Files.write(broken, bytes);
            CommandRun refused = run(target, "restore", broken.toString());
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(refused.err()).contains("不能用来恢复", "什么都没有改动");
            assertThat(target).doesNotExist();
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 0x10;
        return flipped;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/tmp/out", "a/../../out", "generations/.draft/x", "a\\..\\out", ".live", "a//b"})
    void refusesWhatLeadsOutOfTheDirectory(String name) throws IOException {
        Files.write(archive, tar(name, ""));
        CommandRun refused = run(folder.resolve("target"), "restore", archive.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("里面有不该有的");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesLinksAndForeignArchives() throws IOException {
        Files.write(archive, tar("link", "/etc"));
        assertThat(run(folder.resolve("target"), "restore", archive.toString()).err())
                .contains("里面有不该有的");
        for (String program : List.of("META-INF/services/x", "Evil.class", "lib.jar", "generations/g/lucene/x/y")) {
            Files.write(archive, tar(program, ""));
            assertThat(run(folder.resolve("target"), "restore", archive.toString())
                            .err())
                    .contains("里面有不该有的");
        }
        Files.write(archive, tar("readme.txt", ""));
        assertThat(run(folder.resolve("target"), "restore", archive.toString()).err())
                .contains("没有清单");
    }

    @Test
    void anArchiveWhoseManifestIsTheWordNullIsNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
            TarArchiveEntry entry = new TarArchiveEntry("backup.json");
            entry.setSize(4);
            tar.putArchiveEntry(entry);
            tar.write("null".getBytes(StandardCharsets.US_ASCII));
            tar.closeArchiveEntry();
        }
        Files.write(archive, bytes.toByteArray());
        CommandRun refused = run(folder.resolve("target"), "restore", archive.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("清单写的不是 mingfa 的备份");
    }

    /** Sums in the same file prove nothing of who wrote it: what would open doors is shown first. */
    @Test
    void aTokenThatWasNotThereComesInOnlyWhenItIsConfirmed() throws IOException {
        build();
        run(data, "backup", archive.toString());
        Path elsewhere = folder.resolve("elsewhere");
        CommandRun asked = run(elsewhere, "restore", archive.toString());
        assertThat(asked.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(asked.err()).contains("机房（系统管理员，", "什么都没有改动", "--accept-tokens");
        assertThat(elsewhere).doesNotExist();
        run(data, "token", "revoke", "机房");
        assertThat(run(data, "restore", archive.toString(), "--replace").err()).contains("机房（系统管理员，");
        assertThat(run(data, "token", "list").out()).contains("已吊销");
    }

    /** Whatever database keeps its usage. */
    @Test
    void aDirectoryThatAServiceUsesIsNotReplaced() throws IOException {
        build();
        run(data, "backup", archive.toString());
        try (ServiceLock service = ServiceLock.share(data).orElseThrow();
                ServiceLock another = ServiceLock.share(data).orElseThrow()) {
            CommandRun refused = run(data, "restore", archive.toString(), "--replace");
            assertThat(refused.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(refused.err()).contains("服务正在使用数据目录");
        }
        assertThat(run(data, "restore", archive.toString(), "--replace").exitCode())
                .isZero();
    }

    @Test
    void whatIsNoneOfOursIsNamedAndWhatAKilledBackupLeftGoes() throws IOException {
        build();
        Files.writeString(data.resolve("Evil.class"), "");
        Path left = Files.writeString(folder.resolve(".older.tar.gz.999999999"), "half");
        assertThat(run(data, "backup", archive.toString()).err()).contains("没有备份：Evil.class");
        assertThat(left).doesNotExist();
    }

    private static byte[] tar(String name, String link) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
            TarArchiveEntry entry = link.isEmpty()
                    ? new TarArchiveEntry(name, true)
                    : new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
            entry.setLinkName(link);
            entry.setSize(link.isEmpty() ? 1 : 0);
            tar.putArchiveEntry(entry);
            tar.write(new byte[link.isEmpty() ? 1 : 0]);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** Killed anywhere, the old directory is there whole, under its name or beside it; the next run needs no help. */
    @Test
    void killedInTheMiddleLosesNothing() throws Exception {
        build();
        byte[] noise = new byte[40 << 20];
        new Random(1).nextBytes(noise);
        Files.createDirectories(data.resolve("generations/noise"));
        Files.write(data.resolve("generations/noise/large.bin"), noise);
        run(data, "backup", archive.toString());
        Map<String, String> before = contents(data);
        for (int millis : new int[] {700, 1_000, 1_300}) {
            Process restoring = process("restore", archive.toString(), "--replace");
            if (!restoring.waitFor(millis, TimeUnit.MILLISECONDS)) {
                restoring.destroyForcibly().waitFor();
            }
            assertThat(contents(wherever())).isEqualTo(before);
        }
        CommandRun restored = run(data, "restore", archive.toString(), "--replace");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".data.restore"));
        }
        Path second = folder.resolve("second.tar.gz");
        Process writing = process("backup", second.toString());
        writing.waitFor(800, TimeUnit.MILLISECONDS);
        writing.destroyForcibly().waitFor();
        if (Files.exists(second)) {
            assertThat(run(data, "restore", second.toString(), "--check").exitCode())
                    .isZero();
        }
    }

    /** Killed between the two renames, the directory bears the name under which it is kept. */
    private Path wherever() throws IOException {
        if (Files.exists(data)) {
            return data;
        }
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.filter(path -> path.getFileName().toString().startsWith("data.before-"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    @Test
    void twoInTheSameSecondKeepWhatEachPutAside() throws IOException {
        build();
        run(data, "backup", archive.toString());
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        Path first = new Restore(archive, (unpacked, place, at) -> {})
                .into(data, true, now)
                .orElseThrow();
        Path second = new Restore(archive, (unpacked, place, at) -> {})
                .into(data, true, now)
                .orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(contents(first)).isEqualTo(contents(second)).isEqualTo(contents(data));
    }

    private Process process(String... words) throws IOException {
        return new ProcessBuilder(Stream.of(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "-Dmingfa.home=" + System.getProperty("mingfa.root"),
                                        "org.mingfa.cli.Mingfa"),
                                Stream.of(words),
                                Stream.of("--data", data.toString()))
                        .flatMap(part -> part)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.log").toFile())
                .start();
    }
}
