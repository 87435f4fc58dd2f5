package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.text.ExitCode;
import tools.jackson.databind.JsonNode;

/**
 * Every command with every kind of mistake: what the user reads, and the exit code. The table is written to
 * {@code target/command-mistakes.md} as well.
 */
class CommandMistakesTest {

    @TempDir
    private static Path data;

    private static final Map<Mistake, String> SEEN = new LinkedHashMap<>();

    /** What was typed, how it ends, how the message begins after "mingfa: ". */
    record Mistake(String command, String kind, String typed, int exitCode, String message) {}

    static Stream<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>();
        CommandHelpTest.commands()
                .map(words -> String.join(" ", words))
                .forEach(command -> all.add(new Mistake(
                        command,
                        "选项写错",
                        (command + " --nonsense").strip(),
                        ExitCode.USAGE,
                        command.equals("calc") ? "没有名为 \"--nonsense\" 的计算器" : "不认识的选项 \"--nonsense\"")));
        for (String[] row : rows().toList()) {
            if (!row[1].equals(MistakeTable.NONE)) {
                all.add(new Mistake(row[0], "缺少参数", row[1], ExitCode.USAGE, row[2]));
            }
            if (!row[3].equals(MistakeTable.NONE)) {
                all.add(new Mistake(row[0], "值不对", row[3], ExitCode.USAGE, row[4]));
            }
            if (!row[5].equals(MistakeTable.NONE)) {
                int exitCode = row[6].charAt(0) - '0';
                all.add(new Mistake(row[0], "找不到或不能用", row[5], exitCode, row[6].substring(2)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isSaidInOneLineWithItsExitCode(Mistake mistake) {
        List<String> words = new ArrayList<>(List.of(mistake.typed().split(" ")));
        if (!words.contains("--data")) {
            words.addAll(0, List.of("--data", data.toString()));
        }
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        List<String> lines = run.err().lines().toList();
        SEEN.put(mistake, run.exitCode() + " | " + (lines.isEmpty() ? "" : lines.getFirst()));
        assertThat(lines).as("messages").isNotEmpty();
        assertThat(lines.getFirst()).startsWith("mingfa: " + mistake.message());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(mistake.exitCode());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyCommandIsInTheTable() {
        List<String> inTable = rows().map(row -> row[0]).distinct().toList();
        assertThat(CommandHelpTest.commands().map(words -> String.join(" ", words)))
                .containsExactlyInAnyOrderElementsOf(inTable);
    }

    @AfterAll
    static void write() throws IOException {
        StringBuilder table = new StringBuilder("| 输入 | 错在 | 退出码 | 消息 |\n|---|---|---|---|\n");
        SEEN.forEach((mistake, seen) -> table.append("| `mingfa ")
                .append(mistake.typed().replace("|", "\\|"))
                .append("` | ")
                .append(mistake.kind())
                .append(" | ")
                .append(seen.replace(data.toString(), "DIR")
                        .replace(Path.of("").toAbsolutePath().toString(), ".")
                        .replace("mingfa: ", "")
                        .replaceAll("(?<!\\d )\\|", "\\\\|"))
                .append(" |\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "command-mistakes.md"), table);
    }

    private static Stream<String[]> rows() {
        return Stream.of(MistakeTable.ROWS, OperatorMistakes.ROWS).flatMap(Stream::of);
    }

    /** Who reads JSON reads the failure too: one object on stderr, nothing on stdout, the same exit code. */
    @Test
    void saysMistakesAsJsonWhereJsonIsWanted() {
        for (String[] words : new String[][] {
            {"search", "--json", "--limt", "3", "a"}, {"generation", "check", "--json", "nothing-there"}
        }) {
            CommandRun run = CommandRun.of(words);
            JsonNode said = AnswerJson.mapper().readTree(run.err());
            assertThat(said.get("exit_code").asInt()).isEqualTo(run.exitCode()).isNotZero();
            assertThat(said.get("detail").asString()).isNotBlank();
            assertThat(run.out()).isEmpty();
        }
    }
}
