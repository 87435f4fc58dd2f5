package org.mingfa.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, as the paper calls them; whoever holds it taps who they are.
 *
 * @param called 原告, 被执行人 …, as it stands there
 * @param role what the interview calls them at the stage of the paper, or null where the word does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperParty(
        String name, String called, @Nullable String role) {}
