package org.mingfa.search.elasticsearch.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences of real judgments, a list for each in their order. Of every twentieth judgment nothing goes into a passage: what
 * is asked comes out of these, so that no question stands in the index as it is.
 *
 * @param told those that passages are made of
 * @param heldBack those that questions are made of
 */
record JudgmentSentences(List<List<String>> told, List<List<String>> heldBack) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BETWEEN = Pattern.compile("(?<=[。；])|\\s*\\n\\s*");

    /** What else a record says is shorter: a title, a cause. */
    private static final int SHORTEST_TEXT = 200;

    /** Of each judgment; with all of the longest ones the cut sentences would not go into two gigabytes. */
    private static final int LONGEST_TEXT = 3_000;

    private static final int HELD_BACK = 20;

    /** Reads the longest text of each record of files of JSON lines, gzipped or not. */
    static JudgmentSentences read(List<Path> files) throws IOException {
        JudgmentSentences read = new JudgmentSentences(new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (Path file : files) {
            try (InputStream raw = Files.newInputStream(file);
                    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                    BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    List<String> sentences = sentences(JSON.readTree(line));
                    List<List<String>> to = number++ % HELD_BACK == 0 ? read.heldBack : read.told;
                    if (!sentences.isEmpty()) {
                        to.add(sentences);
                    }
                }
            }
        }
        return read;
    }

    private static List<String> sentences(JsonNode judgment) {
        String text = judgment.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (text.length() < SHORTEST_TEXT) {
            return List.of();
        }
        return Arrays.stream(BETWEEN.split(text.substring(0, Math.min(text.length(), LONGEST_TEXT))))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}
