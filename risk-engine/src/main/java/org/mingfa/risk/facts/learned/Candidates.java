package org.mingfa.risk.facts.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.learned.Candidate.Cues;
import org.mingfa.risk.facts.learned.CueReadings.Side;
import org.mingfa.risk.facts.learned.SentenceHeads.TextScores;
import org.mingfa.risk.facts.learned.SentenceWindows.Window;

/** What a text may tell, with what speaks for and against it: stage and role first, then the dispute, then what it tells in these. */
public final class Candidates {

    /** How many features each kind has. */
    public static final int ROUTE_FEATURES = 8;

    public static final int DISPUTE_FEATURES = 9;
    public static final int FACT_FEATURES = 20;
    public static final int NUMBER_FEATURES = 20;

    /** What neither words nor customs speak for is not looked at. */
    private static final float LEAST_SCORE = 2;

    private static final float LEAST_PRIOR = -2.2f;
    private static final float LEAST_NUMBER = 0.5f;

    private final SentenceHeads heads;
    private final FactPriors priors;
    private final FactBook book;
    private final SentenceFeatures text;
    private final CueReadings cues;

    public Candidates(SentenceHeads heads, FactPriors priors, FactBook book, SentenceFeatures text, CueReadings cues) {
        this.heads = heads;
        this.priors = priors;
        this.book = book;
        this.text = text;
        this.cues = cues;
    }

    /** Every stage with every role in it. */
    public List<Candidate> routes() {
        TextScores scores = TextScores.of(heads.routes(), text);
        String cue = cues.find("stage").orElse("") + "/" + cues.find("role").orElse("");
        List<Candidate> routes = new ArrayList<>();
        for (int i = 0; i < heads.routes().labels().size(); i++) {
            String route = heads.routes().labels().get(i);
            boolean same = route.equals(cue);
            boolean told = cues.side() == Side.TOLD;
            float[] features = {
                1,
                scores.whole()[i],
                scores.most(i),
                one(same && told),
                one(same && !told),
                one(route.startsWith(cues.find("stage").orElse("") + "/")
                        && cues.reading("stage").isPresent()),
                Math.max(-7, priors.logOdds(FactPriors.ALL, route)),
                one(route.startsWith(cues.find("stage").orElse("") + "/"))
            };
            routes.add(placed("stage/role", route, scores.best(i), Cues.of(same, !same), features));
        }
        return routes;
    }

    /** Every dispute, in a case of that stage and role. */
    public List<Candidate> disputes(String route) {
        TextScores scores = TextScores.of(heads.disputes(), text);
        String cue = cues.find("dispute").orElse("");
        List<Candidate> disputes = new ArrayList<>();
        for (int i = 0; i < heads.disputes().labels().size(); i++) {
            String dispute = heads.disputes().labels().get(i);
            float[] features = {
                1,
                scores.whole()[i],
                scores.most(i),
                one(cue.equals(dispute)),
                one(!cue.isEmpty() && !cue.equals(dispute)),
                priors.logOdds(FactPriors.ALL, "dispute=" + dispute),
                priors.logOdds(route, "dispute=" + dispute),
                lead(scores.whole(), i),
                one(route.startsWith("enforcement"))
            };
            Cues said = Cues.of(cue.equals(dispute), !cue.isEmpty());
            disputes.add(placed("dispute", dispute, scores.best(i), said, features));
        }
        return disputes;
    }

    private Candidate placed(String fact, String value, int part, Cues said, float[] features) {
        Window place =
                part < 0 ? new Window(0, text.text().length()) : text.windows().get(part);
        return new Candidate(fact, value, place.start(), place.end(), said, features);
    }

    private static float one(boolean holds) {
        return holds ? 1 : 0;
    }

    private static float lead(float[] scores, int label) {
        float best = -9;
        for (int i = 0; i < scores.length; i++) {
            best = i == label ? best : Math.max(best, scores[i]);
        }
        return scores[label] - best;
    }

    /** What else it may tell in a case of that stage, role and dispute; the dispute may be empty. */
    public List<Candidate> facts(String route, String dispute) {
        FactValuation sense = sense(route, dispute);
        TextScores scores = TextScores.of(heads.facts(), text);
        List<Candidate> candidates = new ArrayList<>();
        List<String> labels = heads.facts().labels();
        float[] leads = leads(labels, scores);
        float[] tops = tops(scores);
        for (int i = 0; i < labels.size(); i++) {
            int equals = labels.get(i).indexOf('=');
            if (equals < 0) {
                continue;
            }
            String fact = labels.get(i).substring(0, equals);
            String value = labels.get(i).substring(equals + 1);
            if (fact.equals("dispute")) {
                continue;
            }
            boolean cue = cues.find(fact).filter(value::equals).isPresent();
            float prior = priors.logOdds(dispute, labels.get(i));
            float most = scores.most(i);
            if (Math.max(most, scores.whole()[i]) < LEAST_SCORE && prior < LEAST_PRIOR && !cue) {
                continue;
            }
            Truth asked = sense.applicability(fact).truth();
            if (asked == Truth.FALSE) {
                continue;
            }
            int part = scores.best(i);
            float top = part < 0 ? most : tops[part];
            float[] features = {
                1,
                most,
                scores.whole()[i],
                leads[i],
                one(cue),
                one(!cue && cues.find(fact).isPresent()),
                prior,
                priors.logOdds(route, labels.get(i)),
                one(asked == Truth.TRUE),
                most - top,
                one(most >= top),
                (float) Math.log(1 + text.text().length()) - 3.5f,
                one(value.equals("true")),
                one(value.equals("false")),
                most * most / 10,
                most * prior / 10,
                Math.min(most, scores.whole()[i]),
                one(dispute.isEmpty()),
                one(cue) * prior / 3,
                one(cues.reading(fact)
                                .filter(r -> r.kind() == ExtractedFact.Kind.FACT)
                                .isPresent()
                        && cue)
            };
            Cues said = Cues.of(cue, cues.find(fact).isPresent());
            candidates.add(placed(fact, value, part, said, features));
        }
        candidates.addAll(numbers(sense, route, dispute, scores, numeric(labels)));
        return candidates;
    }

    /** Where the labels of facts stand whose answer is a number or a day. */
    private static Map<String, Integer> numeric(List<String> labels) {
        Map<String, Integer> numeric = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).indexOf('=') < 0) {
                numeric.put(labels.get(i), i);
            }
        }
        return numeric;
    }

    private FactValuation sense(String route, String dispute) {
        CaseFacts told = book.read(dispute.isEmpty() ? Map.of() : Map.of("dispute", dispute), text.today());
        return SentenceFindings.valuation(route, told, book, text.today());
    }

    /** Of each label, how far it leads the best other value of its fact, in the part where it is best. */
    private static float[] leads(List<String> labels, TextScores scores) {
        float[] leads = new float[labels.size()];
        int from = 0;
        while (from < labels.size()) {
            int equals = labels.get(from).indexOf('=');
            int to = from + 1;
            if (equals >= 0) {
                String fact = labels.get(from).substring(0, equals + 1);
                while (to < labels.size() && labels.get(to).startsWith(fact)) {
                    to++;
                }
            }
            for (int i = from; i < to; i++) {
                float best = to - from == 1 ? 0 : -6;
                for (int j = from; j < to; j++) {
                    best = i == j ? best : Math.max(best, scores.most(j));
                }
                leads[i] = Math.clamp(scores.most(i) - best, -6f, 6f);
            }
            from = to;
        }
        return leads;
    }

    private static float[] tops(TextScores scores) {
        float[] tops = new float[scores.parts().size()];
        for (int part = 0; part < tops.length; part++) {
            for (float score : scores.parts().get(part)) {
                tops[part] = Math.max(tops[part], score);
            }
        }
        return tops;
    }

    /** What each day or sum may be. */
    private List<Candidate> numbers(
            FactValuation sense, String route, String dispute, TextScores scores, Map<String, Integer> numeric) {
        List<float[]> said = new ArrayList<>();
        text.values().forEach(value -> said.add(heads.numbers().scores(value)));
        List<String> labels = heads.numbers().labels();
        List<Candidate> candidates = new ArrayList<>();
        for (int n = 0; n < said.size(); n++) {
            SpokenNumber number = text.numbers().get(n);
            List<String> byCue = cues.filledBy(number.start(), number.end());
            for (int i = 0; i < labels.size(); i++) {
                String fact = labels.get(i);
                boolean cue = byCue.contains(fact);
                float score = said.get(n)[i];
                if (kind(fact) != number.kind() || score < LEAST_NUMBER && !cue) {
                    continue;
                }
                String value = number.valueFor(book.get(fact), text.today());
                if (number.isExact() && book.get(fact).read(value).isEmpty()) {
                    continue;
                }
                boolean toCome = number.kind() == SpokenNumber.Kind.DAY
                        && number.isExact()
                        && LocalDate.parse(value).isAfter(text.today());
                Truth asked = sense.applicability(fact).truth();
                if (asked == Truth.FALSE || toCome && !sense.mayBe(fact, LocalDate.parse(value))) {
                    continue;
                }
                Integer label = numeric.get(fact);
                float around = label == null ? 0 : around(scores, label, number);
                float whole = label == null ? 0 : scores.whole()[label];
                float[] features = {
                    1,
                    score,
                    around,
                    whole,
                    leadOverFacts(said.get(n), i, number.kind(), labels),
                    leadOverNumbers(said, i, n),
                    one(cue),
                    one(!cue && cues.find(fact).isPresent()),
                    one(!cue && !byCue.isEmpty()),
                    priors.logOdds(dispute, fact),
                    priors.logOdds(route, fact),
                    one(asked == Truth.TRUE),
                    (float) Math.log((double) count(number.kind())),
                    one(number.kind() == SpokenNumber.Kind.AMOUNT),
                    one(toCome),
                    one(!number.assumed().isEmpty()),
                    score * score / 10,
                    one(cue) * score,
                    one(dispute.isEmpty()),
                    (float) Math.log(1 + text.text().length()) - 3.5f
                };
                Cues agree = Cues.of(cue, !byCue.isEmpty() || cues.find(fact).isPresent());
                candidates.add(new Candidate(fact, value, number.start(), number.end(), agree, features));
            }
        }
        return candidates;
    }

    private SpokenNumber.Kind kind(String fact) {
        return kind(book, fact);
    }

    /** What kind of number answers a fact. */
    public static SpokenNumber.Kind kind(FactBook book, String fact) {
        return switch (book.get(fact).typeWord()) {
            case "date" -> SpokenNumber.Kind.DAY;
            case "percent" -> SpokenNumber.Kind.RATE;
            default -> SpokenNumber.Kind.AMOUNT;
        };
    }

    private long count(SpokenNumber.Kind kind) {
        return text.numbers().stream().filter(one -> one.kind() == kind).count();
    }

    private float around(TextScores scores, int label, SpokenNumber number) {
        float most = text.windows().isEmpty() ? scores.whole()[label] : 0;
        for (int part = 0; part < text.windows().size(); part++) {
            Window window = text.windows().get(part);
            if (window.start() < number.end() && number.start() < window.end()) {
                most = Math.max(most, scores.parts().get(part)[label]);
            }
        }
        return most;
    }

    private float leadOverFacts(float[] scores, int label, SpokenNumber.Kind kind, List<String> labels) {
        float best = 0;
        for (int i = 0; i < scores.length; i++) {
            best = i == label || kind(labels.get(i)) != kind ? best : Math.max(best, scores[i]);
        }
        return Math.clamp(scores[label] - best, -6f, 6f);
    }

    private float leadOverNumbers(List<float[]> said, int label, int number) {
        float best = 0;
        for (int n = 0; n < said.size(); n++) {
            boolean other = n != number
                    && text.numbers().get(n).kind()
                            == text.numbers().get(number).kind();
            best = other ? Math.max(best, said.get(n)[label]) : best;
        }
        return Math.clamp(said.get(number)[label] - best, -6f, 6f);
    }
}
