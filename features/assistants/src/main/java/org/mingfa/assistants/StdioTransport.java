package org.mingfa.assistants;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.mingfa.answers.AnswerJson;
import org.mingfa.assistants.McpServer.Answer;

/** Messages over standard input and output, one a line, until the input ends. */
public final class StdioTransport {

    /** A text to be checked and its escapes. */
    private static final int LONGEST = 2_000_000;

    private static final String FAILED =
            "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":-32603,\"message\":\"Internal error\"}}";

    private final McpServer server;

    public StdioTransport(McpServer server) {
        this.server = server;
    }

    /**
     * Answers line by line.
     *
     * @param failures told of what is a mistake of ours; the client gets an error without its words
     */
    public void run(InputStream in, PrintStream out, Consumer<RuntimeException> failures) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                write(answer(line, failures), out);
            }
        }
    }

    private String answer(String line, Consumer<RuntimeException> failures) {
        try {
            Answer answer = server.answer(line.length() > LONGEST ? "" : line, null);
            return answer.body() == null ? "" : answer.body();
        } catch (RuntimeException failure) {
            failures.accept(failure);
            return FAILED.formatted(AnswerJson.mapper().readTree(line).path("id"));
        }
    }

    private static void write(String body, PrintStream out) {
        if (!body.isEmpty()) {
            out.print(body + '\n');
            out.flush();
        }
    }
}
