package org.mingfa.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.answers.risk.CaseDeadlineAnswer;
import org.mingfa.risk.interview.NextAction;

/**
 * What follows from a paper for the one who holds it, from what they have said to be so alone.
 *
 * @param facts answers of the interview, to go on with
 * @param days last days, the nearest first, then what is past
 * @param asks what would tell another last day
 * @param next what to do, or null
 * @param remark why there is no more to say, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperConsequences(
        String kind,
        String title,
        @Nullable String stage,
        @Nullable String role,
        Map<String, String> facts,
        List<LastDay> days,
        List<Ask> asks,
        @Nullable NextAction next,
        @Nullable String remark,
        String notice) {

    /**
     * A day by which something is to be done.
     *
     * @param supposed on what condition, where the holder was not asked for it; or null
     * @param careful the day as counted, where a rest day moved it, or null
     * @param words what is due, or that it is over
     * @param action before the day what to do, after it what is left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastDay(
            String label,
            LocalDate day,
            long daysLeft,
            @Nullable String supposed,
            @Nullable LocalDate careful,
            String words,
            String action,
            List<BasisAnswer> basis) {

        static LastDay of(CaseDeadlineAnswer deadline, @Nullable String supposed) {
            return new LastDay(
                    deadline.what(),
                    deadline.day(),
                    deadline.daysLeft(),
                    supposed,
                    deadline.careful(),
                    deadline.headline(),
                    deadline.action(),
                    deadline.basis());
        }
    }

    /**
     * A question whose answer tells a last day.
     *
     * @param name received, or the value of the paper that is not confirmed yet
     */
    public record Ask(String name, String question) {}
}
