package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.CueWords.Cue;
import org.mingfa.risk.facts.CueWords.Kind;
import org.mingfa.risk.facts.CueWords.Sighting;
import org.mingfa.risk.facts.ExtractedFact.Answer;
import org.mingfa.text.numeral.AmountReading;
import org.mingfa.text.numeral.DayReading;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.Rate;
import org.mingfa.text.numeral.RateReading;
import org.mingfa.text.numeral.TimeSpan;

/**
 * What a person says of a case in a sentence or a few: 我去年三月借给同事5万，说好年底还，月息两分. What cannot be told apart is left out;
 * nothing is kept.
 */
public final class SentenceReading {

    private static final String ENDS = ",，、.。;；!！?？\n";
    private static final int FAR = 14;

    private final String text;
    private final LocalDate today;
    private final List<NumeralMatch<Rate>> rates;
    private final List<ExtractedFact> understood = new ArrayList<>();

    private SentenceReading(String text, LocalDate today) {
        this.text = text;
        this.today = today;
        this.rates = RateReading.find(text);
    }

    /**
     * Everything that was understood, in the order of the text; what the case is about, the side and the stage first.
     *
     * @param today the day from which 去年 and 上个月 count
     */
    public static List<ExtractedFact> read(String text, LocalDate today) {
        SentenceReading reading = new SentenceReading(text, today);
        reading.dispute();
        reading.only(Kind.STAGE, ExtractedFact.Kind.STAGE);
        reading.only(Kind.SIDE, ExtractedFact.Kind.SIDE);
        int head = reading.understood.size();
        reading.amounts();
        reading.rates();
        reading.days();
        reading.understood.subList(head, reading.understood.size()).sort(Comparator.comparingInt(ExtractedFact::start));
        return List.copyOf(reading.understood);
    }

    /** The kind with most cues; the one that comes first in the table when several have as many. */
    private void dispute() {
        Map<Cue, List<Sighting>> byCue = new LinkedHashMap<>();
        CueWords.sightings(Kind.DISPUTE, text)
                .forEach(one -> byCue.computeIfAbsent(one.cue(), cue -> new ArrayList<>())
                        .add(one));
        byCue.entrySet().stream()
                .max(Comparator.<Map.Entry<Cue, List<Sighting>>>comparingInt(
                        entry -> entry.getValue().size()))
                .ifPresent(
                        best -> add(ExtractedFact.Kind.DISPUTE, best.getValue().getFirst()));
    }

    /** Said only when the sentence does not say the contrary too. */
    private void only(Kind kind, ExtractedFact.Kind as) {
        List<Sighting> sightings = CueWords.sightings(kind, text);
        long codes = sightings.stream().map(one -> one.cue().code()).distinct().count();
        if (codes == 1) {
            add(as, sightings.getFirst());
        } else if (kind == Kind.SIDE && codes > 1) {
            sightings.stream()
                    .filter(one -> one.cue().code().equals("answering") && one.end() - one.start() > 2)
                    .filter(one -> text.substring(one.start(), one.end()).matches(".*(?:告|诉|传票).*"))
                    .findFirst()
                    .ifPresent(one -> add(as, one));
        }
    }

    private void add(ExtractedFact.Kind kind, Sighting sighting) {
        Cue cue = sighting.cue();
        understood.add(new ExtractedFact(
                kind,
                sighting.start(),
                sighting.end(),
                cue.code(),
                cue.label(),
                null,
                answer(kind, cue.code()).orElse(null)));
    }

    private Optional<Answer> answer(ExtractedFact.Kind kind, String code) {
        return switch (kind) {
            case DISPUTE -> Optional.of(new Answer("dispute", code, Map.of()));
            case STAGE -> Optional.of(new Answer("stage", code, Map.of()));
            case SIDE -> role(code).map(role -> new Answer("role", role, Map.of()));
            default -> Optional.empty();
        };
    }

    /** Who appealed is not told by who claims. */
    private Optional<String> role(String side) {
        boolean claims = side.equals("claiming");
        return switch (stage()) {
            case "first_instance" -> Optional.of(claims ? "plaintiff" : "defendant");
            case "enforcement" -> Optional.of(claims ? "applicant" : "respondent");
            default -> Optional.empty();
        };
    }

    private String stage() {
        return code(ExtractedFact.Kind.STAGE).orElse("first_instance");
    }

    private Optional<String> code(ExtractedFact.Kind kind) {
        return understood.stream()
                .filter(one -> one.kind() == kind)
                .map(ExtractedFact::value)
                .findFirst();
    }

    private void amounts() {
        for (NumeralMatch<BigDecimal> amount : AmountReading.find(text)) {
            if (rates.stream().noneMatch(rate -> rate.overlaps(amount))) {
                Optional<Cue> meaning = nearest(Kind.AMOUNT, amount);
                String yuan = amount.value().stripTrailingZeros().toPlainString();
                String words = label(meaning, "金额") + " " + yuan + " 元";
                add(
                        ExtractedFact.Kind.AMOUNT,
                        amount,
                        yuan,
                        words,
                        fills(meaning, amount.assumed() == null ? yuan : null));
            }
        }
    }

    private void rates() {
        for (NumeralMatch<Rate> rate : rates) {
            String yearly = rate.value().yearly().toPlainString();
            boolean loan =
                    code(ExtractedFact.Kind.DISPUTE).filter("loan"::equals).isPresent();
            Answer answer = new Answer("loan_rate", yearly + "%", Map.of("interest_clause", "clear"));
            add(
                    ExtractedFact.Kind.RATE,
                    rate,
                    yearly,
                    rate.value().words(),
                    loan ? Optional.of(answer) : Optional.empty());
        }
    }

    private void days() {
        for (NumeralMatch<TimeSpan> day : DayReading.find(text, today)) {
            Optional<Cue> meaning = nearest(Kind.DAY, day);
            TimeSpan span = day.value();
            String value = span.isDay() ? span.first().toString() : span.first() + "/" + span.last();
            String words = label(meaning, "日期") + " " + span.words() + (span.isDay() ? "" : "（请补上是哪一天）");
            add(ExtractedFact.Kind.DATE, day, value, words, fills(meaning, span.isDay() ? value : null));
        }
    }

    private Optional<Answer> fills(Optional<Cue> meaning, @Nullable String value) {
        String dispute = code(ExtractedFact.Kind.DISPUTE).orElse("");
        return meaning.flatMap(cue -> SlotFilling.find(cue, dispute, stage(), text))
                .flatMap(fill -> fill.fact().map(fact -> new Answer(fact, value, fill.also())));
    }

    private void add(
            ExtractedFact.Kind kind, NumeralMatch<?> found, String value, String words, Optional<Answer> answer) {
        understood.add(new ExtractedFact(
                kind, found.start(), found.end(), value, words, found.assumed(), answer.orElse(null)));
    }

    private static String label(Optional<Cue> meaning, String otherwise) {
        return meaning.map(Cue::label).orElse(otherwise);
    }

    /** The cue in the same clause that stands closest. */
    private Optional<Cue> nearest(Kind kind, NumeralMatch<?> found) {
        int first = clauseStart(found.start());
        int last = clauseEnd(found.end());
        return CueWords.sightings(kind, text.substring(first, last)).stream()
                .filter(one -> distance(one, found, first) <= FAR)
                .min(Comparator.comparingInt(one -> distance(one, found, first)))
                .map(Sighting::cue);
    }

    /** What stands before counts as a little nearer than what comes after, as verbs and names do. */
    private static int distance(Sighting one, NumeralMatch<?> found, int offset) {
        int before = found.start() - (one.end() + offset);
        int after = one.start() + offset - found.end();
        return before >= 0 ? 2 * before : after >= 0 ? 2 * after + 1 : 0;
    }

    private int clauseStart(int at) {
        int start = at;
        while (start > 0 && !isEnd(start - 1)) {
            start--;
        }
        return start;
    }

    private int clauseEnd(int at) {
        int end = at;
        while (end < text.length() && !isEnd(end)) {
            end++;
        }
        return end;
    }

    /** A dot or comma within a number ends no clause. */
    private boolean isEnd(int at) {
        boolean within = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return ENDS.indexOf(text.charAt(at)) >= 0 && !within;
    }
}
