package org.mingfa.indexer.reading;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.version.Chronology;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.Repeal;

/** Gives every version its period, from the records, the texts and the known repeals. */
public final class LawDating {

    private LawDating() {}

    public static LawHistories of(ParsedCorpora read, FileAccounts accounts) throws IOException {
        List<ReadLaw> laws = withFirstDays(read);
        Chronology.DatedHeaders dated = new Chronology(repeals(laws)).date(headers(laws, read.known()));
        Map<String, String> corpora = new HashMap<>();
        for (ReadLaw law : laws) {
            SourceFile source = law.document().source();
            corpora.put(source.file(), source.corpus());
        }
        for (Problem problem : dated.problems()) {
            accounts.problems(corpora.getOrDefault(problem.where(), ""), List.of(problem));
        }
        Map<DocumentId, LawHeader> headers = new HashMap<>();
        dated.headers().forEach(header -> headers.put(header.id(), header));
        List<ReadLaw> held = laws.stream()
                .map(law -> law.withHeader(
                        headers.getOrDefault(law.document().id(), law.document().header())))
                .toList();
        return new LawHistories(withLastHeld(held), read.cases());
    }

    /** Every version that was read, and every known one, with its period; nothing is entered in accounts. */
    public static List<LawHeader> headers(ParsedCorpora read) {
        List<ReadLaw> laws = withFirstDays(read);
        return new Chronology(repeals(laws)).date(headers(laws, read.known())).headers();
    }

    private static List<ReadLaw> withFirstDays(ParsedCorpora read) {
        return read.laws().stream()
                .map(law -> withRecordedDates(law, read.known()))
                .map(LawDating::withKnownFirstDay)
                .toList();
    }

    /** The last version that is held of a law, where it was amended: its successor is a record or a row of our table. */
    private static List<ReadLaw> withLastHeld(List<ReadLaw> held) {
        Map<WorkKey, LocalDate> latest = new HashMap<>();
        for (ReadLaw law : held) {
            latest.merge(law.document().work(), begin(law), (a, b) -> a.isAfter(b) ? a : b);
        }
        return held.stream()
                .map(law -> {
                    LawHeader header = law.document().header();
                    boolean isLast = begin(law).equals(latest.get(law.document().work()));
                    return isLast && header.end() == Validity.AMENDED
                            ? law.withHeader(header.withPeriod(
                                    header.period(), Validity.AMENDED_NOT_HELD, header.periodInferred()))
                            : law;
                })
                .toList();
    }

    private static LocalDate begin(ReadLaw law) {
        LocalDate from = law.document().header().period().from();
        return from == null ? LocalDate.MIN : from;
    }

    /** A record whose own file could not be read still dates the copy of that version from another corpus. */
    private static ReadLaw withRecordedDates(ReadLaw law, List<LawHeader> known) {
        LawHeader header = law.document().header();
        boolean dated = header.period().from() != null && !header.periodInferred();
        return known.stream()
                .filter(record -> !dated && isOf(record, law))
                .findFirst()
                .map(record ->
                        law.withHeader(header.withPeriod(record.period(), record.end(), record.periodInferred())))
                .orElse(law);
    }

    /** Our own table decides over what a source says or a text lets infer. */
    private static ReadLaw withKnownFirstDay(ReadLaw law) {
        LawHeader header = law.document().header();
        return LawTable.findVersion(law.document().work(), header.promulgated())
                .map(known -> (Objects.equals(header.promulgated(), known.misdated())
                                ? header.withoutPromulgation()
                                : header)
                        .withPeriod(new EffectivePeriod(known.from(), null), header.end(), false))
                .map(law::withHeader)
                .orElse(law);
    }

    private static List<Repeal> repeals(List<ReadLaw> laws) {
        List<NormativeDocument> documents = laws.stream().map(ReadLaw::document).toList();
        List<Repeal> repeals = new ArrayList<>(LawTable.repeals());
        repeals.addAll(TextRepeals.find(documents));
        return repeals;
    }

    /** Without a copy a record, or a row of our table, stands for the version, so that the one before ends in time. */
    private static List<LawHeader> headers(List<ReadLaw> laws, List<LawHeader> known) {
        List<LawHeader> all = new ArrayList<>(
                laws.stream().map(law -> law.document().header()).toList());
        Set<DocumentId> ids = all.stream().map(LawHeader::id).collect(Collectors.toSet());
        known.stream()
                .filter(record -> laws.stream().noneMatch(law -> isOf(record, law)))
                .filter(record -> ids.add(record.id()))
                .forEach(all::add);
        Map<WorkKey, List<LawHeader>> works = all.stream().collect(Collectors.groupingBy(LawHeader::work));
        LawTable.missing(work -> works.getOrDefault(work, List.of())).stream()
                .map(LawDating::standIn)
                .forEach(all::add);
        return all;
    }

    private static LawHeader standIn(Law.Version known) {
        return new LawHeader(
                new DocumentId(
                        "known-" + Sha256.of(known.title() + known.from()).substring(0, 20)),
                known.title(),
                List.of(),
                Level.OTHER,
                Nature.OFFICIAL,
                "",
                null,
                null,
                new EffectivePeriod(known.from(), null),
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("", known.title(), ""));
    }

    /** The same version: the same work, promulgated on the same day. */
    private static boolean isOf(LawHeader record, ReadLaw law) {
        LawHeader header = law.document().header();
        return record.promulgated() != null
                && record.promulgated().equals(header.promulgated())
                && record.work().equals(header.work());
    }
}
