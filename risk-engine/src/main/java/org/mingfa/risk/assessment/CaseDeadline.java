package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.risk.rules.Role;

/**
 * A day in the party's calendar, near or far.
 *
 * @param prompt what the rule says of it: before the day what to do, after it what is left
 * @param daysLeft from the day of the assessment; negative once it is past
 */
public record CaseDeadline(RiskPrompt prompt, PromptDeadline deadline, Standing standing, long daysLeft) {

    /** Ours, not the law's: a complaint, a letter or a paper takes so many days. */
    private static final int URGENT = 15;

    private static final Comparator<CaseDeadline> NEAREST_FIRST =
            Comparator.comparing(CaseDeadline::isMissed).thenComparingLong(one -> Math.abs(one.daysLeft()));

    /** How a day stands. */
    public enum Standing {
        URGENT("urgent", "紧急"),
        UPCOMING("upcoming", "以后"),
        /** A time that passes without the party. */
        WAIT("wait", "到期"),
        /** Past; the prompt says what is left. */
        MISSED("missed", "已过");

        private final String word;
        private final String label;

        Standing(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** As the HTTP interface writes it. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    /** What several rules of one group may date. */
    record Period(String group, String name) {

        /** Empty for a prompt without a day. */
        static Optional<Period> of(RiskPrompt prompt) {
            return Optional.ofNullable(prompt.deadline())
                    .map(deadline -> new Period(prompt.group(), deadline.of().name()));
        }
    }

    /** The days of these prompts; one period that several of them speak of is told once, by the gravest. */
    static List<CaseDeadline> of(Stream<RiskPrompt> prompts, Role role, LocalDate asOf) {
        Set<Period> told = new HashSet<>();
        List<CaseDeadline> days = new ArrayList<>();
        prompts.forEach(prompt -> {
            PromptDeadline deadline = prompt.deadline();
            if (deadline != null && Period.of(prompt).filter(told::add).isPresent()) {
                long left = ChronoUnit.DAYS.between(asOf, deadline.day());
                Standing standing = deadline.of().acts().contains(role) ? standing(left) : Standing.WAIT;
                days.add(new CaseDeadline(prompt, deadline, standing, left));
            }
        });
        days.removeIf(day -> day.standing == Standing.WAIT && day.daysLeft < 0);
        days.sort(NEAREST_FIRST);
        return List.copyOf(days);
    }

    private static Standing standing(long left) {
        return left < 0 ? Standing.MISSED : left <= URGENT ? Standing.URGENT : Standing.UPCOMING;
    }

    public boolean isMissed() {
        return standing == Standing.MISSED;
    }

    /** 还有 3 天, 就是今天, 已过 3 天. */
    public String distance() {
        return daysLeft == 0 ? "就是今天" : daysLeft > 0 ? "还有 " + daysLeft + " 天" : "已过 " + -daysLeft + " 天";
    }
}
