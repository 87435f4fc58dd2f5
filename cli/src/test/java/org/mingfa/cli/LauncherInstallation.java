package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation that counts as built, with the launcher and a JDK and a Maven that only write down how they were called: the
 * script alone is tested.
 */
abstract class LauncherInstallation {

    static final String JAVA = """
            #!/bin/bash
            what=cli; words=""
            for word in "$@"; do
              case $word in
                -Dmingfa.check=true) what=check ;;
                *mingfa-search-api.jar) [ $what = check ] || what=api; words="" ;;
                *mingfa-cli.jar) words="" ;;
                -XX:AOTCacheOutput=*) cache=${word#*=} ;;
                *) words="$words $word" ;;
              esac
            done
            echo "$what$words"
            case "$what $words" in check*abc*) exit 2 ;; esac
            if [ $what = api ] && [ -n "$LIVES_UNTIL" ]; then for i in {1..12000}; do [ -e "$LIVES_UNTIL" ] && break; sleep 0.1; done; fi
            if [ -n "$cache" ]; then echo cache >"$cache"; fi
            """;

    @TempDir
    Path home;

    /** The file that ends the service, or nothing for one that ends at once. */
    private String livesUntil = "";

    /** Variables of ours that are set; the others are not. */
    List<String> told = List.of();

    /** LANG, or null where it is not set. */
    @Nullable
    String language = "C.UTF-8";

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of(System.getProperty("mingfa.root")).resolve("mingfa"), home.resolve("mingfa"));
        program("mingfa", Files.readString(home.resolve("mingfa")));
        program("jdk/bin/java", JAVA);
        program("jdk/bin/javac", "#!/bin/bash\n");
        program("bin/mvn", "#!/bin/bash\necho mvn \"$@\"\n");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/built"), "25");
        Files.createDirectories(home.resolve("full"));
        Files.createFile(home.resolve("full/live"));
    }

    void program(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The lines that the programs wrote, and the exit code last. */
    List<String> run(String... words) throws IOException, InterruptedException {
        Process process = launch(words);
        List<String> lines = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        process.waitFor();
        lines.add(String.valueOf(process.exitValue()));
        return lines;
    }

    Process launch(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("mingfa").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("LIVES_UNTIL", livesUntil);
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGFA_") || name.startsWith("LC_"));
        told.forEach(name -> builder.environment().put(name, name.equals("MINGFA_ARCHIVES") ? "off" : "told"));
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

    /** Where the service answers; it lives until the launcher has seen that. */
    ServerSocket answering() throws IOException {
        Path seen = home.resolve("seen");
        livesUntil = seen.toString();
        ServerSocket service = new ServerSocket(0);
        Thread.ofVirtual().start(() -> {
            try (Socket launcher = service.accept()) {
                Files.writeString(seen, "by " + launcher);
            } catch (IOException closed) {
                // the launcher never came, and the service lives on: seen by whoever waits for its end
            }
        });
        return service;
    }

    void haveACache() throws IOException {
        Files.writeString(home.resolve("target/api-25.aot"), "cache\n");
        Files.writeString(home.resolve("target/api-25.aot.size"), "6\n");
    }

    void awaitText(Path file, String text) throws Exception {
        for (int i = 0;
                i < 24_000 && !(Files.exists(file) && Files.readString(file).equals(text));
                i++) {
            Thread.sleep(50);
        }
        assertThat(file).hasContent(text);
    }
}
