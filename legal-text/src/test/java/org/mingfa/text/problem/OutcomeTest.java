package org.mingfa.text.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Problem UNTITLED = Problem.of(ErrorCode.MISSING_TITLE, "a.txt", "开头没有标题。");
    private static final Problem EMPTY = Problem.of(ErrorCode.NO_TEXT, "a.txt", "没有文字。");

    @Test
    void theNextStepAddsItsProblemsBehindThoseBefore() {
        Outcome<String> read = new Outcome<>("灯塔", List.of(UNTITLED));
        assertThat(read.then(text -> new Outcome<>(text.length(), List.of(EMPTY))))
                .isEqualTo(new Outcome<>(2, List.of(UNTITLED, EMPTY)));
        assertThat(read.then(text -> Outcome.failed(EMPTY))).isEqualTo(new Outcome<>(null, List.of(UNTITLED, EMPTY)));
    }

    @Test
    void withoutAValueThereIsNoNextStep() {
        assertThat(Outcome.<String>failed(EMPTY).then(text -> {
                    throw new AssertionError("ran on " + text);
                }))
                .isEqualTo(Outcome.failed(EMPTY));
    }
}
