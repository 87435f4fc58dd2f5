package org.mingfa.answers.forms;

import org.jspecify.annotations.Nullable;

/** A complaint and the answer to it. */
public record FormPair(
        @Nullable FormContent complaint, @Nullable FormContent answer) {}
