package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher leaves for the starts after it, and when it leaves nothing. */
class LauncherArchivesTest extends LauncherInstallation {

    /** A full disk leaves an empty archive, a kill a cut one, an earlier release one whose length nobody noted. */
    @ParameterizedTest
    @ValueSource(strings = {"", "cac", "cache and more\n"})
    void anArchiveThatIsNotWholeIsWrittenAnew(String damaged) throws Exception {
        haveACache();
        Path archive = home.resolve("target/api-25.aot");
        Files.writeString(archive, damaged);
        try (ServerSocket service = answering()) {
            String port = String.valueOf(service.getLocalPort());
            assertThat(run("--data", "full", "serve", "--port", port))
                    .containsExactly("check --data full --port " + port, "api --data full --port " + port, "0");
        }
        awaitText(archive, "cache\n");
        assertThat(Files.readString(home.resolve("target/api-25.aot.size"))).isEqualTo("6\n");
    }

    /** Written apart, and by a question of ours: what a person typed is asked once. */
    @Test
    void aCommandThatWentWellLeavesACacheForThoseAfterIt() throws Exception {
        Path asked = home.resolve("asked");
        program("jdk/bin/java", JAVA.replace("echo \"$what$words\"", "echo \"$what$words\" | tee -a " + asked));
        assertThat(run("--data", "full", "search", "说不得的事")).containsExactly("cli --data full search 说不得的事", "0");
        awaitText(home.resolve("target/cli-25.aot.size"), "6\n");
        awaitText(home.resolve("target/cli-25.aot"), "cache\n");
        assertThat(Files.readAllLines(asked))
                .containsExactly("cli --data full search 说不得的事", "cli --data full search 诉讼时效");
        run("--data", "full", "search", "离婚");
        assertThat(Files.readAllLines(asked)).hasSize(3).last().isEqualTo("cli --data full search 离婚");
    }

    /** A build needs other classes than a question: what it leaves is learned from laws of ours, and from nobody's data. */
    @Test
    void aBuildThatWentWellLeavesAnotherCacheAndAnUpdateUsesIt() throws Exception {
        Path asked = home.resolve("asked");
        program(
                "jdk/bin/java",
                JAVA.replace("echo \"$what$words\"", "echo \"$what$words\" | tee -a " + asked)
                        .replace("*mingfa-cli.jar) words=\"\" ;;", "*mingfa-cli.jar) words=\" $archive\" ;;")
                        .replace("*) words=", "-XX:AOTCache=*) archive=${word##*/} ;;\n*) words="));
        Path law = haveALaw();
        run("--data", "full", "corpus", "update");
        awaitText(home.resolve("target/build-25.aot.size"), "6\n");
        awaitEndOfAll();
        String rehearsal = home.toRealPath().resolve("target/rehearsal").toString();
        assertThat(Files.readAllLines(asked))
                .containsExactly(
                        "cli  --data full corpus update",
                        "cli  --data full search 诉讼时效",
                        "cli  --data " + rehearsal + "/data corpus add laws " + rehearsal + "/laws",
                        "cli  --data " + rehearsal + "/data generation build --engine lucene --vectors off",
                        "cli  --data " + rehearsal + "/data corpus update --all --build --check --promote");
        assertThat(Path.of(rehearsal)).doesNotExist();
        assertThat(law).hasContent("第一条 灯塔整夜点亮。");
        run("--data", "full", "corpus", "update");
        run("--data", "full", "search", "离婚");
        assertThat(Files.readAllLines(asked))
                .hasSize(7)
                .endsWith("cli build-25.aot --data full corpus update", "cli cli-25.aot --data full search 离婚");
    }

    private Path haveALaw() throws IOException {
        Path law = home.resolve("corpora/starter/laws/样例灯塔法.md");
        Files.createDirectories(law.getParent());
        return Files.writeString(law, "第一条 灯塔整夜点亮。\n");
    }

    /** A machine on which an archive cannot be made is not kept busy by trying. */
    @Test
    void whatCannotBeLearnedIsTriedOnce() throws Exception {
        Path asked = home.resolve("asked");
        program("jdk/bin/java", "#!/bin/bash\necho \"${@: -1}\" >>" + asked + "\n");
        haveALaw();
        run("--data", "full", "generation", "build");
        awaitEndOfAll();
        assertThat(Files.readAllLines(asked)).hasSize(5);
        run("--data", "full", "generation", "build");
        awaitEndOfAll();
        assertThat(Files.readAllLines(asked)).hasSize(6);
    }

    @Test
    void whoAsksHowToBuildHasNothingRehearsed() throws Exception {
        Path asked = home.resolve("asked");
        program("jdk/bin/java", "#!/bin/bash\necho \"${@: -1}\" >>" + asked + "\n");
        haveALaw();
        run("--data", "full", "generation", "build", "--help");
        awaitEndOfAll();
        assertThat(Files.readAllLines(asked)).containsExactly("--help", "诉讼时效");
    }

    @Test
    void keepsTheCacheOfAServiceThatAnswered() throws Exception {
        try (ServerSocket service = answering()) {
            run("--data", "full", "serve", "--port", String.valueOf(service.getLocalPort()));
            awaitText(home.resolve("target/api-25.aot"), "cache\n");
        }
    }

    /** Where no second start follows they cost more than they bring; the programs know nothing of it. */
    @Test
    void noneIsWrittenWhereTheyAreOff() throws Exception {
        told = List.of("MINGFA_ARCHIVES");
        program("jdk/bin/java", JAVA.replace("$what$words\"", "$what$words ${MINGFA_ARCHIVES:-untold}\""));
        assertThat(run("--data", "full", "search", "离婚")).containsExactly("cli --data full search 离婚 untold", "0");
        assertThat(run("--data", "full", "serve")).containsExactly("api --data full untold", "0");
        awaitEndOfAll();
        try (var left = Files.list(home.resolve("target"))) {
            assertThat(left.filter(file -> file.toString().contains("aot"))).isEmpty();
        }
    }

    @Test
    void throwsTheCacheOfAFailedStartAway() throws Exception {
        try (Socket nobody = new Socket()) { // has a port and does not listen there
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            run("--data", "full", "serve", "--port", String.valueOf(nobody.getLocalPort()));
            awaitEndOfAll();
        }
        try (var left = Files.list(home.resolve("target"))) {
            assertThat(left.filter(file -> file.toString().contains("aot"))).isEmpty();
        }
    }
}
