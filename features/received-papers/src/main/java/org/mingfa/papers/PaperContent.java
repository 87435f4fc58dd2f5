package org.mingfa.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a paper, as far as it could be read. Nothing of it is computed with before whoever holds the paper says that it is so.
 *
 * @param kind name of the kind, or null where it is not known
 * @param stage of the case by its number, else of such papers; null where the kind is not known or the pilot does not take it
 * @param turns how often each page was turned clockwise to be upright
 * @param absent titles of what such a paper has and was not seen
 * @param strange what speaks against a court having written it
 * @param origin the same in one sentence; never that it is genuine
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperContent(
        @Nullable String kind,
        String title,
        @Nullable String stage,
        List<Integer> turns,
        List<PaperValue> values,
        List<String> absent,
        List<PaperParty> parties,
        List<RoleChoice> roles,
        List<String> strange,
        String origin,
        String notice) {

    /** Said with all that is read from a paper. */
    public static final String NOTICE = "以原件为准：每一项都请对着文书看过再用。手写的字、盖章压住的字容易认错。";

    /** Who one can be at the stage. */
    public record RoleChoice(String role, String label) {}
}
