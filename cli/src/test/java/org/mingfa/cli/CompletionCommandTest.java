package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    /** What bash would offer: the function that the script registers for the word, called as bash calls it. */
    @ParameterizedTest
    @CsvSource({
        "mingfa, se, search serve",
        "./mingfa, se, search serve",
        "./mingfa, corpus a, add",
        "./mingfa, search x --li, --limit",
        "./mingfa, generation gc --dr, --dry-run",
    })
    void completesCommandsAndOptionsOfBothNames(String name, String typed, String offered) throws Exception {
        CommandRun run = CommandRun.of("completion");
        assertThat(run.exitCode()).isZero();
        Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
        String bash = """
                source '%s'
                COMP_LINE='%s %s'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                compopt() { :; } # only there while bash completes
                function=$(complete -p '%s' | sed 's/.*-F \\([^ ]*\\).*/\\1/')
                $function; printf '%%s\\n' "${COMPREPLY[@]}" | sort | tr -d ' ' | paste -sd ' '
                """.formatted(script, name, typed, name);
        Process process = new ProcessBuilder(List.of("bash", "-c", bash))
                .redirectErrorStream(true)
                .start();
        String heard = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(heard.strip()).isEqualTo(offered);
    }
}
