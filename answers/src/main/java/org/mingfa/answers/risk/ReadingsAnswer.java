package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.rules.CaseContext;

/**
 * What was understood of a sentence; it is not repeated, and nothing of it is kept.
 *
 * @param asOf the day from which 去年 and 上个月 were counted
 * @param readings what the case is about, the stage and the side first, then what stands in the text in its order
 * @param proposed the same as one case, once every reading that is no question is confirmed
 * @param safety whom to call where the sentence tells of violence, else null; to be shown above all else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingsAnswer(
        LocalDate asOf,
        List<Reading> readings,
        ProposedCase proposed,
        String notice,
        @Nullable SafetyAnswer safety) {

    private static final Set<ExtractedFact.Kind> HEAD =
            EnumSet.of(ExtractedFact.Kind.DISPUTE, ExtractedFact.Kind.SIDE, ExtractedFact.Kind.STAGE);

    private static final String NOTICE = "以上是从这句话里读出的，请逐项核对后再使用；没有读出的，请自己填写。没有保存您的话。仅供参考。";
    private static final String CUES_ALONE = "语义模型没有载入，只按字词读，读出的会少一些。";
    private static final String NOTHING = "没有从这句话里读出什么；请写明金额、日期，或者直接选择。没有保存您的话。";

    /**
     * One thing to be confirmed.
     *
     * @param kind amount, rate, date, dispute, side, stage or fact
     * @param start first character of the text that says it, in UTF-16 units; 0, as the end, of a side that is only supposed
     * @param end after the last
     * @param value yuan, a yearly rate in percent, a day, first and last day joined by a slash, or a code
     * @param fact what it fills once confirmed: the key of a fact, or stage or role; absent when it fills nothing
     * @param answer the value in the form that facts take; absent when it fills nothing or has to be completed first
     * @param also further facts that are told by it; absent when there are none
     * @param question the question that it answers, by which it can be changed; absent when it fills no fact
     * @param places the questions that a sum, rate or day which fills nothing may answer, the likeliest first; absent when there are none
     * @param asked true where the reader is not sure, so that it is shown as a question; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(
            String kind,
            int start,
            int end,
            String value,
            String words,
            @Nullable String assumed,
            @Nullable String fact,
            @Nullable String answer,
            @Nullable Map<String, String> also,
            @Nullable QuestionAnswer question,
            @Nullable List<QuestionAnswer> places,
            @Nullable Boolean asked) {

        private static final Map<ExtractedFact.Kind, String> TYPES = Map.of(
                ExtractedFact.Kind.AMOUNT,
                "amount",
                ExtractedFact.Kind.RATE,
                "percent",
                ExtractedFact.Kind.DATE,
                "date");

        private static final int MOST_PLACES = 6;

        static Reading of(ExtractedFact one, CaseContext told, Interview interview) {
            ExtractedFact.@Nullable Answer answer = one.answer();
            String type = answer == null ? TYPES.get(one.kind()) : null;
            List<QuestionAnswer> places = type == null
                    ? List.of()
                    : interview.places(told, type).stream()
                            .limit(MOST_PLACES)
                            .map(QuestionAnswer::of)
                            .toList();
            return new Reading(
                    one.kind().word(),
                    one.start(),
                    one.end(),
                    one.value(),
                    one.words(),
                    one.assumed(),
                    answer == null ? null : answer.key(),
                    answer == null ? null : answer.value(),
                    answer == null || answer.also().isEmpty() ? null : answer.also(),
                    answer == null || HEAD.contains(one.kind())
                            ? null
                            : QuestionAnswer.of(interview.question(answer.key(), told)),
                    places.isEmpty() ? null : places,
                    one.certainty() == ExtractedFact.Certainty.ASKED ? true : null);
        }
    }

    /**
     * A case as the interview takes it.
     *
     * @param stage absent when nothing says how far it is
     * @param role absent when nothing says which side it is; what is only supposed does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposedCase(
            @Nullable String stage, @Nullable String role, Map<String, String> facts) {

        /** Of several days for one question the last, of several amounts the first. */
        static ProposedCase of(List<ExtractedFact> understood) {
            Map<String, ExtractedFact> chosen = new LinkedHashMap<>();
            for (ExtractedFact one : understood) {
                ExtractedFact.@Nullable Answer answer = one.answer();
                boolean supposed = one.kind() == ExtractedFact.Kind.SIDE && one.assumed() != null;
                boolean sure = one.certainty() == ExtractedFact.Certainty.READ && !supposed;
                if (sure && answer != null && answer.value() != null) {
                    chosen.merge(answer.key(), one, ProposedCase::better);
                }
            }
            Map<String, String> facts = new LinkedHashMap<>();
            for (ExtractedFact one : chosen.values()) {
                ExtractedFact.Answer answer = Objects.requireNonNull(one.answer());
                facts.put(answer.key(), Objects.requireNonNull(answer.value()));
                answer.also().forEach(facts::putIfAbsent);
            }
            return new ProposedCase(facts.remove("stage"), facts.remove("role"), facts);
        }

        private static ExtractedFact better(ExtractedFact first, ExtractedFact second) {
            boolean later =
                    first.kind() == ExtractedFact.Kind.DATE && second.value().compareTo(first.value()) > 0;
            return later ? second : first;
        }
    }

    /** @param told what is proposed, as the interview would have it once confirmed */
    static ReadingsAnswer of(
            List<ExtractedFact> understood, CaseContext told, Interview interview, @Nullable SafetyAnswer safety) {
        return new ReadingsAnswer(
                told.asOf(),
                understood.stream().map(one -> Reading.of(one, told, interview)).toList(),
                ProposedCase.of(understood),
                understood.isEmpty() ? NOTHING : NOTICE,
                safety);
    }

    /** The same, where no model read the sentence. */
    ReadingsAnswer byCuesAlone() {
        return new ReadingsAnswer(asOf, readings, proposed, CUES_ALONE + notice, safety);
    }
}
