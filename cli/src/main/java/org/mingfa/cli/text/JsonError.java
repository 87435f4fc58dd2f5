package org.mingfa.cli.text;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;

/**
 * A failure under {@code --json}, one line of stderr; stdout has data or nothing.
 *
 * @param nextStep the command that helps, or null
 */
public record JsonError(
        int exitCode, String detail, @Nullable String nextStep) {

    public String line() {
        return AnswerJson.write(this);
    }
}
