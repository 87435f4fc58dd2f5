package org.mingfa.training.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.risk.facts.learned.EncodedText;
import org.mingfa.text.problem.Refusal;

/** From labelled sentences of several hands to a reader, with an encoder that knows characters alone. */
class SentenceSourcesTest {

    @TempDir
    private Path folder;

    /** Characters in buckets. */
    private static EncodedText characters(String text) {
        float[][] states = new float[text.length()][EncodedText.DIMENSION];
        float[] all = new float[EncodedText.DIMENSION];
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            states[i][text.charAt(i) % EncodedText.DIMENSION] = 1;
            all[text.charAt(i) % EncodedText.DIMENSION] += 1;
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new EncodedText(all, states, starts, ends);
    }

    @Test
    void learnsFromEveryHandAndMeasuresWithoutIt() throws IOException {
        for (String hand : new String[] {"x", "y", "z"}) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                lines.append("""
                        {"today": "2026-12-01", "text": "俺在鞋厂上工%s，厂里没给俺签合同", "facts": {"stage": "first_instance", "role": "plaintiff", "dispute": "labor", "written_contract": "false"}, "may": {}, "not": []}
                        {"today": "2026-12-01", "text": "房东%s不退押金", "facts": {"stage": "first_instance", "role": "plaintiff", "dispute": "lease", "lease_matter": "deposit"}, "may": {}, "not": []}
                        """.formatted(hand.repeat(i), hand.repeat(i)));
            }
            Files.writeString(folder.resolve("hand-" + hand + ".jsonl"), lines);
        }
        Files.writeString(
                folder.resolve("w.tsv"), "fact\tvalue\tclause\tkind\thand\nwritten_contract\tfalse\t没跟俺签合同\tpos\tw\n");
        SentenceSources sources = new SentenceSources();
        sources.addHands(folder);

        SentenceSources.Learned learned =
                sources.train(SentenceSourcesTest::characters, "characters", SentenceSources.Report.WITH_CURVE);

        assertThat(learned.card()).anyMatch(line -> line.startsWith("hands (texts): {w=1, x=24, y=24, z=24}"));
        assertThat(recall(learned, "learned *")).isGreaterThan(recall(learned, "cues *") + 0.2);
        assertThat(recall(learned, "hands 2")).isEqualTo(recall(learned, "learned *"));
        assertThat(learned.card()).anyMatch(line -> line.startsWith("certainty *") && line.contains("error 0."));
        assertThat(learned.model().heads().facts().labels()).contains("written_contract=false", "lease_matter=deposit");
    }

    /** The first figure of a row of the card. */
    private static double recall(SentenceSources.Learned learned, String row) {
        return learned.card().stream()
                .filter(line -> line.startsWith(row))
                .map(line -> line.substring(row.length()).strip().split(" ")[0])
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesOneHandAlone() throws IOException {
        Files.writeString(
                folder.resolve("hand-x.jsonl"), "{\"text\": \"房东不退押金\", \"facts\": {\"dispute\": \"lease\"}}\n");
        SentenceSources sources = new SentenceSources();
        sources.addHands(folder);

        assertThatThrownBy(() ->
                        sources.train(SentenceSourcesTest::characters, "characters", SentenceSources.Report.HANDS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("至少要有两个人");
    }
}
