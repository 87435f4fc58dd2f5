package org.mingfa.training.sentences;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.facts.learned.SentenceEncoder;
import org.mingfa.risk.facts.learned.SentenceModel;
import org.mingfa.risk.facts.learned.SentenceModel.Bounds;
import org.mingfa.text.problem.Refusal;

/** Reads what the reader is learned from, and has it learned. The same files give the same model. */
public final class SentenceSources {

    /** Chosen on all hands but the one that is measured, as the card shows; the same for each. */
    private static final Bounds BOUNDS = new Bounds(0.5, 0.5, 0.3);

    private static final String COLUMNS = "   recall precision* precision stage+role days";

    /** A model and what its card says of it. */
    public record Learned(SentenceModel model, List<String> card) {}

    /** What the card tells. */
    public enum Report {
        /** How each hand is read, and how certain what is found is. */
        HANDS,
        /** How much each further hand brings, too, which takes several times as long. */
        WITH_CURVE
    }

    private final List<LabelledText> texts = new ArrayList<>();

    /** All files of a folder. */
    public void addHands(Path folder) throws IOException {
        texts.addAll(HandFiles.read(folder));
    }

    /** The table of our own sentences. */
    public void addOwn(Path file) throws IOException {
        texts.addAll(HandFiles.readOwn(file));
    }

    /**
     * Reads every text by an encoder, learns, and measures each hand of whole sentences without it.
     *
     * @param report what is measured beside
     */
    public Learned train(SentenceEncoder encoder, String fingerprint, Report report) {
        if (texts.stream()
                        .filter(LabelledText::whole)
                        .map(LabelledText::hand)
                        .distinct()
                        .count()
                < 2) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "--hands 里整句（*.jsonl）至少要有两个人写的：每次要留出一个来算。");
        }
        return learn(texts.stream().map(text -> Example.of(text, encoder)).toList(), fingerprint, report);
    }

    /** The same of texts that were read by an encoder. */
    Learned learn(List<Example> examples, String fingerprint, Report report) {
        SentenceTraining training = new SentenceTraining(FactReader.load(), examples, BOUNDS);
        List<String> card = new ArrayList<>();
        card.add("hands (texts): " + counts());
        card.add(
                "each hand read by what was learned without it; precision* counts what the label does not speak of as wrong");
        card.add(COLUMNS);
        training.measureCues().forEach((hand, score) -> card.add("cues " + hand + "  " + score));
        Map<String, HandScore> measured = training.measure();
        measured.forEach((hand, score) -> card.add("learned " + hand + "  " + score));
        card.add(Objects.requireNonNull(measured.get("*")).kinds());
        card.add("of what was found with a certainty of 0 to .1, of .1 to .2 …, the share that holds (how many)");
        measured.forEach((hand, score) -> card.add("certainty " + hand + "  " + score.reliability));
        if (report == Report.WITH_CURVE) {
            LearningCurve.of(training).forEach((hands, score) -> card.add("hands " + hands + "  " + score));
        }
        return new Learned(training.learn(fingerprint), card);
    }

    private String counts() {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> counts.merge(text.hand(), 1, Integer::sum));
        return counts.toString();
    }
}
