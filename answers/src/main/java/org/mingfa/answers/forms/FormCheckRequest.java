package org.mingfa.answers.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filled form to be checked.
 *
 * @param facts what the interview answered beyond the form, by key
 */
public record FormCheckRequest(
        @Nullable FormContent form,
        @Nullable String asOf,
        @Nullable Map<String, @Nullable Object> facts) {}
