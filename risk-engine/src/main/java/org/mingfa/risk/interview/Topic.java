package org.mingfa.risk.interview;

import java.util.List;

/**
 * Where one may look further once nothing more is decisive.
 *
 * @param name 诉讼费用, 证据, 管辖 …
 * @param questions those still open, the likeliest to decide first
 */
public record Topic(String name, List<Question> questions) {

    public Topic {
        questions = List.copyOf(questions);
    }
}
