package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * A risk of the catalogue with its dated versions. The versions are read from the file when they are first asked for:
 * a party at one stage meets a part of the rules.
 */
public final class Rule {

    /** Who may see a prompt. */
    public enum Audience {
        /** The parties and, in a notice, the court. */
        ALL,
        /** Only who told the facts: a court may neither apply nor explain limitation of its own motion (民法典 193). */
        SELF,
        /**
         * General knowledge for who asks, on the screen only: in no notice, for a court does not explain limitation to
         * the party that could plead it (诉讼时效规定 2).
         */
        KNOWLEDGE
    }

    /**
     * What a rule is about and whom it concerns.
     *
     * @param id e.g. R-LIM-01
     * @param group its heading, e.g. 时效与除斥期间
     * @param excludes true when the case is outside of the pilot once it prompts; then only rules with {@code outside} are applied
     * @param outside true when it is applied outside of the pilot too, to say where else to go and until when
     * @param since the day on which there first was such a provision: before it nothing is prompted; or null when there
     *     always was one in the time of the catalogue
     * @param notice2003 item of the notice of 2003 that it takes the place of, or null
     */
    public record Heading(
            String id,
            String title,
            String group,
            Severity severity,
            @OrElse("all") Audience audience,
            boolean excludes,
            boolean outside,
            Set<Stage> stages,
            Set<Role> roles,
            @Nullable LocalDate since,
            @AtKey("notice_2003") @Nullable Integer notice2003,
            FilePosition place) {

        public Heading {
            stages = Set.copyOf(stages);
            roles = Set.copyOf(roles);
            for (Stage stage : stages) {
                if (roles.stream().noneMatch(role -> role.takesPart(stage))) {
                    throw Refusal.invalid("roles", stage.word() + " 阶段没有 roles 所列的任何当事人");
                }
            }
        }
    }

    private final Heading heading;
    private final Supplier<List<RuleVersion>> reader;
    private volatile @Nullable List<RuleVersion> versions;

    public Rule(Heading heading, Supplier<List<RuleVersion>> reader) {
        this.heading = heading;
        this.reader = reader;
    }

    public Heading heading() {
        return heading;
    }

    public String id() {
        return heading.id();
    }

    public String title() {
        return heading.title();
    }

    public Severity severity() {
        return heading.severity();
    }

    public boolean excludes() {
        return heading.excludes();
    }

    public boolean outside() {
        return heading.outside();
    }

    public boolean concerns(Stage stage, Role role) {
        return heading.stages().contains(stage) && heading.roles().contains(role);
    }

    /** False on days when the law knew no such provision, so that there is nothing to assess. */
    public boolean isLaw(LocalDate date) {
        LocalDate since = heading.since();
        return since == null || !date.isBefore(since);
    }

    /**
     * Oldest first.
     *
     * @throws org.mingfa.yaml.FlawException when the file is wrong, with its line
     */
    public List<RuleVersion> versions() {
        List<RuleVersion> read = versions;
        if (read == null) {
            read = List.copyOf(reader.get());
            versions = read;
        }
        return read;
    }

    /** The version of a day; empty when the catalogue begins later. */
    public Optional<RuleVersion> at(LocalDate date) {
        return versions().stream().filter(version -> version.inForce(date)).findFirst();
    }

    @Override
    public String toString() {
        return heading.id();
    }
}
