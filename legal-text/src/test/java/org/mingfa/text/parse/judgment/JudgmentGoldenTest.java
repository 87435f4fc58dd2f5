package org.mingfa.text.parse.judgment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.parse.GoldenFiles;
import org.mingfa.text.problem.Outcome;

/** Invented judgments: one paragraph a line, all in one line, a part alone. */
class JudgmentGoldenTest {

    static List<Path> inputs() throws IOException {
        return GoldenFiles.of("judgments").inputs();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void reads(Path input) throws IOException {
        Outcome<ParsedJudgment> outcome = new JudgmentParser().parse("x.txt", Files.readString(input));
        GoldenFiles.check(input, rendered(Objects.requireNonNull(outcome.value()), outcome));
    }

    private static String rendered(ParsedJudgment judgment, Outcome<ParsedJudgment> outcome) {
        StringBuilder out = new StringBuilder();
        out.append("number: ").append(judgment.number()).append('\n');
        out.append("court: ").append(judgment.court()).append('\n');
        out.append("kind: ").append(judgment.kind()).append('\n');
        out.append("cause: ").append(judgment.cause()).append('\n');
        out.append("procedure: ").append(judgment.procedure()).append('\n');
        out.append("decided: ").append(judgment.decided()).append('\n');
        outcome.problems()
                .forEach(problem -> out.append("problem: ").append(problem).append('\n'));
        judgment.sections()
                .forEach(section -> out.append("\n[")
                        .append(section.part())
                        .append("]\n")
                        .append(section.text())
                        .append('\n'));
        return out.toString();
    }
}
