package org.mingfa.answers.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.reports.NoticeOrder;
import org.mingfa.reports.RiskNotice;
import org.mingfa.reports.document.Document;
import org.mingfa.risk.assessment.CaseDeadline;
import org.mingfa.risk.assessment.CaseValuation;
import org.mingfa.risk.assessment.DeadlineCalendar;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.facts.SentenceReading;
import org.mingfa.risk.facts.learned.FirstSentence;
import org.mingfa.risk.facts.learned.SentenceEncoder;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.semantics.EmbeddingFailedException;
import org.mingfa.text.problem.Refusal;

/** Answers questions about the risks of a case; keeps nothing of it. */
public final class RiskAnswers {

    /** A sentence or a few, not a complaint. */
    private static final int LONGEST = 2_000;

    private static final System.Logger LOG = System.getLogger(RiskAnswers.class.getName());

    private final Supplier<RiskEngine> engine;
    private final AsOfReader dates;
    private final @Nullable SentenceEncoder encoder;
    private volatile @Nullable Interview interview;

    /**
     * Answers by one engine; sentences are read by cue words alone.
     *
     * @param engine asked for when the first question is answered; rules take a while to be read
     */
    public RiskAnswers(Supplier<RiskEngine> engine, AsOfReader dates) {
        this(engine, dates, null);
    }

    /**
     * Answers by one engine.
     *
     * @param encoder of the sentences that people say; null for none, so that cue words alone read them
     */
    public RiskAnswers(Supplier<RiskEngine> engine, AsOfReader dates, @Nullable SentenceEncoder encoder) {
        this.engine = engine;
        this.dates = dates;
        this.encoder = encoder;
    }

    /** Where an interview begins, for a stage and a role as far as they are chosen. */
    public InterviewStart start(@Nullable String stage, @Nullable String role) {
        List<QuestionAnswer> questions = List.of();
        if (stage != null && role != null) {
            CaseContext unanswered = CaseReader.read(stage, role, dates.today());
            questions = interview().next(unanswered).open().stream()
                    .map(QuestionAnswer::of)
                    .toList();
        } else if (stage != null) {
            CaseReader.stage(stage);
        } else if (role != null) {
            CaseReader.role(role);
        }
        return new InterviewStart(
                InterviewStart.allStages(),
                QuestionAnswer.of(interview().about()),
                InterviewStart.allSteps(),
                stage,
                role,
                questions,
                FactBook.UNSURE,
                RiskPrompt.DISCLAIMER);
    }

    /**
     * What is understood of a sentence, for the person who said it to confirm.
     *
     * @throws Refusal when there is none, or it is too long
     */
    public ReadingsAnswer readings(CaseSentence sentence) {
        String text = sentence.text();
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("text", "缺少 text：用一两句话说明事情，如“去年三月借给同事5万，说好年底还”。");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("text", "文字最长 " + LONGEST + " 个字符，收到 " + text.length() + " 个；请用几句话说明。");
        }
        Optional<List<ExtractedFact>> learned = learned(text);
        List<ExtractedFact> understood = possible(learned.orElseGet(() -> SentenceReading.read(text, dates.today())));
        ReadingsAnswer answer = ReadingsAnswer.of(
                understood, told(understood), interview(), SafetyAnswer.of(text).orElse(null));
        return learned.isPresent() ? answer : answer.byCuesAlone();
    }

    /** Empty where there is no model, or it refuses to work: then cue words read. */
    private Optional<List<ExtractedFact>> learned(String text) {
        if (encoder == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FirstSentence(encoder, engine.get().facts()).read(text, dates.today()));
        } catch (EmbeddingFailedException e) {
            LOG.log(System.Logger.Level.WARNING, "the model does not read sentences; cue words do", e);
            return Optional.empty();
        }
    }

    /** Without the days that the interview would refuse once they are confirmed: 明天不用来了 is heard, and fills no day that has been. */
    private List<ExtractedFact> possible(List<ExtractedFact> understood) {
        LocalDate today = dates.today();
        try {
            told(understood).valuation(engine.get().facts()).refuseImpossibleDays();
            return understood;
        } catch (InvalidAnswersException e) {
            Set<String> refused =
                    e.flaws().stream().map(InvalidAnswersException.Flaw::name).collect(Collectors.toSet());
            return understood.stream()
                    .map(one -> one.answer() != null
                                    && refused.contains(one.answer().key())
                                    && one.value().compareTo(today.toString()) > 0
                            ? one.unanswered("这一天还没有到，没有替您填")
                            : one)
                    .toList();
        }
    }

    /**
     * What was understood as a case, so that its questions can be put in its words. Where neither the stage nor the side was said, they are
     * those of whoever is about to sue: nothing is answered by that, and the interview asks for both.
     */
    private CaseContext told(List<ExtractedFact> understood) {
        ReadingsAnswer.ProposedCase proposed = ReadingsAnswer.ProposedCase.of(understood);
        Stage stage = proposed.stage() == null ? Stage.FIRST_INSTANCE : CaseReader.stage(proposed.stage());
        List<Role> roles = Role.at(stage);
        Role role = roles.stream()
                .filter(one -> one.word().equals(proposed.role()))
                .findFirst()
                .orElse(roles.getFirst());
        LocalDate today = dates.today();
        return new CaseContext(stage, role, today, engine.get().facts().read(proposed.facts(), today));
    }

    /**
     * The case that a client sent, assessed.
     *
     * @throws InvalidAnswersException naming every answer that cannot be read, or every day of the past that is still to come on the
     *     day of the assessment
     */
    public InterviewStep step(AssessmentRequest request) {
        return step(CaseReader.read(request, engine.get().facts(), dates));
    }

    /**
     * The same of a case that is read already.
     *
     * @throws InvalidAnswersException naming every day of the past that is still to come on that day
     */
    public InterviewStep step(CaseContext context) {
        CaseValuation values = engine.get().value(context);
        values.facts().refuseImpossibleDays();
        return interview().next(values);
    }

    /** What the case of a request comes to, in as many words as it asks for. */
    public AssessmentAnswer assess(AssessmentRequest request) {
        AssessmentAnswer whole = assess(step(request));
        return Boolean.TRUE.equals(request.brief()) ? whole.brief() : whole;
    }

    /** What a case comes to. */
    public AssessmentAnswer assess(InterviewStep step) {
        AssessmentAnswer whole = AssessmentAnswer.of(step, dates.today());
        boolean violence = step.values()
                .context()
                .facts()
                .find("violence_feared")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return violence ? whole.withSafety(SafetyAnswer.forViolence()) : whole;
    }

    /** The interview over the engine of now: an operator's new values come with a new engine. */
    private Interview interview() {
        RiskEngine now = engine.get();
        Interview known = interview;
        if (known == null || !known.uses(now)) {
            known = new Interview(now);
            interview = known;
        }
        return known;
    }

    /** The deadlines of the case as an iCalendar file; empty where none could be computed. */
    public Optional<String> calendar(InterviewStep step) {
        List<RiskPrompt> dated =
                step.assessment().deadlines().stream().map(CaseDeadline::prompt).toList();
        return DeadlineCalendar.write(dated, dates.today());
    }

    /**
     * The 诉讼风险告知书 of the case, which quotes the law of a generation.
     *
     * @param page the page where its code opens what it says of the case; null for no code
     */
    public Function<OpenGeneration, Document> notice(InterviewStep step, @Nullable String page) {
        NoticeOrder plain = NoticeOrder.of(engine.get(), step, Reader.PARTY, dates.today());
        List<String> printed = plain.answers().stream().map(Answer::key).toList();
        NoticeOrder order = page == null || printed.isEmpty()
                ? plain
                : plain.withLink(AnswersLink.of(page, step.values().context(), printed));
        return generation -> RiskNotice.of(order, new GenerationLaw(generation));
    }
}
