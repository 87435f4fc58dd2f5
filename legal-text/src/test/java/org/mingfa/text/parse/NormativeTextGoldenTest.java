package org.mingfa.text.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.document.Provision;
import org.mingfa.text.problem.Outcome;

/** Invented laws, one per difficulty. */
class NormativeTextGoldenTest {

    static List<Path> inputs() throws IOException {
        return GoldenFiles.of("golden").inputs();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void reads(Path input) throws IOException {
        Outcome<ParsedText> outcome = new NormativeTextParser().parse("x.txt", Files.readString(input));
        GoldenFiles.check(input, rendered(Objects.requireNonNull(outcome.value()), outcome));
    }

    private static String rendered(ParsedText text, Outcome<ParsedText> outcome) {
        StringBuilder out = new StringBuilder("title: " + text.title() + "\n");
        text.notes().forEach(note -> out.append("note: ").append(note).append('\n'));
        outcome.problems()
                .forEach(problem -> out.append("problem: ").append(problem).append('\n'));
        for (Provision provision : text.provisions()) {
            String name = switch (provision) {
                case Provision.Article article -> article.number().format();
                case Provision.Section section -> section.kind().name();
            };
            out.append("\n[")
                    .append(name)
                    .append("] ")
                    .append(String.join(" > ", provision.path()))
                    .append('\n');
            out.append(provision.text()).append('\n');
        }
        return out.toString();
    }
}
