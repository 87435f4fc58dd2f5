package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * A rule as it stands from one day to another.
 *
 * @param from first day
 * @param until first day no longer, or null
 * @param when the rule prompts while this is true
 * @param unless exceptions: true silences the prompt, unknown lowers its confidence and is named in it; null for none
 * @param criticalIf raises the severity to critical, or null
 * @param actionAs by role, what is done by a party to whom {@code action} and those of the wordings do not speak; not once the day is past
 * @param wordings what to say instead in some cases: the first whose condition holds; it goes before {@code overdue}
 * @param overdue what to say instead once that day is past, or null where the texts fit both
 * @param deadline name of a computed day that the prompt is about, or null
 * @param reservation why the prompt needs to be checked by a professional even when all facts are told, or null
 * @param former the law of the time where the matter is older than the law in force, or null
 */
public record RuleVersion(
        LocalDate from,
        @Nullable LocalDate until,
        Condition when,
        @Nullable Condition unless,
        @Nullable Condition criticalIf,
        Template headline,
        Template why,
        Template action,
        @OrElse Map<Role, Template> actionAs,
        @OrElse List<PromptWording> wordings,
        @Nullable Overdue overdue,
        @Nullable Deadline deadline,
        @Nullable String reservation,
        List<Basis> basis,
        @Nullable Former former,
        @OrElse List<Conflict> conflicts) {

    /**
     * The day a prompt is about.
     *
     * @param name computation and output, e.g. limitation.expiry
     * @param label what happens that day, e.g. 诉讼时效届满日
     * @param within so many days before it the rule begins to prompt; earlier the day is told all the same; null for always
     * @param acts who must act by it; to others it is a time that passes, and nothing is missed by it
     */
    public record Deadline(
            @AtKey("day") String name,
            String label,
            @Nullable Integer within,
            @OrElse("everybody") Set<Role> acts) {

        public Deadline {
            acts = Set.copyOf(acts);
        }
    }

    /**
     * What a prompt says when its day is past: that it is, and what is left.
     *
     * @param headline at most 60 characters
     */
    public record Overdue(Template headline, Template action) {}

    /**
     * What a prompt says in one case, because another fact decided it than in most.
     *
     * @param headline at most 60 characters; null, as the others, where it stays as it is
     */
    public record PromptWording(
            @AtKey("if") Condition onlyIf,
            @Nullable Template headline,
            @Nullable Template why,
            @Nullable Template action) {

        Stream<Template> texts() {
            return Stream.of(Optional.ofNullable(headline), Optional.ofNullable(why), Optional.ofNullable(action))
                    .flatMap(Optional::stream);
        }
    }

    /**
     * What a prompt rests on instead where the matter is older than the law in force (时间效力规定 1).
     *
     * @param says the reservation, one Chinese sentence
     */
    public record Former(@AtKey("if") Condition onlyIf, String says, List<Basis> basis) {

        public Former {
            basis = List.copyOf(basis);
        }
    }

    /** What one prompt says. */
    public record Texts(Template headline, Template why, Template action) {

        public Stream<Template> all() {
            return Stream.of(headline, why, action);
        }

        Texts in(PromptWording wording) {
            return new Texts(
                    Objects.requireNonNullElse(wording.headline(), headline),
                    Objects.requireNonNullElse(wording.why(), why),
                    Objects.requireNonNullElse(wording.action(), action));
        }
    }

    public RuleVersion {
        actionAs = Map.copyOf(actionAs);
        wordings = List.copyOf(wordings);
        basis = List.copyOf(basis);
        conflicts = List.copyOf(conflicts);
    }

    /** The conditions that decide whether and how it prompts. */
    public Stream<Condition> conditions() {
        return Stream.concat(
                Stream.of(Optional.of(when), Optional.ofNullable(unless), Optional.ofNullable(criticalIf))
                        .flatMap(Optional::stream),
                wordings.stream().map(PromptWording::onlyIf));
    }

    /** Every provision that it may rest on. */
    public Stream<Basis> provisions() {
        return former == null ? basis.stream() : Stream.concat(basis.stream(), former.basis().stream());
    }

    /**
     * The texts of one case.
     *
     * @param overdue the words of a day that is past, or null where it is not or the texts fit both
     * @param role the word of the party that reads them
     * @param holds whether the condition of a wording does
     */
    public Texts texts(@Nullable Overdue overdue, String role, Predicate<Condition> holds) {
        Texts usual = overdue == null
                ? new Texts(headline, why, action)
                : new Texts(overdue.headline(), why, overdue.action());
        Texts texts = wordings.stream()
                .filter(wording -> holds.test(wording.onlyIf()))
                .findFirst()
                .map(usual::in)
                .orElse(usual);
        return actionAs.entrySet().stream()
                .filter(own -> overdue == null && own.getKey().word().equals(role))
                .findFirst()
                .map(own -> new Texts(texts.headline(), texts.why(), own.getValue()))
                .orElse(texts);
    }

    /** Every text that it may show. */
    public Stream<Template> texts() {
        Stream<Template> past = overdue == null ? Stream.of() : Stream.of(overdue.headline(), overdue.action());
        return Stream.of(
                        Stream.of(headline, why, action),
                        actionAs.values().stream(),
                        past,
                        wordings.stream().flatMap(PromptWording::texts))
                .flatMap(texts -> texts);
    }

    public boolean inForce(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}
