package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the launcher starts, and with which options: an installation that counts as built, with a JDK and a Maven that only write
 * down how they were called.
 */
class LauncherTest {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));

    /** A JDK that says each word that it was given. */
    private static final String WORDS = "#!/bin/bash\nfor word in \"$@\"; do echo \"$word\"; done\n";

    private static final String JAVA = """
            #!/bin/bash
            what=cli; words=""
            for word in "$@"; do
              case $word in
                -Dmingfa.check=true) what=check ;;
                *mingfa-search-api.jar) [ $what = check ] || what=api; words="" ;;
                *mingfa-cli.jar) words="" ;;
                *) words="$words $word" ;;
              esac
            done
            echo "$what$words"
            case "$what $words" in check*abc*) exit 2 ;; esac
            """;

    @TempDir
    private Path home;

    /** Variables of ours that are set; the others are not. */
    private List<String> told = List.of();

    private @Nullable String language = "C.UTF-8";

    @BeforeEach
    void install() throws IOException {
        program("mingfa", Files.readString(ROOT.resolve("mingfa")));
        program(".ci/test", Files.readString(ROOT.resolve(".ci/test")));
        program(".ci/stale", Files.readString(ROOT.resolve(".ci/stale")));
        program("jdk/bin/java", JAVA);
        program("jdk/bin/javac", "#!/bin/bash\n");
        program("bin/mvn", "#!/bin/bash\necho mvn \"$@\"\n");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/built"), "25");
        Files.createDirectories(home.resolve("full"));
        Files.createFile(home.resolve("full/live"));
    }

    private void program(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The lines that the programs wrote, and the exit code last. */
    private List<String> run(String... words) throws IOException, InterruptedException {
        Process process = launch(words);
        List<String> lines = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        process.waitFor();
        lines.add(String.valueOf(process.exitValue()));
        return lines;
    }

    private Process launch(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("mingfa").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGFA_") || name.startsWith("LC_"));
        told.forEach(name -> builder.environment().put(name, "told"));
        builder.environment().remove("LANG");
        if (language != null) {
            builder.environment().put("LANG", language);
        }
        return builder.start();
    }

    /** What the launcher leaves running beside the command, or the service, writes here until it ends. */
    @AfterEach
    void awaitEndOfAll() throws InterruptedException {
        for (int i = 0; i < 24_000 && isAtWork(); i++) {
            Thread.sleep(50);
        }
        assertThat(isAtWork()).isFalse();
    }

    private boolean isAtWork() {
        return ProcessHandle.allProcesses()
                .anyMatch(one -> one.info().commandLine().orElse("").contains(home.toString()));
    }

    /** The service would refuse it as a setting that it does not know: the units set it. */
    @Test
    void whereArchivesAreKeptIsNotToldToTheService() throws Exception {
        program("jdk/bin/java", "#!/bin/bash\necho ${MINGFA_CACHE:-nothing} ${MINGFA_LOG:-nothing}\n");
        told = List.of("MINGFA_CACHE", "MINGFA_LOG");
        assertThat(run("serve", "--data", "full")).contains("nothing told").doesNotContain("told told");
    }

    @Test
    void tellsItsVersionWithoutAJvm() throws Exception {
        assertThat(CommandRun.of("--version").out().strip()).isEqualTo("mingfa " + Mingfa.VERSION);
        assertThat(run("--version")).containsExactly("mingfa " + Mingfa.VERSION, "0");
        assertThat(run("-V")).containsExactly("mingfa " + Mingfa.VERSION, "0");
        assertThat(ROOT.resolve("pom.xml"))
                .content()
                .contains("<artifactId>mingfa</artifactId>\n  <version>" + Mingfa.VERSION + "</version>");
    }

    /** Names of files are read as UTF-8 where nobody says how: systemd and cron say nothing. What is said stays. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, C.UTF-8",
                "C, C.UTF-8",
                "POSIX, C.UTF-8",
                "zh_CN.UTF-8, zh_CN.UTF-8",
                "zh_CN.GB18030, zh_CN.GB18030"
            })
    void namesOfFilesAreUtf8WhereNoLanguageIsSet(@Nullable String lang, String expected) throws Exception {
        program("jdk/bin/java", "#!/bin/bash\necho ${LC_ALL:-$LANG}\n");
        language = lang;
        assertThat(run("search")).containsExactly(expected, "0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --data full search 离婚      | command
            --help                       | command
            --data full risk assess      | long-command
            --data full train questions  | training
            --data full generation build | build
            --data full corpus update    | build
            """)
    void eachKindOfWorkHasItsOptions(String typed, String options) throws Exception {
        program("jdk/bin/java", WORDS);
        program("features/quality/training/target/mingfa-training.jar", "");
        String folder = "@" + home.toRealPath().resolve("deploy/jvm") + "/";
        assertThat(run(typed.split(" "))).startsWith(folder + "all", folder + options);
        assertThat(ROOT.resolve("deploy/jvm").resolve(options)).isNotEmptyFile();
    }

    @Test
    void whatIsWrittenIsItsOwnersAlone() throws Exception {
        program("jdk/bin/java", "#!/bin/bash\numask\n");
        assertThat(run("--data", "full", "doctor")).containsExactly("0077", "0");
        haveACache();
        assertThat(run("--data", "full", "serve")).containsExactly("0077", "0");
    }

    /** A core file would hold what people said: neither the JVM nor native code that aborts may write one. */
    @ParameterizedTest
    @ValueSource(strings = {"serve --data full", "search 离婚", "generation build --data full"})
    void aCrashLeavesNoCore(String typed) throws Exception {
        haveACache();
        program("jdk/bin/java", "#!/bin/bash\nulimit -c\nfor word in \"$@\"; do echo $word; done\n");
        assertThat(run(typed.split(" "))).startsWith("0", "@" + home.toRealPath() + "/deploy/jvm/all");
        assertThat(ROOT.resolve("deploy/jvm/all")).content().contains("-XX:-CreateCoredumpOnCrash");
    }

    /** Where systemd keeps cores, the limit of the unit is what counts. */
    @ParameterizedTest
    @ValueSource(strings = {"mingfa", "mingfa-backup", "mingfa-update"})
    void noUnitThatRunsTheProgramLeavesACore(String unit) {
        assertThat(ROOT.resolve("deploy/systemd/" + unit + ".service"))
                .content()
                .contains("/bin/mingfa ", "\nLimitCORE=0\n");
    }

    /** An option that a JDK does not know keeps the service from starting. */
    @ParameterizedTest
    @CsvSource({"21.0.9, 0", "24.0.2, 0", "25.0.1, 1"})
    void smallHeadsOfObjectsAndASmallHeapAreAskedForWhereTheJdkSuits(String version, int expected) throws Exception {
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(home.resolve("target/built"), version.substring(0, 2));
        program(
                "jdk/bin/java",
                "#!/bin/bash\ncase \"$*\" in *mingfa.check*) ;; *) for word in \"$@\"; do echo $word; done ;; esac\n");
        List<String> options = run("serve", "--data", "full");
        assertThat(options).filteredOn(word -> word.endsWith("/jvm/service")).hasSize(1);
        assertThat(options).filteredOn(word -> word.endsWith("/jvm/service-25")).hasSize(expected);
    }

    /** A module that a runtime lacks keeps the service from starting, too. */
    @ParameterizedTest
    @CsvSource({"java.base jdk.net, 0", "java.base jdk.incubator.vector jdk.net, 1"})
    void theModuleForVectorsIsAskedForWhereTheRuntimeHasIt(String modules, int expected) throws Exception {
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\nMODULES=\"" + modules + "\"\n");
        haveACache();
        program("jdk/bin/java", WORDS);
        List<String> options = run("serve", "--data", "full");
        assertThat(options).last().isEqualTo("0");
        assertThat(options.stream().filter("--add-modules=jdk.incubator.vector"::equals))
                .hasSize(expected);
    }

    @Test
    void whatChangedIsBuiltBeforeACommandRunsAndOnce() throws Exception {
        Path log = home.resolve("target/build.log");
        Path source = home.resolve("cli/src/main/java/Changed.java");
        Files.createDirectories(source.getParent());
        Files.createFile(source);
        Files.setLastModifiedTime(home.resolve("target/built"), FileTime.fromMillis(0));
        assertThat(run("doctor")).last().isEqualTo("0");
        assertThat(log).content().startsWith("mvn -q -B -Dquick -Dmaven.test.skip");
        Files.delete(log);
        assertThat(run("doctor")).last().isEqualTo("0");
        assertThat(log).doesNotExist();
    }

    @Test
    void theModelsLibrariesAreThoseThatTheBuildUnpacked() throws Exception {
        Path libraries = home.resolve("search-api/target/native/ai/onnxruntime/native");
        for (String platform : List.of("linux-x64", "linux-aarch64", "osx-aarch64")) {
            Files.createDirectories(libraries.resolve(platform));
        }
        program("jdk/bin/java", WORDS);
        String given = "-Donnxruntime.native.path=" + libraries.toRealPath() + "/";
        assertThat(run("doctor")).filteredOn(word -> word.startsWith(given)).hasSize(1);
    }

    /** Of an archive of classes that a killed write or a full disk left Java makes no use, and mends it only where there is none. */
    @ParameterizedTest
    @CsvSource({"'', false", "'\0\0\0\0\0\0\0\0and more', false", "archive, true"})
    void anArchiveWithoutItsHeadIsRemoved(String content, boolean whole) throws Exception {
        Path archive = Files.writeString(home.resolve("target/cli-25.jsa"), content);
        program("jdk/bin/java", WORDS);
        List<String> words = run("doctor");
        assertThat(Files.exists(archive)).isEqualTo(whole);
        String given = "-XX:SharedArchiveFile=" + home.toRealPath().resolve("target/cli-25.jsa");
        assertThat(words.contains(given)).isEqualTo(whole);
    }

    /** What one writes holds the classes of that one: the service and a search use most of what there is. */
    @ParameterizedTest
    @CsvSource({"search 离婚, 1", "serve --data full, 1", "doctor, 0", "--help, 0", "generation build, 0"})
    void theServiceAndASearchWriteAnArchive(String typed, int writes) throws Exception {
        program("jdk/bin/java", WORDS);
        assertThat(run(typed.split(" ")).stream().filter("-XX:+AutoCreateSharedArchive"::equals))
                .hasSize(writes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --data full --port 9000",
                "--data full serve --port 9000",
                "--data=full serve --port 9000 --yes",
                "--yes --data full serve --port 9000",
                "--debug --data full serve --port 9000",
                "serve --data full --json --port 9000 --debug"
            })
    void optionsOfAllCommandsStandBeforeOrBehindServe(String typed) throws Exception {
        haveACache();
        String data = typed.contains("--data=full") ? "--data=full" : "--data full";
        assertThat(run(typed.split(" "))).containsExactly("api " + data + " --port 9000", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data none serve --port abc", "serve --port abc --data none", "--debug serve --port abc"})
    void whatServeWasToldIsCheckedBeforeAnythingIsBuilt(String typed) throws Exception {
        assertThat(run(typed.split(" "))).hasSize(2).last().isEqualTo("2");
        assertThat(run(typed.split(" ")))
                .first()
                .asString()
                .startsWith("check ")
                .contains("--port abc");
        assertThat(home.resolve("target/api-25.jsa")).doesNotExist();
    }

    @Test
    void withoutAGenerationTheStarterCorpusIsBuiltFirst() throws Exception {
        haveACache();
        assertThat(run("--data", "none", "serve", "--engine", "lucene"))
                .containsExactly(
                        "check --data none --engine lucene",
                        "cli serve --before --data=none --engine=lucene",
                        "api --data none --engine lucene",
                        "0");
    }

    /** Whether that generation still serves is the command's to find out; the process that it stands beside becomes the service. */
    @Test
    void vectorsFollowBesideTheServiceWhereTheyAreAwaited() throws Exception {
        haveACache();
        Files.createFile(home.resolve("full/without-vectors"));
        program("bin/sleep", "#!/bin/bash\n");
        Process launcher = launch("serve", "--data", "full");
        assertThat(launcher.inputReader().lines())
                .containsExactlyInAnyOrder("cli serve --beside " + launcher.pid() + " --data=full", "api --data full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --laws national --data full --port 9000",
                "--data full serve --port 9000 --laws=national",
                "serve --data full --laws national --port 9000"
            })
    void theLawsAreBroughtBeforeTheServiceStarts(String typed) throws Exception {
        haveACache();
        String service = typed.replace("serve ", "");
        List<String> lines = run(typed.split(" "));
        assertThat(lines.getFirst())
                .startsWith("cli serve --before ")
                .contains(" --laws=national", " --data=full", " --port=9000");
        assertThat(lines).hasSize(3).endsWith("api " + service, "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"test -pl cli", "--data D test -pl cli", "test --data=D -pl cli --yes", "--json test -pl cli"})
    void testsRunWhereverTheOptionsOfOtherCommandsStand(String typed) throws Exception {
        assertThat(run(typed.split(" "))).containsExactly("mvn -B -T 2 verify -pl cli -Dquick", "0");
    }

    /** What was compiled without the compiler's checks is compiled again where they are asked for, and once. */
    @Test
    void testsWithChecksCompileAgainWhatWasNotChecked() throws Exception {
        Path compiled = home.resolve("cli/target/maven-status");
        Files.createDirectories(compiled);
        assertThat(run("test", "-Dchecks")).containsExactly("mvn -B -T 2 verify -Dchecks", "0");
        assertThat(compiled).exists();
        run("test");
        assertThat(run("test", "-Dchecks")).containsExactly("mvn -B -T 2 verify -Dchecks", "0");
        assertThat(compiled).doesNotExist();
    }

    @Test
    void theTenSlowestTestClassesAreListed() throws Exception {
        program("bin/mvn", """
                #!/bin/bash
                mkdir -p m/target/surefire-reports
                for i in {1..5000}; do echo "Tests run: 1, Time elapsed: $i.5 s -- in org.mingfa.Class$i"; done \
                  >m/target/surefire-reports/a.txt
                """);
        assertThat(run("test"))
                .hasSize(12)
                .startsWith("最慢的十个测试类（秒）：", "5000.5 org.mingfa.Class5000")
                .endsWith("4991.5 org.mingfa.Class4991", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data serve search test", "generation gc --yes", "serve --help"})
    void otherCommandsGetTheirWordsUntouched(String typed) throws Exception {
        assertThat(run(typed.split(" "))).containsExactly("cli " + typed, "0");
    }

    /** A command, and the build before a service: whoever ends the launcher ends them, and they hold no lock any longer. */
    @ParameterizedTest
    @ValueSource(strings = {"generation build", "serve --data empty"})
    void whoEndsTheLauncherEndsWhatItRuns(String typed) throws Exception {
        program(
                "jdk/bin/java",
                "#!/bin/bash\ncase \"$*\" in *check=true*) exit 0 ;; esac\necho $$ >" + home
                        + "/pid\nfor i in {1..6000}; do sleep 0.1; done\n");
        Process launcher = launch(typed.split(" "));
        Path pid = home.resolve("pid");
        for (int i = 0; i < 24_000 && !(Files.exists(pid) && Files.size(pid) > 0); i++) {
            Thread.sleep(50);
        }
        launcher.destroy();
        launcher.waitFor();
        awaitEndOfAll();
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .isEmpty();
    }

    private void haveACache() throws IOException {
        Files.writeString(home.resolve("target/api-25.jsa"), "archive\n");
    }
}
