package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

/**
 * Gives every version of every law of a build its period: a version ends on the day the next one of the same work
 * begins, or on the day of its repeal.
 *
 * <p>Nothing is guessed in silence: a date that no source says is marked as inferred and reported (C001, C004).
 */
public final class Chronology {

    private final Map<WorkKey, Repeal> repeals = new HashMap<>();

    /**
     * A chronology that knows these repeals.
     *
     * @param repeals {@link LawTable#repeals} and those found in the texts of the build; of several of one work the last
     *     counts
     */
    public Chronology(List<Repeal> repeals) {
        for (Repeal repeal : repeals) {
            this.repeals.merge(repeal.work(), repeal, (a, b) -> a.since().isAfter(b.since()) ? a : b);
        }
    }

    /** The dated headers in the order they came, and what had to be inferred. */
    public record DatedHeaders(List<LawHeader> headers, List<Problem> problems) {
        public DatedHeaders {
            headers = List.copyOf(headers);
            problems = List.copyOf(problems);
        }
    }

    /** Dates all versions of a build; the same headers always give the same result. */
    public DatedHeaders date(List<LawHeader> headers) {
        List<Problem> problems = new ArrayList<>();
        Map<WorkKey, List<LawHeader>> works = new LinkedHashMap<>();
        for (LawHeader header : headers) {
            LawHeader begun = withFirstDay(header, problems);
            works.computeIfAbsent(begun.work(), key -> new ArrayList<>()).add(begun);
        }
        LocalDate last = lastPromulgation(headers);
        Map<DocumentId, LawHeader> dated = new HashMap<>();
        works.forEach(
                (work, versions) -> dateWork(work, versions, last, problems).forEach(h -> dated.put(h.id(), h)));
        List<LawHeader> ordered = headers.stream()
                .map(header -> dated.getOrDefault(header.id(), header))
                .toList();
        return new DatedHeaders(ordered, problems);
    }

    private static LawHeader withFirstDay(LawHeader header, List<Problem> problems) {
        LocalDate promulgated = header.promulgated();
        if (header.period().from() != null || promulgated == null) {
            return header;
        }
        problems.add(Problem.of(
                ErrorCode.FIRST_DAY_INFERRED,
                where(header),
                "《" + header.title() + "》没有施行日期，按公布日期" + promulgated + "推定。"));
        LocalDate until = header.period().until();
        LocalDate end = until != null && until.isBefore(promulgated) ? promulgated : until;
        return header.withPeriod(new EffectivePeriod(promulgated, end), header.end(), true);
    }

    private static @Nullable LocalDate lastPromulgation(List<LawHeader> headers) {
        return headers.stream()
                .flatMap(header -> Optional.ofNullable(header.promulgated()).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<LawHeader> dateWork(
            WorkKey work, List<LawHeader> versions, @Nullable LocalDate last, List<Problem> problems) {
        List<LawHeader> ordered = new ArrayList<>(versions);
        ordered.sort(OLDEST_FIRST);
        List<LawHeader> dated = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            LawHeader header = ordered.get(i);
            Optional<LocalDate> next = nextBegin(ordered, i);
            Optional<LocalDate> repealed = repealed(work, begin(header));
            if (repealed.filter(day -> next.isEmpty() || day.isBefore(next.get()))
                    .isPresent()) {
                dated.add(ended(header, repealed.get(), Validity.REPEALED, header.periodInferred()));
            } else if (next.isPresent()) {
                dated.add(ended(header, next.get(), Validity.AMENDED, header.periodInferred()));
            } else {
                dated.add(lastVersion(header, last, problems));
            }
        }
        return dated;
    }

    private static final Comparator<LawHeader> OLDEST_FIRST = Comparator.comparing(
                    Chronology::begin, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(LawHeader::promulgated, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(header -> header.id().value());

    private static @Nullable LocalDate begin(LawHeader header) {
        return header.period().from();
    }

    /** The first day of the next version that begins later; copies of one version do not end each other. */
    private static Optional<LocalDate> nextBegin(List<LawHeader> ordered, int at) {
        LocalDate own = begin(ordered.get(at));
        return ordered.subList(at + 1, ordered.size()).stream()
                .flatMap(header -> Optional.ofNullable(begin(header)).stream())
                .filter(begin -> own == null || begin.isAfter(own))
                .findFirst();
    }

    /** The day of the repeal; empty for a law of the same title that began later. */
    private Optional<LocalDate> repealed(WorkKey work, @Nullable LocalDate from) {
        return Optional.ofNullable(repeals.get(work))
                .map(Repeal::since)
                .filter(since -> from == null || since.isAfter(from));
    }

    private static LawHeader ended(LawHeader header, LocalDate until, Validity end, boolean inferred) {
        LocalDate from = header.period().from();
        LocalDate day = from != null && until.isBefore(from) ? from : until;
        return header.withPeriod(new EffectivePeriod(from, day), end, inferred);
    }

    private static LawHeader lastVersion(LawHeader header, @Nullable LocalDate last, List<Problem> problems) {
        boolean over = header.end() == Validity.REPEALED || header.end() == Validity.AMENDED;
        if (!over || header.period().until() != null) {
            return header;
        }
        if (last == null) {
            return header;
        }
        problems.add(Problem.of(
                ErrorCode.LAST_DAY_UNKNOWN,
                where(header),
                "《" + header.title() + "》来源标为" + header.end().label() + "，失效日期不明，只知不晚于" + last + "。"));
        return ended(header, last, header.end().undated(), true);
    }

    private static String where(LawHeader header) {
        return header.source().file();
    }
}
