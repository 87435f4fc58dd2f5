package org.mingfa.answers.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.audit.Reliance;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.Repeal;

/**
 * What changes in the weeks after a day, said before it does: new versions and repeals that our table or the generation
 * knows of, with the rules and values that rest on them, and values that end.
 */
final class ComingLaw {

    /** Long enough to read a law and mend the rules before it comes into force. */
    private static final int DAYS = 90;

    private static final int OWNERS = 8;

    private final RuleAudit audit;
    private final LocalDate day;

    ComingLaw(RuleAudit audit, LocalDate day) {
        this.audit = audit;
        this.day = day;
    }

    /** One sentence a change, the earliest first. */
    List<String> sentences(LawCatalogue catalogue, LawBook law) {
        List<Change> changes = new ArrayList<>();
        for (Law listed : Law.all()) {
            listed.versions().stream()
                    .filter(version -> comes(version.from()))
                    .map(version -> new Change(version.from(), listed.title(), "起施行新的文本（" + version.source() + "）"))
                    .forEach(changes::add);
        }
        Law.repeals().stream()
                .filter(repeal -> comes(repeal.since()))
                .map(repeal -> new Change(repeal.since(), title(repeal), "起废止（" + repeal.source() + "）"))
                .forEach(changes::add);
        catalogue.all().stream()
                .filter(version -> comes(version.period().from()))
                .map(version -> new Change(from(version), version.title(), "起施行新的文本（本库已收录）"))
                .filter(change -> changes.stream().noneMatch(change::isSame))
                .forEach(changes::add);
        Stream<Change> values = law.names().stream()
                .flatMap(name -> law.history(name).stream())
                .filter(value -> comes(value.until()))
                .map(ComingLaw::ending);
        return Stream.concat(changes.stream(), values)
                .sorted()
                .map(this::sentence)
                .toList();
    }

    /** @param what behind the day, without a stop */
    private record Change(LocalDate day, String title, String what) implements Comparable<Change> {

        boolean isSame(Change other) {
            return day.equals(other.day()) && WorkKey.of(title).equals(WorkKey.of(other.title()));
        }

        @Override
        public int compareTo(Change other) {
            int days = day.compareTo(other.day());
            return days == 0 ? title.compareTo(other.title()) : days;
        }
    }

    private boolean comes(@Nullable LocalDate date) {
        return date != null && date.isAfter(day) && !date.isAfter(day.plusDays(DAYS));
    }

    private static LocalDate from(LawHeader version) {
        return Objects.requireNonNull(version.period().from());
    }

    private static Change ending(DatedValue value) {
        return new Change(Objects.requireNonNull(value.until()), value.title(), "起不再适用现在的数值（" + value.name() + "）");
    }

    private static String title(Repeal repeal) {
        Predicate<Law> same = law -> repeal.equals(law.repeal());
        return Law.all().stream().filter(same).map(Law::title).findFirst().orElseThrow();
    }

    /** 2027-01-01 起施行新的文本（…）：《中华人民共和国商标法》；没有规则以它为依据。 */
    private String sentence(Change change) {
        List<String> owners = audit.relyingOn(Set.of(WorkKey.of(change.title()))).stream()
                .map(Reliance::owner)
                .distinct()
                .toList();
        String relied = owners.isEmpty()
                ? "没有规则和数值以它为依据"
                : "以它为依据的 " + owners.size() + " 项请先核对："
                        + owners.stream().limit(OWNERS).collect(Collectors.joining("、"))
                        + (owners.size() > OWNERS ? " 等" : "");
        return "《" + change.title() + "》自 " + change.day() + " " + change.what() + "；" + relied + "。";
    }
}
