package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as an assistant's program starts it: a process, lines in and out. */
class McpCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path data;

    @Test
    void answersLineByLineAndNothingElseIsPrinted() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mingfa.class.getName(),
                        "--data",
                        data.toString(),
                        "mcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream();
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            ask(in, """
                    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
                    {"jsonrpc":"2.0","method":"notifications/initialized"}
                    {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"calculate","arguments":\
                    {"kind":"court_fee","inputs":{"case_type":"property","amount":100000}}}}
                    nonsense
                    {"jsonrpc":"2.0","id":"三","method":"tools/call","params":{"name":"search_law","arguments":{"query":"x"}}}
                    """);
            assertThat(next(out).at("/result/protocolVersion").asString()).isEqualTo("2025-11-25");
            assertThat(next(out).at("/result/structuredContent/result/fee").asString())
                    .isEqualTo("2300.00");
            assertThat(next(out).at("/error/code").asInt()).isEqualTo(-32700);
            JsonNode nothing = next(out);
            assertThat(nothing.get("id").asString()).isEqualTo("三");
            assertThat(nothing.at("/result/isError").asBoolean())
                    .as("there is no generation")
                    .isTrue();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static void ask(OutputStream in, String lines) throws IOException {
        in.write(lines.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private static JsonNode next(BufferedReader out) throws IOException {
        return JSON.readTree(out.readLine());
    }
}
