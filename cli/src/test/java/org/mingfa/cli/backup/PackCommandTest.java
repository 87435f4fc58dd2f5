package org.mingfa.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.generation.GenerationStore;

/** A generation travels to a court without a network, or nothing there changes. */
class PackCommandTest {

    @TempDir
    private static Path folder;

    private static Path whole;

    private static final String OF_THE_CENTRE = table("3.00%");

    private static final String OF_THE_COURT = table("3.10%");

    private static String table(String rate) {
        return "values:\n  - {published: 2026-07-20, one_year: " + rate
                + ", five_years: 3.60%, source: 样例公告, checked: 2026-11-01}\n";
    }

    private Path pack;

    private static CommandRun run(String data, String... words) {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        return CommandRun.of(Stream.concat(
                        Stream.of(words),
                        Stream.of("--data", folder.resolve(data).toString()))
                .toArray(String[]::new));
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void law(String words) throws IOException {
        Path laws = Files.createDirectories(folder.resolve("laws"));
        Files.writeString(
                laws.resolve("样例灯塔法2010.txt"), "样例灯塔法\n（2010年1月1日样例大会通过）\n第一条　" + words + "\n第二条　本法自2010年5月1日起施行。\n");
    }

    private CommandRun install(String... more) {
        return run(
                "court",
                Stream.concat(
                                Stream.of("pack", "install", pack.toString(), "--trust", path("release.pub")),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @BeforeEach
    void anotherCourt() throws IOException {
        pack = Files.copy(whole, folder.resolve("a.pack"), StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.deleteTree(folder.resolve("court"));
    }

    @BeforeAll
    static void build() throws IOException {
        law("灯塔整夜点亮。");
        whole = folder.resolve("whole.pack");
        run("centre", "corpus", "add", "own", path("laws"), "--format", "files");
        run("centre", "corpus", "update", "--build", "--promote");
        Files.createDirectories(folder.resolve("centre/law/local"));
        Files.writeString(folder.resolve("centre/law/local/lpr.yaml"), OF_THE_CENTRE);
        run("centre", "pack", "key", path("release"));
        run("centre", "pack", "key", path("other"));
        CommandRun built = run("centre", "pack", "build", whole.toString(), "--key", path("release.key"));
        assertThat(built.exitCode()).as(built.err()).isZero();
    }

    private static String live(String data) throws IOException {
        return new GenerationStore(folder.resolve(data)).live().orElse("none");
    }

    @Test
    void bringsAGenerationAndTheTablesOverAndBack() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("release.key"))))
                .isEqualTo("rw-------");
        assertThat(run("court", "pack", "verify", pack.toString(), "--trust", path("release.pub"))
                        .out())
                .contains(live("centre"));
        CommandRun first = install("--trust", path("other.pub"));
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(live("court")).isEqualTo(live("centre"));
        assertThat(run("court", "article", "样例灯塔法", "1").out()).contains("灯塔整夜点亮。");
        assertThat(run("court", "generation", "check").exitCode()).isZero();

        Files.writeString(folder.resolve("court/law/local/lpr.yaml"), OF_THE_COURT);
        String former = live("court");
        law("灯塔整夜自动点亮。");
        run("centre", "corpus", "update", "--build", "--promote");
        Path newer = folder.resolve("b.pack");
        run("centre", "pack", "build", newer.toString(), "--key", path("release.key"));
        Path old = pack;
        pack = newer;
        assertThat(install().exitCode()).isZero();
        assertThat(live("court")).isEqualTo(live("centre")).isNotEqualTo(former);
        assertThat(Files.readString(folder.resolve("court/law/local/lpr.yaml"))).isEqualTo(OF_THE_CENTRE);
        assertThat(Files.readString(folder.resolve("court/law/before/" + former + "/lpr.yaml")))
                .isEqualTo(OF_THE_COURT);
        assertThat(run("court", "generation", "rollback").exitCode()).isZero();
        assertThat(live("court")).isEqualTo(former);
        run("court", "generation", "promote", live("centre"));
        pack = old;
        CommandRun older = install();
        assertThat(older.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(older.err()).contains("旧", "--older");
    }

    @Test
    void refusesWhatNobodySignedAndWhatWasAltered() throws IOException {
        CommandRun stranger = run("court", "pack", "install", pack.toString(), "--trust", path("other.pub"));
        assertThat(stranger.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(stranger.err()).contains("不在信任的公钥之中");
        for (String name : List.of("pack.json", "generation/laws.jsonl", "law/local/lpr.yaml")) {
            Path altered = Files.copy(pack, folder.resolve("altered-" + name.replace('/', '-')));
            try (FileSystem zip = FileSystems.newFileSystem(altered)) {
                Path file = zip.getPath(name);
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
            Path unaltered = pack;
            pack = altered;
            assertThat(install().exitCode()).as(name).isEqualTo(ExitCode.CHECK_FAILED);
            assertThat(run("court", "pack", "verify", pack.toString(), "--trust", path("release.pub"))
                            .exitCode())
                    .isEqualTo(ExitCode.CHECK_FAILED);
            pack = unaltered;
        }
        Files.write(
                pack,
                Files.readString(pack, StandardCharsets.ISO_8859_1)
                        .substring(0, 3000)
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(install().exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(live("court")).isEqualTo("none");
        assertThat(new GenerationStore(folder.resolve("court")).list()).isEmpty();
    }

    /** Signed by the right hand, and still nothing that a service would read. */
    @Test
    void refusesATableThatTheServiceWouldNotTake() throws IOException {
        Path good = folder.resolve("court/law/local/lpr.yaml");
        Files.createDirectories(folder.resolve("court/law/local"));
        Files.writeString(good, OF_THE_CENTRE);
        Path ofTheCentre = folder.resolve("centre/law/local/lpr.yaml");
        for (String wrong :
                List.of("values: [\n", "lpr: []\n", "values:\n  - {published: 2026-06-20, one_year: 90%}\n")) {
            Files.writeString(ofTheCentre, wrong);
            run("centre", "pack", "build", pack.toString(), "--key", path("release.key"));
            CommandRun refused = install();
            assertThat(refused.exitCode()).as(wrong).isEqualTo(ExitCode.CHECK_FAILED);
            assertThat(refused.err()).contains("lpr.yaml", "线上一代和本地数据不变");
            assertThat(live("court")).isEqualTo("none");
            assertThat(Files.readString(good)).isEqualTo(OF_THE_CENTRE);
        }
        Files.writeString(ofTheCentre, OF_THE_CENTRE);
    }

    @Test
    void warnsOfAPackWhoseDayIsOver() {
        run("centre", "pack", "build", pack.toString(), "--key", path("release.key"), "--best-before", "2020-01-31");
        CommandRun installed = install();
        assertThat(installed.exitCode()).as(installed.err()).isZero();
        assertThat(installed.err()).contains("应在 2020-01-31 以前使用");
    }
}
