package org.mingfa.risk.interview;

import java.util.List;

/**
 * Where one may look further once nothing more is decisive.
 *
 * @param name 诉讼费用, 证据, 管辖 …
 * @param questions those still open, the likeliest to decide first
 */
public record QuestionTopic(String name, List<Question> questions) {

    public QuestionTopic {
        questions = List.copyOf(questions);
    }
}
