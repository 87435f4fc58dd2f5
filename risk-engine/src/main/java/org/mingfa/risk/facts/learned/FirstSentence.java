package org.mingfa.risk.facts.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.ExtractedFact.Answer;
import org.mingfa.risk.facts.ExtractedFact.Certainty;
import org.mingfa.risk.facts.ExtractedFact.Kind;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.SentenceReading;
import org.mingfa.risk.facts.learned.SentenceFindings.Finding;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * Reads what a person says of a case first: what was learned of many people's sentences speaks first, cue words second. Nothing is kept.
 *
 * <p>The model is read with the first sentence. Safe for many threads if its encoder is.
 */
public final class FirstSentence {

    /** Below that a side that was told by no word is said to be supposed. */
    private static final double SIDE_SURE = 0.8;

    private static final Set<Kind> HEAD = EnumSet.of(Kind.DISPUTE, Kind.STAGE, Kind.SIDE);

    private static final String SIDE_ASSUMED = "没有明说是哪一方，是按整句话看的；不是的请改";

    private static final class Shipped {
        static final SentenceModel MODEL = SentenceModel.load();
    }

    private final SentenceEncoder encoder;
    private final FactBook book;

    public FirstSentence(SentenceEncoder encoder, FactBook book) {
        this.encoder = encoder;
        this.book = book;
    }

    /**
     * Everything that was understood: what the case is about, stage and side first, then in the order of the text; each fact once.
     *
     * @param today the day from which 去年 and 上个月 count
     */
    public List<ExtractedFact> read(String text, LocalDate today) {
        CueReadings cues = CueReadings.of(text, today);
        if (SentenceReading.isOnlyAboutTheRule(text, today)) {
            return cues.all();
        }
        SentenceModel model = Shipped.MODEL;
        SentenceFeatures features = SentenceFeatures.of(text, today, encoder);
        Candidates candidates = new Candidates(model.heads(), model.priors(), book, features, cues);
        SentenceFindings findings = SentenceFindings.of(candidates, model, book, today);
        boolean about = findings.dispute().probability() >= model.bounds().dispute();
        if (!about && cues.all().isEmpty()) {
            return List.of(); // 你好 is like nothing that was learned from, and no finding in it can be trusted
        }
        List<ExtractedFact> understood = new ArrayList<>();
        if (about || findings.dispute().probability() >= model.bounds().asked()) {
            Certainty certainty = about ? Certainty.READ : Certainty.ASKED;
            understood.add(fact(Kind.DISPUTE, "dispute", findings.dispute(), certainty));
        }
        addRoute(understood, findings.route(), cues);
        understood.addAll(inOrder(findings, cues, features));
        return List.copyOf(understood);
    }

    private void addRoute(List<ExtractedFact> understood, Finding route, CueReadings cues) {
        String[] told = route.candidate().value().split("/");
        Optional<ExtractedFact> stage =
                cues.reading("stage").filter(one -> one.value().equals(told[0]));
        boolean usual = told[0].equals("first_instance");
        if (stage.isPresent()) {
            understood.add(stage.get());
        } else if (!usual) {
            Candidate at = route.candidate();
            understood.add(new ExtractedFact(
                    Kind.STAGE,
                    at.start(),
                    at.end(),
                    told[0],
                    stageLabel(told[0]),
                    null,
                    answer("stage", told[0]),
                    ExtractedFact.Certainty.READ));
        }
        if (cues.side() == CueReadings.Side.OPEN) {
            return;
        }
        Optional<ExtractedFact> side = cues.reading("role")
                .filter(one -> Objects.requireNonNull(one.answer()).value() != null
                        && told[1].equals(Objects.requireNonNull(one.answer()).value()));
        if (side.isPresent() && cues.side() == CueReadings.Side.TOLD) {
            understood.add(side.get());
            return;
        }
        boolean denied = cues.side() == CueReadings.Side.TOLD; // the two voices differ
        boolean sure = route.probability() >= SIDE_SURE && !denied;
        understood.add(new ExtractedFact(
                Kind.SIDE,
                sure ? route.candidate().start() : 0,
                sure ? route.candidate().end() : 0,
                told[1],
                roleLabel(told[1]),
                sure ? null : SIDE_ASSUMED,
                answer("role", told[1]),
                ExtractedFact.Certainty.READ));
    }

    private static String stageLabel(String word) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private static String roleLabel(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow()
                .said();
    }

    private static Answer answer(String key, String value) {
        return new Answer(key, value, Map.of());
    }

    private List<ExtractedFact> inOrder(SentenceFindings findings, CueReadings cues, SentenceFeatures features) {
        List<ExtractedFact> facts = new ArrayList<>();
        findings.read().forEach((fact, found) -> facts.add(voiced(fact, found, Certainty.READ, cues)));
        findings.asked().forEach((fact, found) -> facts.add(voiced(fact, found, Certainty.ASKED, cues)));
        for (ExtractedFact cue : cues.all()) {
            boolean number = cue.kind() == Kind.AMOUNT || cue.kind() == Kind.DATE || cue.kind() == Kind.RATE;
            boolean heard = facts.stream()
                    .anyMatch(one -> one.start() < cue.end() && cue.start() < one.end() && one.kind() == cue.kind());
            if (features.isBehind(cue.start()) && !HEAD.contains(cue.kind())) {
                addUnlessAnswered(facts, cue, number);
            } else if (number && !heard) {
                facts.add(cue.answer() == null || cue.answer().value() == null ? cue : cue.unanswered("说的是什么，请您选"));
            }
        }
        facts.sort(Comparator.comparingInt(ExtractedFact::start));
        return facts;
    }

    /** Of what stands behind the part that was read, the cue words alone tell. */
    private static void addUnlessAnswered(List<ExtractedFact> facts, ExtractedFact cue, boolean number) {
        String fact = cue.answer() == null ? null : cue.answer().key();
        boolean answered = facts.stream()
                .anyMatch(one -> one.answer() != null && one.answer().key().equals(fact));
        if (fact == null || !answered) {
            facts.add(cue);
        } else if (number) {
            facts.add(cue.unanswered("说的是什么，请您选"));
        }
    }

    /** In the words of the cue that says the same, for those were written to be read; else in those of the question. */
    private ExtractedFact voiced(String fact, Finding found, Certainty certainty, CueReadings cues) {
        ExtractedFact learned = fact(kind(fact), fact, found, certainty);
        return cues.reading(fact)
                .filter(one -> found.candidate()
                        .value()
                        .equals(Objects.requireNonNull(one.answer()).value()))
                .map(one -> new ExtractedFact(
                        one.kind(),
                        one.start(),
                        one.end(),
                        one.value(),
                        one.words(),
                        one.assumed(),
                        answer(fact, found.candidate().value()),
                        certainty))
                .orElse(learned);
    }

    private Kind kind(String fact) {
        return switch (book.get(fact).typeWord()) {
            case "date" -> Kind.DATE;
            case "amount" -> Kind.AMOUNT;
            case "percent" -> Kind.RATE;
            default -> Kind.FACT;
        };
    }

    private ExtractedFact fact(Kind kind, String fact, Finding found, Certainty certainty) {
        Candidate at = found.candidate();
        FactDefinition definition = book.get(fact);
        boolean stretch = kind == Kind.DATE && at.value().indexOf('/') >= 0;
        String shown = stretch
                ? at.value().replace("/", " 至 ") + "（记得是哪一天的，请补上）"
                : definition.read(at.value()).map(definition::show).orElse(at.value());
        String words = kind == Kind.DISPUTE ? shown : definition.question().replaceAll("[？?]$", "") + "：" + shown;
        String value = kind == Kind.RATE ? at.value().replace("%", "") : at.value();
        @Nullable String told = stretch ? null : at.value();
        return new ExtractedFact(
                kind, at.start(), at.end(), value, words, null, new Answer(fact, told, Map.of()), certainty);
    }
}
