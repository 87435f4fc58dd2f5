package org.mingfa.answers.generation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.audit.Reliance;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalStatus;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.Repeal;

/**
 * The sources of all rules and legal values, looked up in a generation. A law that it holds no official text of, or not the
 * version of the day, is not checked, unless the generation that serves has one: then it was lost, and that fails.
 */
public final class GenerationAudit {

    private final GenerationStore store;
    private final Supplier<RiskEngine> engine;

    public GenerationAudit(GenerationStore store, Supplier<RiskEngine> engine) {
        this.store = store;
        this.engine = engine;
    }

    /** What the generation says of every source on the day. */
    public AuditAnswer audit(String id, LocalDate day) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(store, id)) {
            return audit(open, day);
        }
    }

    /** The same for a generation that is open already; it stays open. */
    public AuditAnswer audit(OpenGeneration open, LocalDate day) throws IOException {
        String id = open.manifest().id();
        Optional<String> serving = store.live().filter(live -> !live.equals(id));
        LawLookup law = new GenerationLaw(open);
        if (serving.isPresent()) {
            law = missing(law, OpenGeneration.readCatalogue(store, serving.get()));
        }
        RiskEngine audited = engine.get();
        RuleAudit audit = new RuleAudit(audited);
        return AuditAnswer.of(
                audit.run(law, day),
                id,
                local(audited.law(), day),
                new ComingLaw(audit, day).sentences(open.catalogue(), audited.law()));
    }

    /** Files that were not used, then what has fallen behind. */
    private static List<String> local(LawBook law, LocalDate day) {
        return Stream.concat(
                        law.local().problems().stream(),
                        LocalStatus.of(law.local(), law.shipped(), day).stream()
                                .filter(LocalStatus::outdated)
                                .map(status -> status.file().file() + "：" + status.words()))
                .toList();
    }

    /** Tells a law that the generation lost from one that nobody expects of it. */
    private static LawLookup missing(LawLookup law, LawCatalogue serving) {
        return (title, article, date) -> {
            Answer answer = law.find(title, article, date);
            boolean isLost = switch (answer) {
                case Answer.NotHeld none -> holds(serving, title);
                case Answer.VersionNotHeld none -> holds(serving, title, date);
                case Answer.NotInForce none -> holds(serving, title, date);
                default -> false;
            };
            return isLost ? new Answer.NoLongerHeld() : answer;
        };
    }

    private static boolean holds(LawCatalogue serving, String title) {
        return serving.findNamed(title).stream()
                .flatMap(versions -> versions.all().stream())
                .anyMatch(version -> version.nature() == Nature.OFFICIAL);
    }

    private static boolean holds(LawCatalogue serving, String title, LocalDate date) {
        return serving.findNamed(title)
                .flatMap(versions -> versions.inForce(date))
                .filter(version -> version.nature() == Nature.OFFICIAL)
                .isPresent();
    }

    /**
     * What changes in the weeks after a day, said before it does: new versions and repeals that our table or the generation
     * knows of, with the rules and values that rest on them, and values that end.
     */
    private static final class ComingLaw {

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
            for (Law listed : LawTable.all()) {
                listed.versions().stream()
                        .filter(version -> comes(version.from()))
                        .map(version -> new Change(version.from(), listed.title(), "起施行新的文本（" + version.source() + "）"))
                        .forEach(changes::add);
            }
            LawTable.repeals().stream()
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
            return LawTable.all().stream()
                    .filter(same)
                    .map(Law::title)
                    .findFirst()
                    .orElseThrow();
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
}
