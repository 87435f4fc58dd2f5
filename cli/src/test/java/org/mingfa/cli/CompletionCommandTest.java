package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    /** Each command under the commands before it, each option of ours under its own, and those of all once. */
    @Test
    void fishIsToldEachCommandAndOptionWithItsHelp() {
        CommandRun run = CommandRun.of("completion", "fish");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .filteredOn(line ->
                        line.contains(" -l cause ") || line.contains(" -l data ") || line.contains("-a resolve "))
                .containsExactly(
                        "complete -c mingfa -n '__mingfa_at' -l data -r -d '数据目录，默认 ./data 或环境变量 MINGFA_DATA 所写'",
                        "complete -c mingfa -n '__mingfa_at similar' -l cause -r -d '案由；不写则由相近的案例推断'",
                        "complete -c mingfa -n '__mingfa_at cite; and not __fish_seen_subcommand_from text find resolve verify attest'"
                                + " -f -a resolve -d '把每处引用对应到某一天施行的版本。'");
    }
}
