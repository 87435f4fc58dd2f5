package org.mingfa.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.assistants.Tool.Reply;

/** The tool that says what the service holds, and what it lacks. */
final class HoldingsTool {

    private static final int MOST_GAPS = 10;

    private final McpAnswers answers;

    HoldingsTool(McpAnswers answers) {
        this.answers = answers;
    }

    Tool<?, ?> tool() {
        return new Tool<>(
                "about", "收录范围", "收录了什么、到哪一天、没有什么。说“没有规定”之前先看。", About.class, Holdings.class, nothing -> about());
    }

    /** about has no arguments. */
    record About() {}

    /** What the generation holds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holdings(
            String generation,
            LocalDate built,
            @Nullable LocalDate through,
            List<String> held,
            List<String> notHeld,
            int notHeldMore,
            String notice) {}

    private Reply<Holdings> about() {
        CoverageAnswer found = answers.ask(answers.law().coverage().read());
        return Reply.of(new Holdings(
                found.generation(),
                found.built(),
                found.through(),
                found.classes().stream()
                        .filter(one -> one.works() > 0)
                        .map(one -> one.name() + " " + one.works() + " 部，原文 " + one.official())
                        .toList(),
                found.knownGaps().stream()
                        .limit(MOST_GAPS)
                        .map(gap -> gap.what() + "：" + gap.why())
                        .toList(),
                Math.max(0, found.knownGaps().size() - MOST_GAPS),
                Disclaimer.LAW));
    }
}
