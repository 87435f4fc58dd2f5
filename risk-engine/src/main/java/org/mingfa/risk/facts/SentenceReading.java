package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.facts.CueWords.Cue;
import org.mingfa.risk.facts.CueWords.CueMatch;
import org.mingfa.risk.facts.ExtractedFact.Answer;
import org.mingfa.text.day.DayReading;
import org.mingfa.text.day.TimeSpan;
import org.mingfa.text.numeral.AmountReading;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.NumeralNormalizer;
import org.mingfa.text.numeral.Rate;
import org.mingfa.text.numeral.RateReading;

/**
 * What a person says of a case in a sentence or a few: 我去年三月借给同事5万，说好年底还，月息两分. What cannot be told apart is left out;
 * nothing is kept. The work grows with the length of the text.
 */
public final class SentenceReading {

    /** Said beside a side that nothing in the sentence told, for most people ask because they want something. */
    private static final String SIDE_ASSUMED = "没有说是哪一方，当作提出请求的一方；不是的请改";

    /** The side of whoever has property seized and does not say who owes: nobody is supposed to be the debtor, so it is asked. */
    private static final String OPEN = "open";

    private static final String YEARLY = "year";

    private static final Map<String, Object> TRUTHS = Map.of("true", true, "false", false);

    private static final Set<ExtractedFact.Kind> HEAD =
            EnumSet.of(ExtractedFact.Kind.DISPUTE, ExtractedFact.Kind.STAGE);

    private static final Set<String> VAGUE = Set.of("今年", "去年", "前年", "大前年", "本年", "今天", "明天");

    /** 下个月 is what was promised, 当年 is some year. */
    private static final Set<String> NOT_TOLD = Set.of("下周", "下个月", "下星期", "下月", "当年");

    /** Words of a setting alone, such as 厂家 or 邻居, do not tell what a case is about; nor do two disputes that are told as much. */
    private static final int DISPUTE_LEAST = 5;

    private static final int DISPUTE_LEAD = 2;

    private static final Map<String, Map<String, String>> ROLES = Map.of(
            "first_instance", Map.of("claiming", "plaintiff", "answering", "defendant"),
            "second_instance", Map.of("claiming", "appellant", "answering", "appellee"),
            "enforcement", Map.of("claiming", "applicant", "answering", "respondent"));

    /** 5万，不对，是6万: what stands before it is withdrawn by what follows. */
    private static final Pattern CORRECTION = Pattern.compile(
            "^[^。！？!?]{0,12}[,，。、 ](?:哦|啊|噢)?(?:不对|错了|[说记写搞打]错了?|更正|口误)[了啊,，。、 ]*(?:应该|应当|其实)?(?:说)?(?:是|为)[^,，。;；!！?？\\d]{0,4}$");

    /** 不是5万，是6万 */
    private static final Pattern INSTEAD = Pattern.compile("^[元块钱的]*[,，]?(?:而|应该|其实)?是$");

    private final String text;
    private final LocalDate today;
    private final List<NumeralMatch<Rate>> rates;
    private final Map<CueWords.Kind, List<CueMatch>> cues;
    private final ClauseModality modality;
    private final List<ExtractedFact> understood = new ArrayList<>();

    /** Dispute, stage and side, once they are known, the contexts, and what is told; what is not is not asked about. */
    private final Map<String, Object> circumstances = new HashMap<>();

    private String stage = "first_instance";

    private SentenceReading(String text, LocalDate today) {
        this.text = NumeralNormalizer.normalize(text);
        this.today = today;
        this.rates = RateReading.find(text);
        this.cues = CueWords.sightings(this.text);
        this.modality = new ClauseModality(this.text);
    }

    /**
     * Everything that was understood, in the order of the text; what the case is about, the side and the stage first.
     *
     * @param today the day from which 去年 and 上个月 count
     */
    public static List<ExtractedFact> read(String text, LocalDate today) {
        SentenceReading reading = new SentenceReading(text, today);
        reading.head();
        if (isOnlyAboutTheRule(text, today)) {
            return reading.understood.stream()
                    .filter(one -> one.kind() == ExtractedFact.Kind.DISPUTE)
                    .toList();
        }
        int head = reading.understood.size();
        reading.facts();
        reading.amounts();
        reading.rates();
        reading.days();
        reading.understood.subList(head, reading.understood.size()).sort(Comparator.comparingInt(ExtractedFact::start));
        reading.usualSide();
        return List.copyOf(reading.understood);
    }

    /** Whether a text asks what the law is and tells no case. */
    public static boolean isOnlyAboutTheRule(String text, LocalDate today) {
        return new ClauseModality(NumeralNormalizer.normalize(text)).isOnlyAboutTheRule()
                && RateReading.find(text).isEmpty()
                && AmountReading.find(text).isEmpty()
                && DayReading.find(text, today).isEmpty();
    }

    /** What the case is about, how far it is and who asks; whose thing is seized for another's debt has no part in that dispute. */
    private void head() {
        Optional<CueMatch> stageCue = heaviest(CueWords.Kind.STAGE, 0, 0);
        stage = stageCue.map(one -> one.cue().code()).orElse(stage);
        circumstances.put("stage", stage);
        sightings(CueWords.Kind.CONTEXT)
                .forEach(one -> circumstances.put(one.cue().code(), true));
        Optional<CueMatch> side = heaviest(CueWords.Kind.SIDE, 0, 0);
        boolean outside =
                stage.equals("enforcement") && side.map(one -> one.cue().code()).equals(Optional.of("outside"));
        Optional<CueMatch> about =
                outside ? Optional.empty() : heaviest(CueWords.Kind.DISPUTE, DISPUTE_LEAST, DISPUTE_LEAD);
        String dispute = about.map(one -> one.cue().code()).orElse("");
        circumstances.put("dispute", dispute);
        about.ifPresent(one -> add(ExtractedFact.Kind.DISPUTE, one, new Answer("dispute", dispute, Map.of())));
        stageCue.ifPresent(one -> add(ExtractedFact.Kind.STAGE, one, new Answer("stage", stage, Map.of())));
        side.filter(one -> !one.cue().code().equals(OPEN))
                .ifPresent(
                        one -> add(ExtractedFact.Kind.SIDE, one, role(one.cue().code())));
        circumstances.put("side", side.map(one -> one.cue().code()).orElse("claiming"));
    }

    /** Most people ask because they want something; said where a case was told, and no side. */
    private void usualSide() {
        boolean side = OPEN.equals(circumstances.get("side"))
                || understood.stream().anyMatch(one -> one.kind() == ExtractedFact.Kind.SIDE);
        boolean isCase = !understood.isEmpty() || cues.containsKey(CueWords.Kind.DISPUTE);
        if (isCase && !side) {
            understood.add(
                    (int) understood.stream()
                            .filter(one -> HEAD.contains(one.kind()))
                            .count(),
                    new ExtractedFact(
                            ExtractedFact.Kind.SIDE,
                            0,
                            0,
                            "claiming",
                            "提出请求的一方",
                            SIDE_ASSUMED,
                            role("claiming"),
                            ExtractedFact.Certainty.READ));
        }
    }

    private Answer role(String side) {
        String role = Objects.requireNonNull(ROLES.get(stage)).getOrDefault(side, "third_party");
        return new Answer("role", role, Map.of());
    }

    /**
     * The code whose cues weigh most, each cue once; where several weigh as much, that of the cue that comes first in the table. None where
     * it weighs less than {@code least}, or leads the next by less than {@code lead}.
     */
    private Optional<CueMatch> heaviest(CueWords.Kind kind, int least, int lead) {
        Map<Cue, CueMatch> byCue = new IdentityHashMap<>();
        sightings(kind).forEach(one -> byCue.putIfAbsent(one.cue(), one));
        Map<String, Integer> weights = new LinkedHashMap<>();
        List<Cue> inOrder = CueWords.all().stream().filter(byCue::containsKey).toList();
        inOrder.forEach(cue -> weights.merge(cue.code(), cue.weight(), Integer::sum));
        List<Integer> sums =
                weights.values().stream().sorted(Comparator.reverseOrder()).toList();
        if (sums.isEmpty() || sums.getFirst() < least || sums.size() > 1 && sums.get(0) - sums.get(1) < lead) {
            return Optional.empty();
        }
        return inOrder.stream()
                .filter(cue -> sums.getFirst().equals(weights.get(cue.code())))
                .findFirst()
                .map(byCue::get);
    }

    /** Those that count in what is known of the case so far. */
    private List<CueMatch> sightings(CueWords.Kind kind) {
        return cues.getOrDefault(kind, List.of()).stream()
                .filter(one -> counts(one.cue().when()))
                .filter(one -> kind != CueWords.Kind.STAGE || !modality.isSupposed(one.start()))
                .toList();
    }

    /** What nothing was said of equals no value. */
    private boolean counts(Condition when) {
        return when.holds(comparison -> comparison.holds(circumstances.getOrDefault(comparison.name(), "")));
    }

    private void add(ExtractedFact.Kind kind, CueMatch one, Answer answer) {
        Cue cue = one.cue();
        understood.add(new ExtractedFact(
                kind, one.start(), one.end(), cue.code(), cue.label(), null, answer, ExtractedFact.Certainty.READ));
    }

    /** What is agreed or has happened, one answer a question: of several cues the first in the table. */
    private void facts() {
        Map<Cue, CueMatch> byCue = Stream.of(CueWords.Kind.FACT, CueWords.Kind.MATTER)
                .flatMap(kind -> cues.getOrDefault(kind, List.of()).stream())
                .filter(one -> one.cue().kind() == CueWords.Kind.MATTER
                        ? !modality.isDenied(one.start())
                        : modality.isAsserted(one.start(), one.end()))
                .collect(Collectors.toMap(CueMatch::cue, one -> one, (first, later) -> first, IdentityHashMap::new));
        Set<String> answered = new HashSet<>();
        for (Cue cue : CueWords.all()) {
            CueMatch one = byCue.get(cue);
            if (one == null || !counts(cue.when())) {
                continue;
            }
            Answer answer = cue.answer();
            if (answered.add(answer.key())) {
                String value = String.valueOf(answer.value());
                circumstances.put(answer.key(), TRUTHS.getOrDefault(value, value));
                understood.add(new ExtractedFact(
                        ExtractedFact.Kind.FACT,
                        one.start(),
                        one.end(),
                        value,
                        cue.label(),
                        null,
                        answer,
                        ExtractedFact.Certainty.READ));
            }
        }
    }

    private void amounts() {
        List<NumeralMatch<BigDecimal>> amounts = AmountReading.find(text).stream()
                .filter(amount -> rates.stream().noneMatch(rate -> rate.overlaps(amount)))
                .toList();
        CueProximity proximity = new CueProximity(text, sightings(CueWords.Kind.AMOUNT), amounts);
        Map<NumeralMatch<BigDecimal>, NumeralMatch<BigDecimal>> corrected = corrected(amounts);
        for (NumeralMatch<BigDecimal> amount : amounts) {
            if (corrected.containsValue(amount)) {
                continue;
            }
            Optional<Cue> meaning = proximity
                    .nearest(amount)
                    .or(() -> proximity.nearest(corrected.getOrDefault(amount, amount)))
                    .or(() -> usual(CueWords.Kind.AMOUNT, amounts.size() - corrected.size()));
            String yuan = amount.value().stripTrailingZeros().toPlainString();
            String about = AmountReading.ABOUT.equals(amount.assumed()) ? "约 " : "";
            String words = label(meaning, "金额") + " " + about + yuan + " 元";
            add(ExtractedFact.Kind.AMOUNT, amount, yuan, words, fills(meaning, yuan));
        }
        leaveOpenWhatIsToldTwice();
    }

    /** 先还了五千，又还了三千: which of the two is the answer, or whether their sum is, the person says. */
    private void leaveOpenWhatIsToldTwice() {
        Map<String, Set<String>> values = new HashMap<>();
        List<ExtractedFact> amounts = understood.stream()
                .filter(one -> one.kind() == ExtractedFact.Kind.AMOUNT && one.answer() != null)
                .toList();
        amounts.forEach(one -> values.computeIfAbsent(
                        Objects.requireNonNull(one.answer()).key(), key -> new HashSet<>())
                .add(one.value()));
        amounts.stream()
                .filter(one -> Objects.requireNonNull(values.get(
                                        Objects.requireNonNull(one.answer()).key()))
                                .size()
                        > 1)
                .forEach(one -> understood.set(understood.indexOf(one), one.unanswered()));
    }

    /** By what is said right, what it corrects. */
    private <T> Map<NumeralMatch<T>, NumeralMatch<T>> corrected(List<NumeralMatch<T>> values) {
        Map<NumeralMatch<T>, NumeralMatch<T>> corrected = new HashMap<>();
        for (int i = 1; i < values.size(); i++) {
            NumeralMatch<T> before = values.get(i - 1);
            NumeralMatch<T> value = values.get(i);
            String between = text.substring(before.end(), value.start());
            boolean denied = text.substring(0, before.start()).endsWith("不是");
            if (CORRECTION.matcher(between).find()
                    || denied && INSTEAD.matcher(between).find()) {
                corrected.put(value, before);
            }
        }
        return corrected;
    }

    /** What the only sum or day of a sentence is in such a case, where no word beside it says so. */
    private Optional<Cue> usual(CueWords.Kind kind, int values) {
        return CueWords.all().stream()
                .filter(cue -> cue.kind() == kind && cue.weight() == 0 && values == 1)
                .filter(cue -> counts(cue.when()))
                .findFirst();
    }

    private void rates() {
        for (NumeralMatch<Rate> rate : rates) {
            String yearly = rate.value().yearly().toPlainString();
            add(
                    ExtractedFact.Kind.RATE,
                    rate,
                    yearly,
                    rate.value().words(),
                    fills(CueWords.Kind.RATE, YEARLY, yearly + "%"));
        }
    }

    private void days() {
        List<NumeralMatch<TimeSpan>> days = DayReading.find(text, today);
        CueProximity proximity = new CueProximity(text, sightings(CueWords.Kind.DAY), days);
        Map<NumeralMatch<TimeSpan>, NumeralMatch<TimeSpan>> corrected = corrected(days);
        for (NumeralMatch<TimeSpan> day : days) {
            if (corrected.containsValue(day)) {
                continue;
            }
            Optional<Cue> near = proximity.nearest(day).or(() -> proximity.nearest(corrected.getOrDefault(day, day)));
            String place = text.substring(day.start(), day.end()).replace("的", "");
            if (NOT_TOLD.contains(place) || near.isEmpty() && VAGUE.contains(place)) {
                continue; // 今年一直不还, 每次都说下个月还: no day that counts
            }
            Optional<Cue> meaning = near.or(() -> usual(CueWords.Kind.DAY, days.size() - corrected.size()));
            TimeSpan span = day.value();
            String value = span.isDay() ? span.first().toString() : span.first() + "/" + span.last();
            String words = label(meaning, "日期") + " " + span.words() + (span.isDay() ? "" : "（记得是哪一天的，请补上）");
            add(ExtractedFact.Kind.DATE, day, value, words, fills(meaning, span.isDay() ? value : null));
        }
    }

    private Optional<Answer> fills(Optional<Cue> meaning, @Nullable String value) {
        return meaning.flatMap(cue -> fills(cue.kind(), cue.code(), value));
    }

    private Optional<Answer> fills(CueWords.Kind kind, String code, @Nullable String value) {
        return SlotFilling.find(kind, code, this::counts)
                .flatMap(fill -> fill.fact().map(fact -> new Answer(fact, value, fill.also())));
    }

    private void add(
            ExtractedFact.Kind kind, NumeralMatch<?> found, String value, String words, Optional<Answer> answer) {
        understood.add(new ExtractedFact(
                kind,
                found.start(),
                found.end(),
                value,
                words,
                found.assumed(),
                answer.orElse(null),
                ExtractedFact.Certainty.READ));
    }

    private static String label(Optional<Cue> meaning, String otherwise) {
        return meaning.map(Cue::label).orElse(otherwise);
    }
}
