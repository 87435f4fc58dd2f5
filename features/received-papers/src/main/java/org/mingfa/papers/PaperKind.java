package org.mingfa.papers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlResources;

/**
 * A kind of paper, a row of kinds.yaml: what tells it, which values it has, what follows for whom.
 *
 * @param titles how the line ends that is its title
 * @param says of kinds with one title, this one says one of these
 * @param words two of them tell it where no title can be read
 * @param values names of rows of values.yaml
 * @param pays whether such a paper may name an account to pay to
 * @param meets the day on which one has to come, or null
 */
record PaperKind(
        String name,
        String title,
        Author of,
        List<String> titles,
        @OrElse List<Pattern> says,
        @OrElse List<String> words,
        List<String> values,
        boolean pays,
        List<Follow> follows,
        @Nullable Meeting meets) {

    /** Who writes such a paper. */
    enum Author {
        COURT,
        ARBITRATION,
        PRIVATE
    }

    /**
     * What follows at a stage for some of those who take part.
     *
     * @param roles empty for all of that stage
     * @param facts answers of the interview that the paper gives by being what it is
     * @param from answers that a value of the paper gives: fact to value
     * @param days rules of the risk engine whose last days are shown
     */
    record Follow(
            Stage stage,
            @OrElse Set<Role> roles,
            @OrElse Map<String, String> facts,
            @OrElse Map<String, String> from,
            @Nullable Receipt received,
            @Nullable OwnPeriod period,
            @Nullable Condition asIf,
            @OrElse List<String> days) {

        boolean isFor(Role role) {
            return roles.isEmpty() ? role.takesPart(stage) : roles.contains(role);
        }
    }

    /**
     * The day on which the paper came, asked because periods run from it.
     *
     * @param fact the answer that it is, or null
     */
    record Receipt(@Nullable String fact, String ask) {}

    /**
     * A period that the paper itself names, in days from the day after it came.
     *
     * @param fact the answer that its last day is, or null
     * @param past what is left when it is over, or null where a rule says it
     */
    record OwnPeriod(
            String value,
            String label,
            @Nullable String fact,
            @Nullable String past) {}

    /** What a last day presupposes; said beside it, and no answer of the person. */
    record Condition(String said, Map<String, String> facts) {}

    /** A day on which one has to come. */
    record Meeting(String value, String label, String past) {}

    private record File(List<PaperKind> kinds) {}

    /** All, in the order in which they are tried. */
    static List<PaperKind> load() {
        return new RecordBinder()
                .reading(Pattern.class, node -> Pattern.compile(node.asText().text()))
                .bind(new YamlResources(PaperKind.class, "papers").read("kinds.yaml"), File.class)
                .kinds();
    }
}
