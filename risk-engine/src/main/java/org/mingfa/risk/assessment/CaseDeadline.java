package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.ValueText;
import org.mingfa.risk.rules.CaseContext;

/**
 * A day in the party's calendar, near or far.
 *
 * @param prompt what the rule says of it: before the day what to do, after it what is left
 * @param daysLeft from the day of the assessment; negative once it is past
 * @param latest the day by the last of the days that are remembered, where the party knows no more than a month; or null
 */
public record CaseDeadline(
        RiskPrompt prompt,
        PromptDeadline deadline,
        DeadlineStatus standing,
        long daysLeft,
        @Nullable LocalDate latest) {

    /** Ours, not the law's: a complaint, a letter or a paper takes so many days. */
    private static final int URGENT = 15;

    private static final Comparator<CaseDeadline> NEAREST_FIRST =
            Comparator.comparing(CaseDeadline::isMissed).thenComparingLong(one -> Math.abs(one.daysLeft()));

    /** How a day stands. */
    public enum DeadlineStatus {
        URGENT("urgent", "紧急"),
        UPCOMING("upcoming", "以后"),
        /** A time that passes without the party. */
        WAIT("wait", "到期"),
        /** Past; the prompt says what is left. */
        MISSED("missed", "已过");

        private final String word;
        private final String label;

        DeadlineStatus(String word, String label) {
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
    static List<CaseDeadline> of(Stream<RiskPrompt> prompts, CaseContext context) {
        Set<Period> dated = new HashSet<>();
        List<CaseDeadline> days = new ArrayList<>();
        prompts.forEach(prompt -> {
            PromptDeadline deadline = prompt.deadline();
            if (deadline != null && Period.of(prompt).filter(dated::add).isPresent()) {
                long left = ChronoUnit.DAYS.between(context.asOf(), deadline.day());
                DeadlineStatus standing =
                        deadline.of().acts().contains(context.role()) ? standing(left) : DeadlineStatus.WAIT;
                days.add(new CaseDeadline(prompt, deadline, standing, left, null));
            }
        });
        days.removeIf(day -> day.standing == DeadlineStatus.WAIT && day.daysLeft < 0);
        days.sort(NEAREST_FIRST);
        return List.copyOf(days);
    }

    /** Each of these days with the latest of the same period; while that is to come, nothing is missed for certain. */
    static List<CaseDeadline> until(List<CaseDeadline> latest, List<CaseDeadline> days, LocalDate asOf) {
        Map<Period, LocalDate> last = new HashMap<>();
        latest.forEach(day -> Period.of(day.prompt).ifPresent(period -> last.put(period, day.deadline.day())));
        return days.stream()
                .map(day -> Period.of(day.prompt)
                        .flatMap(period -> Optional.ofNullable(last.get(period)))
                        .filter(until -> until.isAfter(day.deadline.day()))
                        .map(until -> day.until(until, asOf))
                        .orElse(day))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private CaseDeadline until(LocalDate last, LocalDate asOf) {
        DeadlineStatus now = isMissed() && !last.isBefore(asOf) ? DeadlineStatus.URGENT : standing;
        return new CaseDeadline(prompt, deadline, now, daysLeft, last);
    }

    private static DeadlineStatus standing(long left) {
        return left < 0 ? DeadlineStatus.MISSED : left <= URGENT ? DeadlineStatus.URGENT : DeadlineStatus.UPCOMING;
    }

    public boolean isMissed() {
        return standing == DeadlineStatus.MISSED;
    }

    /** 还有 3 天, 就是今天, 已过 3 天; of a span that of its first day, and the last. */
    public String distance() {
        return latest == null ? left() : "按最早的一天" + left() + "；最晚" + ValueText.of(latest, null);
    }

    private String left() {
        return daysLeft == 0 ? "就是今天" : daysLeft > 0 ? "还有 " + daysLeft + " 天" : "已过 " + -daysLeft + " 天";
    }
}
