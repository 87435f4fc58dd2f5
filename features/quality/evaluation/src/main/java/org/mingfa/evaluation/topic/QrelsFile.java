package org.mingfa.evaluation.topic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A JSONL file of labels: {@code {"id":topic,"doc":document,"label":0..}}. */
public final class QrelsFile {

    private QrelsFile() {}

    /**
     * Reads the labels.
     *
     * @param relevantFrom the lowest label that counts as relevant, see {@link Qrels}
     */
    public static Qrels read(Path file, int relevantFrom) {
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        JsonLinesReader.read(file, record -> {
            String topic = record.id("id");
            String document = record.id("doc");
            Integer earlier =
                    labels.computeIfAbsent(topic, key -> new HashMap<>()).putIfAbsent(document, record.whole("label"));
            if (earlier != null) {
                throw record.flaw(InputFlaw.V004, "问题 " + topic + " 的文书 " + document + " 已有标注，请改正其一。");
            }
        });
        return new Qrels(labels, relevantFrom);
    }
}
