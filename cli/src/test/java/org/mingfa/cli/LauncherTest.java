package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher starts, and with which options. */
class LauncherTest extends LauncherInstallation {

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
        assertThat(Path.of(System.getProperty("mingfa.root"), "pom.xml"))
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
            --data full search 离婚      | -XX:TieredStopAtLevel=1 | 0
            --help                       | -XX:TieredStopAtLevel=1 | 0
            --data full train questions  | -XX:+UseParallelGC      | 0
            --data full generation build | -XX:+UseParallelGC      | 4
            --data none corpus update    | -XX:+UseParallelGC      | 4
            --data full corpus update    | -XX:+UseParallelGC      | 4
            """)
    void onlyWhatComputesForLongPaysForTheOptimisingCompilerAndABuildLater(String typed, String option, int later)
            throws Exception {
        program("jdk/bin/java", "#!/bin/bash\nfor word in \"$@\"; do echo \"$word\"; done\n");
        List<String> options = run(typed.split(" "));
        assertThat(options)
                .filteredOn(word -> word.startsWith("-XX:TieredStop") || word.startsWith("-XX:+UseParallel"))
                .containsExactly(option);
        assertThat(options).filteredOn(word -> word.startsWith("-XX:Tier4")).hasSize(later);
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
        assertThat(run(typed.split(" "))).startsWith("0").contains("-XX:-CreateCoredumpOnCrash");
    }

    /** Where systemd keeps cores, the limit of the unit is what counts. */
    @Test
    void noUnitThatRunsTheProgramLeavesACore() throws Exception {
        try (Stream<Path> units = Files.list(Path.of(System.getProperty("mingfa.root"), "deploy/systemd"))) {
            List<Path> ours =
                    units.filter(unit -> contains(unit, "/bin/mingfa ")).toList();
            assertThat(ours).hasSize(3).allMatch(unit -> contains(unit, "\nLimitCORE=0\n"));
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        assertThat(options).contains("-XX:+UseSerialGC").last().isEqualTo("0");
        assertThat(options.stream().filter(List.of("-XX:+UseCompactObjectHeaders", "-Xms224m")::contains))
                .hasSize(2 * expected);
    }

    /** A module that a runtime lacks keeps the service from starting, too. */
    @ParameterizedTest
    @CsvSource({"java.base jdk.net, 0", "java.base jdk.incubator.vector jdk.net, 1"})
    void theModuleForVectorsIsAskedForWhereTheRuntimeHasIt(String modules, int expected) throws Exception {
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\nMODULES=\"" + modules + "\"\n");
        haveACache();
        program("jdk/bin/java", "#!/bin/bash\nfor word in \"$@\"; do echo $word; done\n");
        List<String> options = run("serve", "--data", "full");
        assertThat(options).contains("-XX:+UseSerialGC").last().isEqualTo("0");
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
    void theModelsLibrariesAreUnpackedOnce() throws Exception {
        Files.createDirectories(home.resolve("search-api/target/lib"));
        Files.createFile(home.resolve("search-api/target/lib/onnxruntime-1.0.jar"));
        program(
                "jdk/bin/jar",
                "#!/bin/bash\necho unpacked >>" + home.resolve("jars")
                        + "\nmkdir -p \"$3\" && touch \"$3/libonnxruntime.so\"\n");
        program(
                "jdk/bin/java",
                "#!/bin/bash\nfor word in \"$@\"; do case $word in -Donnx*) echo \"${word%%/ai/*}\" ;; esac; done\n");
        String given = "-Donnxruntime.native.path=" + home.toRealPath().resolve("target/native");
        assertThat(run("doctor")).containsExactly(given, "0");
        assertThat(run("doctor")).containsExactly(given, "0");
        assertThat(Files.readAllLines(home.resolve("jars"))).containsExactly("unpacked");
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
        assertThat(home.resolve("target/api-25.aot")).doesNotExist();
    }

    @Test
    void withoutAGenerationTheStarterCorpusIsBuiltFirst() throws Exception {
        haveACache();
        assertThat(run("--data", "none", "serve", "--engine", "lucene"))
                .containsExactly(
                        "check --data none --engine lucene",
                        "cli --data none generation build --starter --vectors off --engine lucene",
                        "api --data none --engine lucene",
                        "0");
    }

    /** A generation without vectors gets them behind the service, unless another one serves by now. */
    @ParameterizedTest
    @CsvSource({"g1, true", "g2, false"})
    void vectorsFollowTheGenerationThatWasBuiltWithout(String serving, boolean follow) throws Exception {
        haveACache();
        Files.writeString(home.resolve("full/without-vectors"), "lucene\ng1\n");
        Files.writeString(home.resolve("full/live"), serving + "\n");
        Path built = home.resolve("full/built");
        program("jdk/bin/java", """
                #!/bin/bash
                case "$*" in
                  *"generation build --promote --engine lucene") : >%1$s ;;
                  *) for i in {1..100}; do [ -e %1$s ] && break; sleep 0.02; done; sleep 2 ;;
                esac
                """.formatted(built));
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            run("serve", "--data", "full", "--port", Integer.toString(port.getLocalPort()));
        }
        assertThat(Files.exists(built)).isEqualTo(follow);
        assertThat(home.resolve("full/without-vectors")).doesNotExist();
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
        assertThat(run(typed.split(" ")))
                .containsExactly(
                        "cli --data full generation build --starter --laws national --vectors off --engine lucene",
                        "api --data full --port 9000",
                        "0");
    }

    /** All law is served by words first, too; what served already awaits nothing. */
    @ParameterizedTest
    @CsvSource({"g9, true", "g1, false"})
    void vectorsFollowTheLawsThatWereBuiltWithout(String built, boolean awaited) throws Exception {
        haveACache();
        Files.writeString(home.resolve("full/live"), "g1\n");
        program("jdk/bin/java", """
                #!/bin/bash
                case "$*" in *" generation build --starter --laws national --vectors off "*) echo %s >full/live ;; esac
                """.formatted(built));
        run("serve", "--data", "full", "--laws", "national");
        Path marker = home.resolve("full/without-vectors");
        assertThat(Files.exists(marker) ? Files.readString(marker) : "")
                .isEqualTo(awaited ? "lucene\n" + built + "\n" : "");
    }

    @Test
    void lawsWithoutANameStartNothing() throws Exception {
        haveACache();
        assertThat(run("serve", "--data", "full", "--laws"))
                .containsExactly("mingfa: --laws 后面缺少值 KNOWN：已知语料的名称，见 ./mingfa corpus known", "2");
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

    @Test
    void debuggingTestsShowsWhereMavenFailed() throws Exception {
        assertThat(run("--debug", "test")).containsExactly("mvn -B -T 2 verify --errors -Dquick", "0");
    }

    @Test
    void otherCommandsGetTheirWordsUntouched() throws Exception {
        assertThat(run("--data", "serve", "search", "test"))
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .isEqualTo("0");
        assertThat(run("--data", "serve", "search", "test").getFirst()).endsWith(" --data serve search test");
        assertThat(run("generation", "gc", "--yes").getFirst()).endsWith(" generation gc --yes");
        assertThat(run("serve", "--help").getFirst()).endsWith(" serve --help");
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
}
